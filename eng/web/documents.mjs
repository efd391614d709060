// What the seeds do not have: a report with one wrong figure, one with a hostile name, files that are no report, a workbook.
import { readFileSync, writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";

const folder = new URL("../../artifacts/web/documents/", import.meta.url);
const write = (name, content) => writeFileSync(new URL(name, folder), content);
const report = JSON.parse(readFileSync(new URL("suqian_2024.json", folder), "utf8"));
const wrong = structuredClone(report);
wrong.requests.outcomes.granted.total += 10;
write("wrong.json", JSON.stringify(wrong));
const hostile = structuredClone(wrong);
hostile.agency.name = "<script>alert(1)</script>\u202E\u001B[31m";
hostile.overview.text = `<img src=x onerror=alert(1)>${hostile.overview.text}`;
write("hostile.json", JSON.stringify(hostile));
write("empty.txt", "");
write("letter.txt", "Dear Sir, this is no report.");
write("cut.json", "{\"edition\": \"2021\", ");
write("binary.bin", Buffer.from([0, 1, 2, 3, 4, 255, 254, 0, 7]));

// The same report as a workbook: a sheet in which each line is a row, and each cell of a table a cell. Nothing is packed in the archive.
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const lines = readFileSync(new URL("suqian_2024.md", folder), "utf8").split("\n").filter((line) => line.trim() && !/^\|[ :|-]+\|$/.test(line));
const rows = lines.map((line) => (line.startsWith("|") ? line.slice(1, line.lastIndexOf("|")).split("|").map((cell) => cell.trim()) : [line.replace(/^#+ */, "").replaceAll("\\", "")]));
const sheet = rows.map((cells) => `<row>${cells.map((cell) => (/^\d+(\.\d+)?$/.test(cell) ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`)).join("")}</row>`).join("");
const schemas = "http://schemas.openxmlformats.org";
const parts = {
  "[Content_Types].xml": `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${schemas}/officeDocument/2006/relationships"><sheets><sheet name="年报" sheetId="1" r:id="r1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${schemas}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
};
const archive = [];
const directory = [];
let offset = 0;
for (const [name, text] of Object.entries(parts)) {
  const [path, content] = [Buffer.from(name), Buffer.from(text)];
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(content.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(path.length, 22);
  archive.push(Buffer.from("PK\x03\x04"), head, path, content);
  const end = Buffer.alloc(14);
  end.writeUInt32LE(offset, 10);
  directory.push(Buffer.from("PK\x01\x02\x14\x00"), head, end, path);
  offset += 30 + path.length + content.length;
}

const index = Buffer.concat(directory);
const last = Buffer.alloc(18);
last.writeUInt16LE(Object.keys(parts).length, 4);
last.writeUInt16LE(Object.keys(parts).length, 6);
last.writeUInt32LE(index.length, 8);
last.writeUInt32LE(offset, 12);
write("suqian_2024.xlsx", Buffer.concat([...archive, index, Buffer.from("PK\x05\x06"), last]));
