// What the seeds do not have: a report with one wrong figure, one with a hostile name, files that are no report.
import { readFileSync, writeFileSync } from "node:fs";

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
