// Opens the pages of artifacts/page in Chromium, holds them against the JSON of the same comparison and against what is recorded of their layout.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const folder = new URL("../../artifacts/page/", import.meta.url);
const recorded = new URL("layout.golden.json", import.meta.url);
const update = process.env.GOVDISCLOSURE_UPDATE_GOLDEN === "1";
const wrong = [];
const expect = (holds, what) => {
  if (!holds) {
    wrong.push(what);
  }
};

const raw = (value) => (value === undefined ? "" : value === null ? "null" : String(value));

// What does not hang on the fonts of a machine: the order of the page, what its tables and pictures hold, and the geometry that the pictures have
// of themselves. Pixels do hang on them.
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

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const facts = {};
let figures = 0;
let views = 0;
for (const name of ["same", "editions", "series"]) {
  const data = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
  const pairs = data.comparisons ?? [data];
  for (const language of ["zh", "en"]) {
    for (const width of [390, 1280]) {
      for (const colorScheme of ["light", "dark"]) {
        const view = `${name} ${language} ${width} ${colorScheme}`;
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: true });
        page.on("console", (message) => expect(message.type() !== "error", `${view}: console: ${message.text()}`));
        page.on("pageerror", (error) => expect(false, `${view}: ${error}`));
        page.on("request", (request) => expect(/^(file|data):/.test(request.url()), `${view}: asks for ${request.url()}`));
        await page.goto(new URL(`${name}-${language}.html`, folder).href);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow <= 0, `${view}: overflows by ${overflow} px`);
        expect((await page.locator("script").count()) === 0, `${view}: has a script`);

        // The figures of the pairs follow each other, in the order of the data.
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
        const bare = await page.$$eval("table", (tables) => tables.filter((table) => table.querySelectorAll("th[scope]").length === 0).length);
        expect(bare === 0, `${view}: ${bare} tables without headings`);
        const dumb = await page.$$eval("svg", (pictures) => pictures.filter((picture) => !picture.getAttribute("aria-label")).length);
        expect(dumb === 0, `${view}: ${dumb} pictures without a description`);

        // No label of a picture reaches over its edge, whatever the font.
        const cut = await page.$$eval("svg", (pictures) => pictures.flatMap((svg) => [...svg.querySelectorAll("text")].filter((text) => text.getBoundingClientRect().right > svg.getBoundingClientRect().right + 1 || text.getBoundingClientRect().left < svg.getBoundingClientRect().left - 1).map((text) => text.textContent)));
        expect(cut.length === 0, `${view}: cut labels: ${cut.join(", ")}`);
        const found = await page.evaluate(layout);
        if (width === 1280) {
          facts[`${name} ${language} ${colorScheme}`] = colorScheme === "light" ? found : { colours: found.colours };
        }

        await page.screenshot({ path: new URL(`${name}-${language}-${width}-${colorScheme}.png`, folder).pathname, fullPage: true });
        await page.close();
        views++;
      }
    }
  }

  const paper = await browser.newPage();
  await paper.goto(new URL(`${name}-zh.html`, folder).href);
  await paper.pdf({ path: new URL(`${name}-zh.pdf`, folder).pathname, format: "A4", preferCSSPageSize: true });
  await paper.close();
}

await browser.close();
if (update) {
  writeFileSync(recorded, `${JSON.stringify(facts, null, 1)}\n`);
}

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
differs("", golden, facts);
wrong.slice(0, 20).forEach((what) => console.error(what));
console.log(`page: ${figures} figures on ${views} views, ${wrong.length} things wrong`);
if (wrong.length > 0 || figures === 0) {
  process.exitCode = 1;
}
