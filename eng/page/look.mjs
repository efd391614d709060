// Opens the pages of artifacts/page in Chromium: what holds of every page, and of a comparison that its figures are those of its JSON and
// its layout is as recorded.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const folder = new URL("../../artifacts/page/", import.meta.url);
const recorded = new URL("layout.golden.json", import.meta.url);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const update = process.env.GOVDISCLOSURE_UPDATE_GOLDEN === "1";
const languages = (process.env.LOOK_AT ?? "zh en").split(" ");
const all = languages.length > 1;
const comparisons = all ? ["same", "editions", "series"] : ["same", "series"];
const names = [...comparisons, ...(all ? ["clean", "one", "many", "half"] : ["many"]), "index", "rollup"];
const wrong = [];
const expect = (holds, what) => {
  if (!holds) {
    wrong.push(what);
  }
};

const raw = (value) => (value === undefined ? "" : value === null ? "null" : String(value));

// What does not hang on the fonts of a machine: the order of the page, what its tables and pictures hold, and the geometry that the
// pictures have of themselves. Pixels do hang on them.
const layout = () => ({
  headings: [...document.querySelectorAll("h1,h2,h3")].map((heading) => `${heading.tagName} ${heading.textContent}`),
  tables: [...document.querySelectorAll("table")].map((table) => `${table.rows.length} rows, ${Math.max(...[...table.rows].map((row) => row.cells.length))} columns, ${table.querySelectorAll(".u").length} up, ${table.querySelectorAll(".w").length} down, ${table.querySelectorAll(".b").length} not comparable`),
  pictures: [...document.querySelectorAll("svg")].map((svg) => ({
    viewBox: svg.getAttribute("viewBox"),
    label: svg.getAttribute("aria-label"),
    shapes: [...svg.querySelectorAll("rect,line,circle,path")].map((shape) => ["x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx", "cy", "d"].filter((name) => shape.hasAttribute(name)).map((name) => `${name}=${shape.getAttribute(name)}`).join(" ")),
  })),
  colours: Object.fromEntries(["body", ".cards li", "table", "ins", "del", ".heat .u", ".heat .w"].map((selector) => [selector, document.querySelector(selector) ? getComputedStyle(document.querySelector(selector)).backgroundColor : "none"])),
});

// The figures of the pairs follow each other, in the order of the data.
let figures = 0;
const figuresOf = async (page, view, pairs) => {
  const shown = await page.$$eval("[data-before]", (cells) => cells.map((cell) => ({ pointer: cell.dataset.pointer, before: cell.dataset.before, after: cell.dataset.after, delta: cell.dataset.delta, text: cell.textContent })));
  const cells = pairs.flatMap((pair) => pair.cells);
  expect(shown.length === cells.length, `${view}: ${shown.length} figures, ${cells.length} in the data`);
  let start = 0;
  for (const pair of pairs) {
    const byPointer = new Map(shown.slice(start, start + pair.cells.length).map((cell) => [cell.pointer, cell]));
    start += pair.cells.length;
    for (const cell of pair.cells) {
      const of = byPointer.get(cell.pointer);
      expect(of && of.before === raw(cell.before) && of.after === raw(cell.after) && of.delta === (cell.delta === null ? "" : String(cell.delta)), `${view}: ${cell.pointer} is not as in the data`);
      expect(of && (typeof cell.after !== "number" || of.text.replaceAll(",", "").includes(String(cell.after))), `${view}: ${cell.pointer} does not show ${cell.after}`);
      expect(of && (cell.verdict !== "removed" || !new RegExp(`^${cell.before}`).test(of.text)), `${view}: ${cell.pointer} is gone and shows ${cell.before} as this year's`);
      figures++;
    }
  }
  const warnings = await page.$$eval("[data-warning]", (notes) => notes.map((note) => note.dataset.warning));
  expect(JSON.stringify(warnings) === JSON.stringify(pairs.flatMap((pair) => pair.warnings.map((warning) => warning.kind))), `${view}: warnings ${warnings}`);
};

// Nobody is kept out: axe-core finds nothing (contrast, names, headings, tables among it), and the keyboard stops where the page says, in
// its order, in sight.
const forEverybody = async (page, view, keyboard) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"], rules: { "color-contrast-enhanced": { enabled: false } } }));
  violations.forEach((rule) => expect(false, `${view}: axe ${rule.id} (${rule.impact}): ${rule.help}: ${rule.nodes.slice(0, 2).map((node) => `${node.html.slice(0, 90)} ${(node.any[0]?.message ?? "").slice(0, 100)}`).join(" | ")}`));
  if (!keyboard) {
    return;
  }

  // A table is one to a screen reader too, however it is laid out.
  const { nodes } = await (await page.context().newCDPSession(page)).send("Accessibility.getFullAXTree");
  const told = (role) => nodes.filter((node) => !node.ignored && node.role?.value === role).length;
  const tables = await page.locator("table").count();
  expect(told("table") === tables && told("columnheader") >= tables && told("rowheader") >= tables, `${view}: ${tables} tables are told as ${told("table")}, with ${told("columnheader")} heads of columns and ${told("rowheader")} of rows`);

  const stops = await page.evaluate(() => {
    window.stops = [...document.querySelectorAll("a[href],summary,[tabindex]")].filter((at) => at.checkVisibility());
    return window.stops.length;
  });
  for (let i = 0; i < Math.min(stops, 40); i++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => ({ at: window.stops.indexOf(document.activeElement), ring: getComputedStyle(document.activeElement).outlineStyle }));
    expect(at.at === i, `${view}: the keyboard stops at ${at.at} where ${i} follows`);
    expect(at.ring !== "none", `${view}: stop ${i} of the keyboard is not to be seen`);
  }
};

