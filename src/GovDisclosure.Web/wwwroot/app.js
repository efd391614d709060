// The page around the library: files go in, pages and documents come out. Nothing is sent anywhere.
import { dotnet } from "./_framework/dotnet.js";
import { texts } from "./texts.js";

const mostFiles = 2;
const pdfAssemblies = ["UglyToad.PdfPig.Core", "UglyToad.PdfPig.Tokens", "UglyToad.PdfPig.Tokenization", "UglyToad.PdfPig.Fonts", "UglyToad.PdfPig", "GovDisclosure.Pdf"];
const element = (id) => document.getElementById(id);
const all = (selector) => [...document.querySelectorAll(selector)];

let language = (navigator.languages ?? []).some((tag) => tag.startsWith("zh")) || !navigator.language?.startsWith("en") ? "zh" : "en";
let view = "check";
let shown = false;
let left = [];
let policyNotes = [];
let status = ["loading"];
let library;
let runtime;
let readsPdf = false;
let name = "";
let waiting = [];
let reads = 0;

const say = (key, ...values) => {
  status = [key, ...values];
  const text = texts[language][key];
  element("status").textContent = typeof text === "function" ? text(...values) : text;
};

const list = (notes) => element("notes").replaceChildren(...notes.map((note) => {
  const item = document.createElement("li");
  item.textContent = note;
  return item;
}));

// The style of a page comes with it; the policy of this one takes no style but its own files and what a script sets.
const style = new CSSStyleSheet();
document.adoptedStyleSheets = [style];
const styleOfPage = /<style>([^<]*)<\/style>/;

