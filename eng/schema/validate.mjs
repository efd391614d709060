// Validates the documents of artifacts/schema with Ajv: all valid ones must be taken, all invalid ones refused.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const lines = (path) => read(path).split("\n").filter((line) => line.length > 0).map((line) => JSON.parse(line));

const ajv = new Ajv2020({ strict: true, allErrors: false });
formats.default ? formats.default(ajv) : formats(ajv);
const validate = ajv.compile(JSON.parse(read("schema/annual-report.schema.json")));

let wrong = 0;
const valid = lines("artifacts/schema/valid.ndjson");
valid.forEach((document, index) => {
  if (!validate(document)) {
    wrong++;
    console.error(`valid.ndjson line ${index + 1} is refused: ${ajv.errorsText(validate.errors)}`);
  }
});

const invalid = lines("artifacts/schema/invalid.ndjson");
invalid.forEach(({ why, document }, index) => {
  if (validate(document)) {
    wrong++;
    console.error(`invalid.ndjson line ${index + 1} is taken: ${why}`);
  }
});

const enough = valid.length >= 300 && invalid.length >= 50;
console.log(`schema: ${valid.length} valid and ${invalid.length} invalid documents, ${wrong} judged wrongly`);
if (wrong > 0 || !enough) {
  process.exitCode = 1;
}
