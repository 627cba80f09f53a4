package main

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// widths are those of a small telephone, a tablet and two screens.
var widths = []int64{360, 768, 1280, 1920}

// looks holds every page against what a reader needs to be able to see and to
// reach it, in light and dark, and takes the pictures of the papers.
func looks(t *testing.T, p tab) {
	p.open("/findings")
	one := ask[string](p, `[...document.querySelectorAll(".row .go")].find((a) => a.textContent.includes("killed in the earthquake")).getAttribute("href")`)
	for _, path := range pagesToLookAt(p, one) {
		p.open(path)
		for _, scheme := range []string{"light", "dark"} {
			p.do(command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
				{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}}))
			for _, complaint := range ask[[]string](p, contrastScript) {
				t.Errorf("%s, %s: %s", path, scheme, complaint)
			}
		}
		for _, complaint := range ask[[]string](p, namesScript) {
			t.Errorf("%s: %s", path, complaint)
		}
		for _, width := range widths {
			p.do(chromedp.EmulateViewport(width, 900))
			if wide := ask[int64](p, "document.documentElement.scrollWidth"); wide > width {
				t.Errorf("%s: %d pixels wide on a screen of %d: %v", path, wide, width, ask[[]string](p, fmt.Sprintf(overflowScript, width)))
			}
		}
		p.do(chromedp.EmulateViewport(1280, 900))
	}
	if *update {
		takePictures(t, p, one)
	}
}

// pagesToLookAt is every page of the navigation, a finding and what it leads to:
// documents, its topic, its explanation.
func pagesToLookAt(p tab, one string) []string {
	paths := append(ask[[]string](p, `[...document.querySelectorAll(".top nav a")].map((a) => a.getAttribute("href"))`), one, "/nowhere")
	p.open(one)
	return append(paths, ask[[]string](p, `[...new Set([...document.querySelectorAll(".facts a[href^='/documents'], #explain a, .topic-edits a")].map((a) => a.getAttribute("href").split("#")[0]))]`)...)
}

// contrastScript lists texts whose contrast is below that of WCAG 2.2 AA: 4.5,
// and 3 from 24 pixels or from 18.66 bold.
const contrastScript = `(() => {
  const rgb = (s) => { const m = s.match(/[\d.]+/g).map(Number), k = s.startsWith("color(") ? 255 : 1; return [m[0] * k, m[1] * k, m[2] * k, m[3] ?? 1]; };
  const over = (a, b) => [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
  const light = (c) => { const f = c.slice(0, 3).map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * f[0] + 0.7152 * f[1] + 0.0722 * f[2]; };
  const ground = (e) => { const layers = []; for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); layers.push(c); if (c[3] === 1) break; }
    return layers.reduceRight((below, c) => over(c, below), matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0, 1] : [255, 255, 255, 1]); };
  const bad = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n; (n = walker.nextNode());) {
    const e = n.parentElement, style = getComputedStyle(e);
    if (!n.data.trim() || e.closest("svg, option, script") || !e.checkVisibility({ visibilityProperty: true }) || e.closest(".unseen, .skip")) continue;
    const below = ground(e), ink = over(rgb(style.color), below);
    const [x, y] = [light(ink), light(below)].sort((a, b) => b - a), ratio = (x + 0.05) / (y + 0.05);
    const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
    if (ratio < (large ? 3 : 4.5)) bad.push("contrast " + ratio.toFixed(2) + " of “" + n.data.trim().slice(0, 30) + "” in " + e.tagName + "." + e.className);
  }
  return [...new Set(bad)].slice(0, 8);
})()`

// namesScript lists controls without a name, targets below 24 pixels, IDs that
// stand twice, and headings that leave out a level.
const namesScript = `(() => {
  const bad = [], seen = e => e.checkVisibility({ visibilityProperty: true });
  for (const e of document.querySelectorAll("input:not([type=hidden]), select, textarea"))
    if (seen(e) && !e.labels?.length && !e.ariaLabel) bad.push("no label: " + e.outerHTML.slice(0, 80));
  for (const e of document.querySelectorAll("button, a[href], summary"))
    if (seen(e) && !e.innerText.trim() && !e.ariaLabel && !e.getAttribute("aria-label")) bad.push("no name: " + e.outerHTML.slice(0, 80));
  for (const e of document.querySelectorAll("button, .button, input:not([type=hidden], [type=checkbox], [type=radio]), select"))
    if (seen(e) && e.getBoundingClientRect().height < 24) bad.push("too small to touch: " + e.outerHTML.slice(0, 80));
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) bad.push("ID twice: " + id);
  if (document.querySelectorAll("h1").length !== 1) bad.push(document.querySelectorAll("h1").length + " headings of the first level");
  let level = 1;
  for (const h of document.querySelectorAll("main h1, main h2, main h3, main h4")) { const l = Number(h.tagName[1]); if (seen(h)) { if (l > level + 1) bad.push("a heading leaves out a level: " + h.innerText); level = l; } }
  if (!document.documentElement.lang || !document.title) bad.push("no language or no title");
  return bad;
})()`

// overflowScript names what sticks out of a screen.
const overflowScript = `[...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > %d + 1).slice(0, 4).map((e) => e.tagName + "." + e.className)`

// takePictures writes the pictures of the README and of docs/serve.md.
func takePictures(t *testing.T, p tab, one string) {
	p.open(one)
	document := ask[string](p, `document.querySelector(".facts a[href^='/documents']").getAttribute("href").split("#")[0]`)
	for _, shot := range []struct {
		name, path, scheme string
		width, height      int64
	}{
		{"findings", "/findings", "light", 1280, 860},
		{"finding", one, "light", 1280, 1000},
		{"finding-dark", one, "dark", 1280, 1000},
		{"document", document, "light", 1280, 860},
		{"sources", "/sources", "light", 1280, 640},
		{"findings-narrow", "/findings", "light", 360, 740},
		{"finding-narrow", one, "light", 360, 740},
	} {
		p.do(chromedp.EmulateViewport(shot.width, shot.height), command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: shot.scheme}}}))
		p.open(shot.path)
		picture, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
		if err != nil {
			t.Fatal(err)
		}
		if picture, err = smaller(picture); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("../../docs/"+shot.name+".png", picture, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// smaller is a picture in 256 colours, a third of its size: text
// and flat areas need no more.
func smaller(picture []byte) ([]byte, error) {
	from, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		return nil, err
	}
	counts, bounds := map[color.RGBA]int{}, from.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			counts[color.RGBAModel.Convert(from.At(x, y)).(color.RGBA)]++
		}
	}
	common := slices.SortedFunc(maps.Keys(counts), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)))
	})
	var palette color.Palette
	for _, apart := range []int{48, 24, 0} { // rare colours go before shades of the common ones
		for _, c := range common {
			if len(palette) < 256 && !slices.ContainsFunc(palette, func(p color.Color) bool { return distance(p.(color.RGBA), c) <= apart }) {
				palette = append(palette, c)
			}
		}
	}
	to := image.NewPaletted(bounds, palette)
	draw.Draw(to, bounds, from, bounds.Min, draw.Src)
	var b bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, to)
	return b.Bytes(), err
}

func distance(a, b color.RGBA) int {
	return max(int(a.R)-int(b.R), int(b.R)-int(a.R)) + max(int(a.G)-int(b.G), int(b.G)-int(a.G)) + max(int(a.B)-int(b.B), int(b.B)-int(a.B))
}
