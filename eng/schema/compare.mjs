// Validates the comparisons of artifacts/schema with Ajv and applies the patches with fast-json-patch, both ways.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import jsonpatch from "fast-json-patch";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const lines = (path) => read(path).split("\n").filter((line) => line.length > 0).map((line) => JSON.parse(line));

// A finding is described by the schema of results; here only what it must have.
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: false });
const validate = ajv.compile(JSON.parse(read("schema/comparison.schema.json")));
let wrong = 0;
const comparisons = lines("artifacts/schema/comparisons.ndjson");
comparisons.forEach((document, index) => {
  if (!validate(document)) {
    wrong++;
    console.error(`comparisons.ndjson line ${index + 1} is refused: ${ajv.errorsText(validate.errors)}`);
  }
});

// What must be refused, so that the schema is not one that takes anything.
const broken = structuredClone(comparisons[0]);
delete broken.cells;
if (validate(broken) || validate({}) || validate({ ...comparisons[0], extra: 1 })) {
  wrong++;
  console.error("a broken comparison is taken");
}

const apply = (document, patch) => jsonpatch.applyPatch(structuredClone(document), patch, true, false).newDocument;
const patches = lines("artifacts/schema/patches.ndjson");
patches.forEach(({ from, to, patch, inverse }, index) => {
  if (!isDeepStrictEqual(apply(from, patch), to) || !isDeepStrictEqual(apply(to, inverse), from)) {
    wrong++;
    console.error(`patches.ndjson line ${index + 1} does not give the other report`);
  }

  // A patch with a test must not fit a report in which what it takes away is another.
  const tested = patch.find((operation) => operation.op === "test");
  if (tested) {
    let refused = false;
    try {
      apply(jsonpatch.applyPatch(structuredClone(from), [{ op: "replace", path: tested.path, value: "another" }], true, false).newDocument, patch);
    } catch {
      refused = true;
    }

    if (!refused) {
      wrong++;
      console.error(`patches.ndjson line ${index + 1} fits a report that is another`);
    }
  }
});

const enough = comparisons.length >= 100 && patches.length >= 100;
console.log(`comparison: ${comparisons.length} documents and ${patches.length} patches, ${wrong} judged wrongly`);
if (wrong > 0 || !enough) {
  process.exitCode = 1;
}
