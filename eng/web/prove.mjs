// Opens the private check in Chromium, cuts the network once it is loaded, and holds what it finds against what the tool found.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { chromium } from "playwright-core";
import { isLazy, root } from "./folder.mjs";
import { serve } from "./serve.mjs";

const at = (path) => new URL(`../../${path}`, import.meta.url).pathname;
const json = (path) => JSON.parse(readFileSync(at(path), "utf8"));
const document = (name) => at(`artifacts/web/documents/${name}`);
const wrong = [];
const holds = (what, test) => {
  try {
    test();
  } catch (error) {
    wrong.push(`${what}: ${error.message.split("\n").slice(0, 12).join(" | ")}`);
  }
};

const served = new Map();
const server = await serve(root, 0, (path, bytes) => served.set(path, bytes));
const address = `http://localhost:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
const open = async (settings = {}) => {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...settings });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && wrong.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  return { context, page };
};
let reads = 0;
const take = async (page, files) => {
  await page.setInputFiles("#files", files);
  await page.waitForFunction((last) => Number(document.documentElement.dataset.reads ?? 0) > last, reads, { timeout: 60_000 });
  reads = Number(await page.evaluate(() => document.documentElement.dataset.reads));
};
// What a button would save; that the browser does save it is seen once, below.
const saved = async (page, action) => Buffer.from(await page.evaluate(async (name) => {
  const make = URL.createObjectURL;
  let blob;
  URL.createObjectURL = (content) => make.call(URL, blob = content);
  HTMLAnchorElement.prototype.click = () => {};
  document.querySelector(`[data-action=${name}]`).click();
  await new Promise((done) => setTimeout(done));
  URL.createObjectURL = make;
  delete HTMLAnchorElement.prototype.click;
  return Array.from(new Uint8Array(await blob.arrayBuffer()));
}, action));
const result = async (page) => JSON.parse((await saved(page, "result")).toString("utf8"));

// From nothing to the first result, and from a loaded page to it. What is kept for use without a network is fetched later, and not counted
// here.
{
  const { context, page } = await open({ serviceWorkers: "block" });
  const start = performance.now();
  await page.goto(address);
  await page.waitForSelector("html[data-ready]");
  const ready = performance.now();
  const first = [...served].filter(([path]) => path !== "/worker.js" && path !== "/assets.js");
  await take(page, document("suqian_2024.docx"));
  console.log(`web: ready after ${Math.round(ready - start)} ms, the first result of a Word document ${Math.round(performance.now() - ready)} ms later, ${Math.round(performance.now() - start)} ms from a cold start`);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-action=word]")]);
  const name = download.suggestedFilename();
  holds("a Word document is saved", () => assert.match(name, /^suqian_2024-.*\.docx$/));
  await download.cancel();
  holds("what is loaded first", () => assert.deepEqual(first.map(([path]) => path).filter(isLazy), []));
  await context.close();
}

reads = 0;
const { context, page } = await open();
await page.goto(address);
await page.waitForSelector("html[data-ready][data-offline]", { timeout: 60_000 });
await context.setOffline(true);
const asked = [];
context.on("request", (request) => /^(blob|data):/.test(request.url()) || asked.push(request.url()));

// Every document: the findings of the tool, word for word.
const without = ({ file, previous, ...rest }) => rest;
let same = 0;
for (const native of json("artifacts/web/native.json")) {
  await take(page, at(native.file));
  if (native.error) {
    const shown = await page.textContent("#page");
    holds(native.file, () => assert.ok(shown.includes(native.error.zh), `the page does not say ${native.error.zh}`));
  } else {
    const found = await result(page);
    holds(native.file, () => assert.deepEqual(without(found), without(native)));
  }

  same++;
}

// Two years; a policy; both languages; too many files; a file too large; a paste; what is hostile.
await take(page, [at("seeds/suqian_2023.txt"), at("seeds/suqian_2024.txt")]);
const comparison = await result(page);
holds("two years compared", () => assert.deepEqual(comparison, json("artifacts/web/native-comparison.json")));
const [later] = await Promise.all([page.waitForEvent("download"), page.click("[data-action=word]")]);
holds("the document of two years has the later one's name", () => assert.match(later.suggestedFilename(), /^suqian_2024-/));
await later.cancel();
await page.click("[data-view=check]");
const pair = await result(page);
holds("two years checked", () => assert.deepEqual(without(pair), without(json("artifacts/web/native-pair.json"))));
await page.click("[data-language=en]");
const english = await page.textContent("#page h1");
holds("English", () => assert.match(english, /annual report/));
await page.click("[data-language=zh]");

await take(page, document("wrong.json"));
writeFileSync(document("corrected.docx"), await saved(page, "corrected"));
const printed = await page.evaluate(() => {
  window.print = () => window.shown = document.querySelector("#page").textContent;
  document.querySelector("[data-action=printCorrected]").click();
  window.dispatchEvent(new Event("afterprint"));
  return window.shown;
});
holds("the corrected form is printed", () => assert.match(printed, /法人或其他组织/));
writeFileSync(document("corrected.json"), await saved(page, "correctedReport"));
await take(page, document("corrected.json"));
const mendedJson = await result(page);
holds("the corrected JSON holds its relations", () => assert.equal(mendedJson.findings.filter((finding) => finding.rule.startsWith("GD2") && finding.severity === "error").length, 0));
await take(page, document("corrected.docx"));
const mended = await result(page);
holds("the corrected form holds its relations", () => assert.equal(mended.findings.filter((finding) => finding.rule.startsWith("GD2") && finding.severity === "error").length, 0));

const policy = (content) => ({ name: "policy.json", mimeType: "application/json", buffer: Buffer.from(content) });
await page.setInputFiles("#policy", policy("{\"nonsense\": 1}"));
await page.waitForSelector("#notes li");
const refused = await page.textContent("#notes");
holds("a wrong policy", () => assert.match(refused, /nonsense/));
await page.setInputFiles("#policy", policy("{\"off\": [],\n \"off\": []}"));
await page.waitForFunction(() => document.querySelector("#notes").textContent.includes("/off"));
const twice = await page.textContent("#notes");
holds("a policy with a member twice", () => assert.match(twice, /成员出现了两次/));
await page.setInputFiles("#policy", policy("{}"));
await page.waitForFunction(() => document.querySelector("#used").textContent === "policy.json");
await page.click("#plain");

const many = Array.from({ length: 10 }, (_, i) => ({ name: `file-${i}.txt`, mimeType: "text/plain", buffer: readFileSync(at(`seeds/suqian_202${3 + (i % 2)}.txt`)) }));
await take(page, many);
const left = await page.textContent("#notes");
holds("ten files", () => many.slice(2).forEach((file) => assert.ok(left.includes(file.name), `${file.name} is not named`)));
await take(page, { name: "large.txt", mimeType: "text/plain", buffer: Buffer.alloc(20 * 1024 * 1024, 65) });
const large = await page.textContent("#page");
holds("20 MB", () => assert.match(large, /16777216/));
await page.evaluate((text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data }));
}, readFileSync(at("seeds/township_2021.txt"), "utf8"));
await page.waitForFunction((last) => Number(document.documentElement.dataset.reads) > last, reads);
reads++;
const pasted = await page.textContent("#page");
holds("paste", () => assert.match(pasted, /核对范围/));
await take(page, document("hostile.json"));
const foreign = await page.evaluate(() => document.querySelectorAll("#page script, #page img, #page iframe").length);
holds("no markup of a report", () => assert.equal(foreign, 0));
holds("requests after loading, but for the reader of PDF", () => assert.deepEqual(asked.filter((url) => !isLazy(new URL(url).pathname)), []));
holds("the reader of PDF came with the first PDF", () => assert.ok(asked.length > 0));
// That they are read as the tool reads them was seen above; here, that they are read at all. How much of a printed page a reader of PDF
// finds hangs on the browser that printed it.
for (const [name, least] of [["suqian_2023.pdf", 190], ["suqian_2024.xlsx", 200]]) {
  const native = json("artifacts/web/native.json").find((one) => one.file.endsWith(`/${name}`));
  holds(`${name} is read`, () => assert.ok(native?.cells?.read >= least, JSON.stringify(native?.cells ?? native?.error)));
}

// Without a network: loaded anew, and a PDF, whose reader is fetched from what is kept.
await page.reload();
await page.waitForSelector("html[data-ready]");
reads = 0;
await take(page, document("suqian_2023.docx"));
const again = await page.textContent("#page h1");
holds("loaded anew without a network", () => assert.match(again, /2023/));
await take(page, document("suqian_2023.pdf"));
const ofPdf = await page.textContent("#page h1");
holds("a PDF without a network", () => assert.match(ofPdf, /2023/));
await context.close();
await browser.close();
server.close();
wrong.slice(0, 20).forEach((what) => console.error(what));
console.log(`web: ${same} documents as the tool finds them, ${wrong.length} things wrong`);
if (wrong.length > 0 || same === 0) {
  process.exitCode = 1;
}