// What holds of every page.
const soundness = async (page, view) => {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow <= 0, `${view}: overflows by ${overflow} px`);
  const narrow = await page.$$eval(".stack", (tables) => (innerWidth > 640 ? [] : tables.filter((table) => table.parentElement.scrollWidth > table.parentElement.clientWidth + 1).map((table) => table.parentElement.getAttribute("aria-label"))));
  expect(narrow.length === 0, `${view}: tables that are not seen whole: ${narrow.join(", ")}`);
  expect((await page.locator("script").count()) === 0, `${view}: has a script`);
  expect((await page.locator("h1").count()) === 1, `${view}: has no one heading of its own`);
  const bare = await page.$$eval("table", (tables) => tables.filter((table) => table.querySelectorAll("th[scope]").length === 0).length);
  expect(bare === 0, `${view}: ${bare} tables without headings`);
  const dumb = await page.$$eval("svg", (pictures) => pictures.filter((picture) => !picture.getAttribute("aria-label")).length);
  expect(dumb === 0, `${view}: ${dumb} pictures without a description`);

  // No label of a picture reaches over its edge, whatever the font.
  const cut = await page.$$eval("svg", (pictures) => pictures.flatMap((svg) => [...svg.querySelectorAll("text")].filter((text) => text.getBoundingClientRect().right > svg.getBoundingClientRect().right + 1 || text.getBoundingClientRect().left < svg.getBoundingClientRect().left - 1).map((text) => text.textContent)));
  expect(cut.length === 0, `${view}: cut labels: ${cut.join(", ")}`);
};

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const facts = {};
let views = 0;
for (const name of names) {
  const data = comparisons.includes(name) ? JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) : null;
  for (const language of languages) {
    const address = new URL(`${name}-${language}.html`, folder).href;
    for (const width of all ? [390, 768, 1280] : [390, 1280]) {
      for (const colorScheme of ["light", "dark"]) {
        const view = `${name} ${language} ${width} ${colorScheme}`;
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        page.on("console", (message) => expect(message.type() !== "error", `${view}: console: ${message.text()}`));
        page.on("pageerror", (error) => expect(false, `${view}: ${error}`));
        page.on("request", (request) => expect(/^(file|data):/.test(request.url()), `${view}: asks for ${request.url()}`));
        await page.goto(address);
        await soundness(page, view);
        if (data && colorScheme === "light") {
          await figuresOf(page, view, data.comparisons ?? [data]);
        }

        if (data && width === 1280) {
          const found = await page.evaluate(layout);
          facts[`${name} ${language} ${colorScheme}`] = colorScheme === "light" ? found : { colours: found.colours };
        }

        if (all) {
          await page.screenshot({ path: new URL(`${name}-${language}-${width}-${colorScheme}.png`, folder).pathname, fullPage: true });
        }

        // Last, since what is folded is unfolded for it and the keyboard moves the page.
        await page.evaluate(() => document.querySelectorAll("details").forEach((folded) => (folded.open = true)));
        await forEverybody(page, view, colorScheme === "light");
        await page.close();
        views++;
      }
    }

    const paper = await browser.newPage({ viewport: { width: 703, height: 1000 } });
    await paper.emulateMedia({ media: "print" });
    await paper.goto(address);
    const folded = await paper.$$eval("details", (all) => all.filter((one) => [...one.children].some((child) => !child.checkVisibility({ contentVisibilityAuto: true }))).length);
    expect(folded === 0, `${name} ${language}: ${folded} parts stay folded on paper`);
    const wide = await paper.evaluate(() => [...document.querySelectorAll("table")].filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((table) => table.caption?.textContent));
    expect(wide.length === 0, `${name} ${language}: wider than A4: ${wide.join(", ")}`);
    await paper.pdf({ path: new URL(`${name}-${language}.pdf`, folder).pathname, format: "A4", preferCSSPageSize: true });
    await paper.close();
  }
}

await browser.close();
if (update) {
  writeFileSync(recorded, `${JSON.stringify(facts, null, 1)}\n`);
}

// The short form looks at fewer pages than are recorded.
const golden = existsSync(recorded) ? JSON.parse(readFileSync(recorded, "utf8")) : {};
const differs = (at, before, after) => {
  if (typeof before === "object" && typeof after === "object" && before && after) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      differs(`${at} ${key}`, before[key], after[key]);
    }
  } else {
    expect(before === after, `layout ${at}: recorded ${before}, found ${after}`);
  }
};
differs("", all ? golden : Object.fromEntries(Object.keys(facts).map((key) => [key, golden[key]])), facts);

// What is wrong alike in several views is told once.
const alike = new Map();
for (const view of wrong) {
  const what = view.slice(view.indexOf(": ") + 2);
  alike.set(what, [...(alike.get(what) ?? []), view]);
}

[...alike].slice(0, 40).forEach(([what, views]) => console.error(`${views[0].slice(0, views[0].length - what.length)}${what}${views.length > 1 ? ` (and in ${views.length - 1} more views)` : ""}`));
console.log(`page: ${names.length * languages.length} pages in ${views} views, ${figures} figures, ${wrong.length} things wrong`);
if (wrong.length > 0 || figures === 0) {
  process.exitCode = 1;
}
