"use strict";
// Adding documents: files that are dropped on the page, how far the upload and
// the work are. Without this file the form is sent and its page looked at again.
(() => {
  const $ = (selector) => document.querySelector(selector);

  function startForm(form) {
    const input = $("#files"), drop = $("#drop"), sent = $("#sent"), stop = $("#stop"), chosen = $("#chosen");
    $(".drop-hint").hidden = false;
    let files = [];
    const choose = (list) => {
      files = list;
      input.required = list.length === 0;
      const size = list.reduce((sum, f) => sum + f.size, 0);
      chosen.textContent = list.length ? `${list.length} ${list.length === 1 ? "file" : "files"}, ${size < 1e5 ? Math.ceil(size / 1e3) + " kB" : (size / 1e6).toFixed(1) + " MB"}` : "";
    };
    input.addEventListener("change", () => choose([...input.files]));
    for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
    for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
    drop.addEventListener("drop", async (event) => {
      event.preventDefault();
      const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
      choose(entries.length ? await filesOf(entries) : [...event.dataTransfer.files]);
    });
    // A file that misses its place must not replace the page.
    for (const name of ["dragover", "drop"]) addEventListener(name, (event) => event.preventDefault());

    form.addEventListener("submit", (event) => {
      if (!files.length) return;
      event.preventDefault();
      const data = new FormData();
      for (const file of files) data.append("files", file, file.name);
      const request = new XMLHttpRequest();
      request.open("POST", "/add");
      request.upload.addEventListener("progress", (e) => { if (e.lengthComputable) { sent.max = e.total; sent.value = e.loaded; } });
      request.addEventListener("load", () => {
        if (request.status === 200 && /^\/add\/\d+$/.test(new URL(request.responseURL).pathname)) return location.assign(request.responseURL);
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        $("main").replaceWith(page.querySelector("main"));
        document.title = page.title;
      });
      request.addEventListener("error", () => end("The upload broke off. Nothing was changed."));
      request.addEventListener("abort", () => end("Cancelled. Nothing was changed."));
      const end = (text) => { sent.hidden = stop.hidden = true; chosen.textContent = text; };
      stop.onclick = () => request.abort();
      sent.hidden = stop.hidden = false;
      request.send(data);
    });
  }

  // filesOf walks folders that were dropped.
  async function filesOf(entries) {
    const files = [];
    for (const entry of entries) {
      if (entry.isFile) {
        files.push(await new Promise((yes, no) => entry.file(yes, no)));
      } else if (entry.isDirectory) {
        const reader = entry.createReader();
        for (;;) { // a folder is told in several goes
          const some = await new Promise((yes, no) => reader.readEntries(yes, no));
          if (!some.length) break;
          files.push(...await filesOf(some));
        }
      }
    }
    return files;
  }

  async function watch(job) {
    const progress = $("#job-progress"), step = $("#job-step"), count = $("#job-count");
    $("#look").hidden = true;
    for (;;) {
      await new Promise((yes) => setTimeout(yes, 500));
      let now;
      try {
        now = await (await fetch(job.dataset.from, { credentials: "same-origin" })).json();
      } catch {
        $("#look").hidden = false;
        return;
      }
      if (now.state !== "working") return location.reload();
      if (step.textContent !== now.step) step.textContent = now.step;
      if (now.total) {
        progress.max = now.total;
        progress.value = now.done;
        count.textContent = `${now.done.toLocaleString("en")} of ${now.total.toLocaleString("en")}`;
      } else {
        progress.removeAttribute("value");
        count.textContent = "";
      }
    }
  }

  if ($("#adding")) startForm($("#adding"));
  const job = $("#job[data-state=working]");
  if (job) watch(job);
  // On a narrow screen the navigation is wider than the page.
  const place = $(".top [aria-current]");
  if (place) place.parentElement.scrollLeft = place.offsetLeft - (place.parentElement.clientWidth - place.offsetWidth) / 2;
})();
