// Makes the reports of a made-up agency from the tests' figures of published years: the pages need narrative too, and that is written here.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const figures = new URL("tests/GovDisclosure.Core.Tests/Comparison/Data/", root);
const tables = ["proactiveDisclosure", "requests", "reviewAndLitigation"];
const schema = JSON.parse(readFileSync(new URL("schema/annual-report.schema.json", root), "utf8"));

// The columns of a row in the order of the form: the schema lists them in that order.
const resolve = (node) => (node?.$ref ? resolve(node.$ref.slice(2).split("/").reduce((at, name) => at[name], schema)) : node);
const shapes = (node) => {
  const of = resolve(node);
  return of?.anyOf || of?.oneOf ? (of.anyOf ?? of.oneOf).flatMap(shapes) : of?.properties ? [of.properties] : [];
};
const namesIn = (shape, path, count) => {
  const wanted = path.reduce((at, name) => at.flatMap((properties) => (name in properties ? shapes(properties[name]) : [])), [shape]);
  return wanted.map((properties) => Object.keys(properties).filter((name) => name !== "amountUnit")).find((names) => names.length === count);
};

// The one shape of a table that has all its rows.
const shapeOf = (table, rows) => {
  const found = shapes(shapes(schema)[0][table]).find((shape) => rows.every(([path, numbers]) => namesIn(shape, path, numbers.length)));
  if (!found) {
    throw new Error(`${table} is in no shape of the form`);
  }

  return found;
};

const value = (text) => (text === "null" || text === "?" ? null : Number(text.replace(/[元万]+$/, "")));
const report = (agency, name, year, edition) => {
  const made = {
    edition,
    year,
    title: `平海县人民政府${year}年政府信息公开工作年度报告`,
    agency: { name: "平海县人民政府", kind: "government", level: "county" },
    publishedOn: `${year + 1}-01-20`,
    preamble: "根据《中华人民共和国政府信息公开条例》编制本报告。",
    overview: { text: `${year}年，全县主动公开信息 ${2400 + (year - 2019) * 37} 条，办理申请按期答复。\n政务新媒体运行平稳，咨询热线全年畅通。` },
    problemsAndImprovements: { text: year === 2021 ? "解读形式不够丰富。下一步将增加图解和视频。" : "公开的及时性有待提高。下一步将完善审核流程。" },
    otherMatters: { text: "本年度未收取信息处理费。" },
  };
  const lines = readFileSync(new URL(`${agency}_${name}.tsv`, figures), "utf8").trim().split("\n").map((line) => line.split("\t")).map(([pointer, texts]) => [pointer.slice(1).split("/"), texts.split(" ")]);
  for (const table of tables) {
    const rows = lines.filter(([path]) => path[0] === table).map(([path, numbers]) => [path.slice(1), numbers]);
    const shape = rows.length > 0 ? shapeOf(table, rows) : null;
    for (const [path, numbers] of rows) {
      const names = namesIn(shape, path, numbers.length);
      const row = path.reduce((at, member) => (at[member] ??= {}), (made[table] ??= {}));
      numbers.forEach((text, i) => {
        row[names[i]] = value(text);
        if (/元$/.test(text)) {
          row.amountUnit = text.endsWith("万元") ? "万元" : "元";
        }
      });
    }
  }

  return { ...made, ...Object.fromEntries(tables.map((table) => [table, made[table] ?? null])) };
};

const folder = new URL("artifacts/page/", root);
mkdirSync(folder, { recursive: true });
const write = (year, made) => writeFileSync(new URL(`report-${year}.json`, folder), JSON.stringify(made));
write(2019, report("pingtan", 2019, 2019, "2019"));
write(2021, report("pingtan", 2021, 2021, "2021"));
write(2022, report("hebei_gxt", 2022, 2022, "2021"));
