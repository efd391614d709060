// What a browser loads before the first document, packed with Brotli; and beside it what the first PDF makes it load.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { isLazy, root } from "./folder.mjs";

const gate = 3_200_000;
const sizes = { first: 0, pdf: 0 };
for (const name of readdirSync(root, { recursive: true })) {
  if (name.endsWith(".br")) {
    sizes[isLazy(name) ? "pdf" : "first"] += statSync(`${root}/${name}`).size;
  }
}

const page = readFileSync(`${root}/index.html`, "utf8");
const outside = page.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g) ?? [];
console.log(`web: ${(sizes.first / 1e6).toFixed(2)} MB packed for the first document (at most ${gate / 1e6}), ${(sizes.pdf / 1e6).toFixed(2)} MB more for the first PDF`);
if (sizes.first === 0 || sizes.pdf === 0 || sizes.first > gate || outside.length > 0) {
  console.error(`web: too large, empty, or from outside: ${outside.join(" ")}`);
  process.exitCode = 1;
}
