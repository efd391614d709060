// Validates the documents of artifacts/schema with Ajv: all valid ones must be taken, all invalid ones refused.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const lines = (path) => read(path).split("\n").filter((line) => line.length > 0).map((line) => JSON.parse(line));

// The least number of documents that must have been judged, so that an empty file proves nothing.
const schemas = { "annual-report": [300, 50], "check-result": [100, 50], "check-policy": [5, 15], "read-result": [100, 100], "roll-up": [10, 200] };

for (const [name, [leastValid, leastInvalid]] of Object.entries(schemas)) {
  const ajv = new Ajv2020({ strict: true, allErrors: false });
  formats.default ? formats.default(ajv) : formats(ajv);
  const validate = ajv.compile(JSON.parse(read(`schema/${name}.schema.json`)));

  let wrong = 0;
  const valid = lines(`artifacts/schema/${name}.valid.ndjson`);
  valid.forEach((document, index) => {
    if (!validate(document)) {
      wrong++;
      console.error(`${name}.valid.ndjson line ${index + 1} is refused: ${ajv.errorsText(validate.errors)}`);
    }
  });

  const invalid = lines(`artifacts/schema/${name}.invalid.ndjson`);
  invalid.forEach(({ why, document }, index) => {
    if (validate(document)) {
      wrong++;
      console.error(`${name}.invalid.ndjson line ${index + 1} is taken: ${why}`);
    }
  });

  console.log(`schema of ${name}: ${valid.length} valid and ${invalid.length} invalid documents, ${wrong} judged wrongly`);
  if (wrong > 0 || valid.length < leastValid || invalid.length < leastInvalid) {
    process.exitCode = 1;
  }
}
