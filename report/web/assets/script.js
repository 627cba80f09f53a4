"use strict";
// Keys for the workbench, and lists that change without a reload. Every page
// works without this file: it presses the buttons and follows the links that
// are there.
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const decisions = ["a_wrong", "b_wrong", "both_wrong", "neither_wrong", "intentional", "not_comparable", "tool_error", "pending"];

  let quiet;
  function say(text) {
    const said = $("#said");
    said.textContent = text;
    clearTimeout(quiet);
    quiet = setTimeout(() => { said.textContent = ""; }, 8000);
  }

  // The list: rows are walked by their links, so that the browser's own focus
  // is the place.
  const rows = () => all("#rows > .row");
  const here = () => document.activeElement.closest("#rows > .row");
  function goTo(row) {
    if (!row) return;
    $(".go", row).focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }
  function step(by) {
    const list = rows(), row = here();
    if (!row) return goTo(list[by > 0 ? 0 : list.length - 1]);
    const next = list[list.indexOf(row) + by];
    if (next) return goTo(next);
    const on = $(by > 0 ? ".pager [rel=next]" : ".pager [rel=prev]");
    if (on) location.assign(on.href);
  }

  // The mentions of a topic are walked by their boxes, which the space bar ticks.
  const picks = () => all(".pickable input[name=claim]");
  function pick(by) {
    const list = picks(), at = list.indexOf(document.activeElement);
    const next = at < 0 ? list[by > 0 ? 0 : list.length - 1] : list[at + by];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.closest(".pickable").scrollIntoView({ block: "nearest" });
  }

  // What the page shows, whatever part of it the address points to.
  const place = () => location.pathname + location.search;
  let shown = place();

  // show takes the page's main part from another answer of the server.
  function show(text, address) {
    const page = new DOMParser().parseFromString(text, "text/html");
    const opened = all("details[id][open]").map((d) => d.id);
    $("main").replaceWith(page.querySelector("main"));
    document.title = page.title;
    if (address) history.replaceState(null, "", address);
    shown = place();
    for (const id of opened) { const d = document.getElementById(id); if (d) d.open = true; }
    enliven();
  }

  async function ask(address, options) {
    const answer = await fetch(address, { credentials: "same-origin", ...options });
    return { answer, text: await answer.text() };
  }

  // While a decision is on its way the list is about to be another: keys wait.
  let busy = false;
  const waiting = [];
  async function send(path, fields, after) {
    if (busy) return;
    busy = true;
    try {
      const { answer, text } = await ask(path, { method: "POST", body: new URLSearchParams(fields) });
      const page = new DOMParser().parseFromString(text, "text/html");
      if (!answer.ok && !$("#conflict", page)) { // the list stays: it is what it was
        return say($("main h1", page) ? `${$("main h1", page).textContent}. ${$("main p", page)?.textContent || ""}` : "That did not work.");
      }
      show(text, answer.redirected ? withoutDone(answer.url) : undefined);
      if (answer.ok) after();
      else say("Not saved: it was changed in the meantime.");
    } catch {
      say("The server does not answer. Nothing was saved.");
    } finally {
      busy = false;
      for (const key of waiting.splice(0)) document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }
  }
  function withoutDone(address) {
    const url = new URL(address);
    url.searchParams.delete("done");
    return url;
  }

  function decideRow(row, decision) {
    if (Number(row.dataset.pairs) > 1 && (decision === "a_wrong" || decision === "b_wrong")) {
      return say("This finding has several pairs of values: open it with Enter and choose one.");
    }
    const at = rows().indexOf(row), id = row.dataset.id;
    send(`/findings/${id}/decision`, { decision, seen: row.dataset.seen, from: "list", list: $("#rows").dataset.list }, () => {
      say($("#done p")?.textContent || "Saved.");
      goTo(rows().find((r) => r.dataset.id === id) || rows()[Math.min(at, rows().length - 1)]);
    });
  }
  function undoOnList() {
    const form = $("#done form"), row = here();
    if (form) {
      const id = $("#done").dataset.id, at = Math.max(rows().indexOf(row), 0);
      return send(form.action, new FormData(form), () => {
        say($("#done p")?.textContent || "Taken back.");
        goTo(rows().find((r) => r.dataset.id === id) || rows()[Math.min(at, rows().length - 1)]);
      });
    }
    if (!row) return say("Nothing to undo here.");
    send(`/findings/${row.dataset.id}/undo`, { seen: row.dataset.seen, from: "list", list: $("#rows").dataset.list }, () => {
      say($("#done p")?.textContent || "Taken back.");
      goTo(rows().find((r) => r.dataset.id === row.dataset.id));
    });
  }

  // Keys. Those with a modifier belong to the browser, those in a field to it.
  const follow = (selector) => { const a = $(selector); if (a) a.click(); return Boolean(a); };
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const field = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select");
    if (event.key === "Escape" && field) return field.blur();
    if (event.key === "Enter" && event.target.matches(".pickable input, .pairs input")) return event.preventDefault(); // a choice is not sent
    if (field || $("dialog[open]")) return;
    const list = $("#rows") || $("#facets"), finding = $("#finding");
    const digit = "12345678".indexOf(event.key);
    if (event.repeat && (digit >= 0 || event.key === "u")) return; // a key held down decides once
    if (busy && "jku12345678".includes(event.key)) { waiting.push(event.key); return event.preventDefault(); }
    let taken = true;
    if (event.key === "?") $("#help").showModal();
    else if (event.key === "/") { if ($("#search")) { $("#search").focus(); $("#search").select(); } else taken = follow("#to-list"); }
    else if (list && event.key === "j") step(1);
    else if (list && event.key === "k") step(-1);
    else if (list && digit >= 0) { if (here()) decideRow(here(), decisions[digit]); else say("Choose a finding with j first."); }
    else if (list && event.key === "u") undoOnList();
    else if (picks().length && event.key === "j") pick(1);
    else if (picks().length && event.key === "k") pick(-1);
    else if ($("#into") && event.key === "c") $("#into").focus();
    else if (finding && event.key === "j") taken = follow("#next-open") || follow("#after");
    else if (finding && event.key === "k") taken = follow("#before");
    else if (finding && digit >= 0) taken = follow(`#decide button[value=${decisions[digit]}]`);
    else if (finding && event.key === "u") { if (!follow("#undo button")) say("Nobody has decided this: nothing to undo."); }
    else if (finding && event.key === "n") $("#note").focus();
    else if (finding && event.key === "e") { const d = $("#explain"); d.open = !d.open; d.scrollIntoView({ block: "nearest" }); }
    else if (finding && event.key === "l") taken = follow("#to-list");
    else taken = false;
    if (taken) event.preventDefault();
  }

  // Filters take effect at once; typing waits until the writer rests.
  function onFilter(event) {
    const form = event.target.closest("#facets");
    if (!form || event.target.type === "search") return;
    form.requestSubmit();
  }
  let choices = 0;
  async function onSubmit(event) {
    if (event.target.id === "decide") {
      const pair = $("[name=pair]:checked", event.target), one = ["a_wrong", "b_wrong"].includes(event.submitter?.value);
      if (one && pair && !pair.value) { // of several pairs a side could mean several values
        event.preventDefault();
        say("Choose the pair of values first: of all pairs together no one side can be wrong.");
        return pair.focus();
      }
    }
    if (["decide", "undo"].includes(event.target.id)) busy = true; // a key that leads elsewhere must not overtake it
    if (event.target.id !== "facets") return;
    event.preventDefault();
    const fields = new URLSearchParams([...new FormData(event.target)].filter(([name, value]) => value !== "" && !(name === "sort" && value === "severity")));
    const address = "/findings" + (String(fields) && "?" + fields);
    const from = document.activeElement, name = from.name, value = from.value, mine = ++choices;
    try {
      const { answer, text } = await ask(address);
      if (mine !== choices) return; // chosen anew meanwhile
      if (!answer.ok) return location.assign(address);
      history.pushState(null, "", address);
      show(text);
      const again = all("#facets [name]").find((e) => e.name === name && (e.type === "search" || e.value === value));
      (again && from.id !== "search" ? again : $("#list-title"))?.focus(); // from the heading, keys work
      say($("#list-title")?.textContent || "");
    } catch {
      location.assign(address);
    }
  }

  // An explanation is fetched when it is opened.
  async function onToggle(event) {
    const details = event.target;
    if (details.id !== "explain" || !details.open || $("pre", details)) return;
    const { answer, text } = await ask(details.dataset.from);
    const found = answer.ok && new DOMParser().parseFromString(text, "text/html").querySelector("#explanation");
    if (found) details.append(found);
  }

  function enliven() {
    for (const button of all("[data-help]")) button.hidden = false;
    const choose = $("#choose");
    if (choose && matchMedia("(min-width: 64rem)").matches) choose.open = true;
    for (const apply of all("#facets .apply")) apply.hidden = true;
  }

  document.addEventListener("keydown", onKey);
  document.addEventListener("change", onFilter);
  document.addEventListener("submit", onSubmit);
  document.addEventListener("toggle", onToggle, true);
  document.addEventListener("click", (event) => { if (event.target.closest("[data-help]")) $("#help").showModal(); });
  // Back from a finding, the list goes on where it was left. The browser goes to
  // the place itself when the page has loaded, and takes the focus off it.
  addEventListener("load", () => setTimeout(() => goTo(rows().find((r) => "#" + r.id === location.hash))));
  addEventListener("pageshow", () => { busy = false; waiting.length = 0; });
  addEventListener("popstate", () => { if (place() !== shown) location.reload(); }); // a step within the page stays
  enliven();
  if ($("#done")) history.replaceState(null, "", withoutDone(location.href));
  shown = place();
})();
