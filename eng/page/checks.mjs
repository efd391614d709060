// Reports to be checked: one cell wrong, many, one that was read by half, and a file that is no report; a desk's units and their reports.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../../artifacts/page/", import.meta.url);
const clean = JSON.parse(readFileSync(new URL("clean.json", folder), "utf8"));
const write = (name, report) => writeFileSync(new URL(name, folder), JSON.stringify(report));
const one = structuredClone(clean);
one.requests.outcomes.granted.total += 10;
write("one.json", one);
const many = structuredClone(clean);
Object.values(many.requests.outcomes).forEach((row, i) => {
  if (typeof row?.total === "number" && i % 2 === 0) {
    row.total += i + 1;
  }
});
many.reviewAndLitigation.reconsideration.total += 3;
many.reviewAndLitigation.reconsideration.upheld += 1;
many.requests.newlyReceived.total = 1;
many.overview.text = `${many.overview.text}\n本年共收到政府信息公开申请 99 件，结转下年度继续办理 77 件。`;
write("many.json", many);
const text = readFileSync(new URL("../../seeds/suqian_2024.txt", import.meta.url), "utf8");
writeFileSync(new URL("half.txt", folder), text.slice(0, Math.floor(text.length * 0.6)));
writeFileSync(new URL("none.txt", folder), "Dear Sir, this is no report.");

// A county of three units: one is missing, one has a wrong cell, and what the county published differs.
mkdirSync(new URL("desk/", folder), { recursive: true });
const unit = (name, kind, level, change) => {
  const report = structuredClone(clean);
  report.agency = { name, kind, level };
  report.title = `${name}${report.year}年政府信息公开工作年度报告`;
  change?.(report);
  write(`desk/${name}.json`, report);
};
unit("平海县财政局", "department", "county");
unit("平海县松岭镇人民政府", "government", "township", (report) => (report.requests.outcomes.granted.total += 10));
writeFileSync(new URL("units.csv", folder), [
  "code,name,kind,level,parent,perimeter",
  "1,平海县人民政府,government,county,,parent",
  "2,平海县财政局,department,county,1,own",
  "3,平海县松岭镇人民政府,government,township,1,region",
  "4,平海县教育局,department,county,1,own",
  "",
].join("\n"));
const published = structuredClone(clean);
published.agency = { name: "平海县人民政府", kind: "government", level: "county" };
published.title = `平海县人民政府${clean.year}年政府信息公开工作年度报告`;
published.requests.newlyReceived.total += 2;
write("published.json", published);
