// Validates the files of artifacts/sarif by the official schema of SARIF 2.1.0.
import { readFileSync, readdirSync } from "node:fs";
import draft04 from "ajv-draft-04";
import formats from "ajv-formats";

const Ajv = draft04.default ?? draft04;
const folder = new URL("../../artifacts/sarif/", import.meta.url);
const ajv = new Ajv({ strict: false, allErrors: false });
(formats.default ?? formats)(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(process.argv[2], "utf8")));

let wrong = 0;
let results = 0;
const files = readdirSync(folder).filter((name) => name.endsWith(".sarif"));
for (const name of files) {
  const document = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  results += document.runs[0].results.length;
  if (!validate(document)) {
    wrong++;
    console.error(`${name} is refused: ${ajv.errorsText(validate.errors)}`);
  }
}

// The schema must refuse what is no SARIF, or it judges nothing.
const refuses = !validate({ version: "2.1.0", runs: [{ results: [] }] });
console.log(`sarif: ${files.length} files with ${results} results, ${wrong} refused`);
if (wrong > 0 || files.length === 0 || !refuses) {
  process.exitCode = 1;
}