const draw = () => {
  const words = texts[language];
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const part of all("#shell [data-text]")) {
    part.textContent = words[part.dataset.text];
  }

  all("[data-language]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.language === language)));
  say(...status);
  const notes = policyNotes.length > 0 ? [policyNotes[language === "zh" ? 0 : 1]] : [];
  if (left.length > 0) {
    notes.push(words.left(left.join(language === "zh" ? "、" : ", ")));
  }

  if (!shown) {
    document.title = words.name;
    element("page").textContent = words.guide;
    list(notes);
    return;
  }

  const isPair = library.IsPair();
  const html = library.Page(isPair && view === "comparison", language);
  const written = new DOMParser().parseFromString(html.replace(styleOfPage, ""), "text/html");
  style.replaceSync(styleOfPage.exec(html)[1]);
  element("page").replaceChildren(...document.importNode(written.querySelector("main"), true).childNodes);
  document.title = written.title;
  list([...notes, ...library.Notes(language)]);
  element("views").hidden = !isPair;
  all("[data-view]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.view === view)));
  element("actions").hidden = !library.IsRead();
  const proposed = library.Proposed();
  for (const action of ["corrected", "correctedReport", "printCorrected"]) {
    const button = document.querySelector(`[data-action=${action}]`);
    button.hidden = proposed === 0;
    button.textContent = words[action](proposed);
  }
};

const guard = (work) => async (...values) => {
  try {
    await work(...values);
  } catch (error) {
    say("failed", error instanceof Error ? error.message.split("\n")[0] : String(error));
    console.error(error);
  }
};

// One byte more than is read tells that a file is too long.
const mostBytes = 16 * 1024 * 1024;
const bytesOf = async (file) => new Uint8Array(await file.slice(0, mostBytes + 1).arrayBuffer());
const isPdf = (bytes) => new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");

const read = guard(async (files) => {
  if (files.length === 0) {
    return;
  }

  // What comes before the library is there is read once it is.
  if (!library) {
    waiting = files;
    return;
  }

  const [taken, rest] = [files.slice(0, mostFiles), files.slice(mostFiles)];

  say("reading");
  const contents = await Promise.all(taken.map(bytesOf));
  if (!readsPdf && contents.some(isPdf)) {
    for (const assembly of pdfAssemblies) {
      await runtime.INTERNAL.loadLazyAssembly(`${assembly}.wasm`);
    }

    library.ReadPdf();
    readsPdf = true;
  }

  // The words "reading" are painted before the browser is busy.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const start = performance.now();
  library.Read(taken.map((file) => file.name), contents[0], contents[1] ?? new Uint8Array());
  left = rest.map((file) => file.name);
  name = (library.Name() || taken[0].name).replace(/\.[^.]*$/, "");
  view = library.IsPair() ? "comparison" : "check";
  shown = true;
  draw();
  say("done", performance.now() - start);
  element("page").focus({ preventScroll: true });
  document.documentElement.dataset.reads = String(++reads);
});

const setPolicy = guard(async (file) => {
  policyNotes = library.SetPolicy(file ? await bytesOf(file) : new Uint8Array());
  const isUsed = file !== undefined && policyNotes.length === 0;
  element("used").textContent = isUsed ? file.name : "";
  element("plain").hidden = !isUsed;
  element("policy").value = "";
  draw();
});

const save = (content, type, suffix) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = `${name}${suffix}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

// The statutory form stands in the place of the result while it is printed.
const printForm = (isCorrected) => {
  const html = library.Form(isCorrected);
  // The page's policy takes no style in an attribute: the widths of columns are set one by one.
  const plain = html.replace(styleOfPage, "").replaceAll(/<col style="width:([\d.]+%)">/g, '<col data-width="$1">');
  const form = new DOMParser().parseFromString(plain, "text/html");
  style.replaceSync(styleOfPage.exec(html)[1]);
  element("page").replaceChildren(...document.importNode(form.querySelector("main"), true).childNodes);
  all("#page [data-width]").forEach((column) => column.style.width = column.dataset.width);
  document.title = form.title;
  addEventListener("afterprint", draw, { once: true });
  window.print();
};

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const actions = {
  corrected: () => save(library.Word(true), word, `-${language === "zh" ? "改正" : "corrected"}.docx`),
  word: () => save(library.Word(false), word, `-${language === "zh" ? "法定格式" : "form"}.docx`),
  correctedReport: () => save(library.ReportJson(true), "application/json", `-${language === "zh" ? "改正" : "corrected"}.json`),
  printCorrected: () => printForm(true),
  report: () => save(library.ReportJson(false), "application/json", ".json"),
  result: () => save(library.ResultJson(view === "comparison"), "application/json", view === "comparison" ? "-comparison.json" : "-check.json"),
  print: () => window.print(),
};

all("[data-language]").forEach((button) => button.addEventListener("click", guard(() => {
  language = button.dataset.language;
  draw();
})));
all("[data-view]").forEach((button) => button.addEventListener("click", guard(() => {
  view = button.dataset.view;
  draw();
})));
all("[data-action]").forEach((button) => button.addEventListener("click", guard(() => actions[button.dataset.action]())));
element("plain").addEventListener("click", () => setPolicy());
element("policy").addEventListener("change", (event) => setPolicy(event.target.files[0]));
element("files").addEventListener("change", async (event) => {
  await read([...event.target.files]);
  event.target.value = "";
});
addEventListener("dragover", (event) => {
  event.preventDefault();
  element("drop").classList.add("over");
});
addEventListener("dragleave", () => element("drop").classList.remove("over"));
addEventListener("drop", (event) => {
  event.preventDefault();
  element("drop").classList.remove("over");
  return read([...event.dataTransfer.files]);
});
addEventListener("paste", (event) => {
  const data = event.clipboardData;
  const html = data.getData("text/html");
  const text = html.includes("<table") ? html : data.getData("text/plain");
  return read(data.files.length > 0 ? [...data.files] : text ? [new File([text], texts[language].pasted)] : []);
});

draw();
await guard(async () => {
  runtime = await dotnet.create();
  library = (await runtime.getAssemblyExports(runtime.getConfig().mainAssemblyName)).GovDisclosure.Web.PrivateCheck;
  element("files").disabled = false;
  element("policy").disabled = false;
  say("ready");
  document.documentElement.dataset.ready = "true";
  await read(waiting);
})();

// Kept for use without a network, where the browser allows it: on https or on this machine. Not before the page is ready, which it would
// hold up.
navigator.serviceWorker?.register("worker.js").then(() => navigator.serviceWorker.ready).then(() => {
  document.documentElement.dataset.offline = "true";
  if (status[0] === "ready") {
    say("offline");
  }
}, () => {});
