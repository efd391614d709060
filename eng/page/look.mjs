// Opens the pages of artifacts/page in Chromium and holds them against the JSON of the same comparison.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const folder = new URL("../../artifacts/page/", import.meta.url);
const data = JSON.parse(readFileSync(new URL("suqian.json", folder), "utf8"));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const wrong = [];
const expect = (holds, what) => {
  if (!holds) {
    wrong.push(what);
  }
};

const raw = (value) => (value === undefined ? "" : value === null ? "null" : String(value));
let figures = 0;
for (const language of ["zh", "en"]) {
  for (const width of [390, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      const name = `${language} ${width} ${colorScheme}`;
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: true });
      page.on("console", (message) => expect(message.type() !== "error", `${name}: console: ${message.text()}`));
      page.on("pageerror", (error) => expect(false, `${name}: ${error}`));
      page.on("request", (request) => expect(/^(file|data):/.test(request.url()), `${name}: asks for ${request.url()}`));
      await page.goto(new URL(`suqian-${language}.html`, folder).href);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow <= 0, `${name}: overflows by ${overflow} px`);
      expect((await page.locator("script").count()) === 0, `${name}: has a script`);
      const shown = await page.$$eval("[data-before]", (cells) => cells.map((cell) => ({ pointer: cell.dataset.pointer, before: cell.dataset.before, after: cell.dataset.after, delta: cell.dataset.delta, text: cell.textContent })));
      const byPointer = new Map(shown.map((cell) => [cell.pointer, cell]));
      expect(shown.length === data.cells.length, `${name}: ${shown.length} figures, ${data.cells.length} in the data`);
      for (const cell of data.cells) {
        const of = byPointer.get(cell.pointer);
        expect(of && of.before === raw(cell.before) && of.after === raw(cell.after) && of.delta === (cell.delta === null ? "" : String(cell.delta)), `${name}: ${cell.pointer} is not as in the data`);
        expect(of && (typeof cell.after !== "number" || of.text.includes(String(cell.after))), `${name}: ${cell.pointer} does not show ${cell.after}`);
        figures++;
      }

      const bare = await page.$$eval("table", (tables) => tables.filter((table) => table.querySelectorAll("th[scope]").length === 0).length);
      expect(bare === 0, `${name}: ${bare} tables without headings`);
      const dumb = await page.$$eval("svg", (pictures) => pictures.filter((picture) => !picture.getAttribute("aria-label")).length);
      expect(dumb === 0, `${name}: ${dumb} pictures without a description`);
      await page.screenshot({ path: new URL(`suqian-${language}-${width}-${colorScheme}.png`, folder).pathname, fullPage: true });
      await page.close();
    }
  }
}

const paper = await browser.newPage();
await paper.goto(new URL("suqian-zh.html", folder).href);
await paper.pdf({ path: new URL("suqian-zh.pdf", folder).pathname, format: "A4", preferCSSPageSize: true });
await browser.close();
wrong.slice(0, 20).forEach((what) => console.error(what));
console.log(`page: ${figures} figures on 8 views, ${wrong.length} things wrong`);
if (wrong.length > 0 || figures === 0) {
  process.exitCode = 1;
}
