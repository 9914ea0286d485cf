// The pages of formulas, one a family, and of figures. What a formula is stands in src/measure/formulas.csv, what an input
// is in src/measure/inputs.csv, and what holds for all formulas in src/formula/formula.ts.
import { readFileSync } from "node:fs";
import { URL } from "node:url";
import Papa from "papaparse";
import { code, folded, page, sourceWords, table } from "./pages.mjs";

const textOf = (path) => readFileSync(new URL(`../src/${path}`, import.meta.url), "utf8");
const rowsOf = (path) => Papa.parse(textOf(path), { header: true, skipEmptyLines: true }).data;
const ABSENT = "n/a";

/** The rows of the table of formulas, by id. */
export const formulaRows = new Map(rowsOf("measure/formulas.csv").map((row) => [row.id, row]));
const rows = [...formulaRows.values()];
const families = [...new Set(rows.map(({ family }) => family))];
const inputs = rowsOf("measure/inputs.csv");
// What holds for every formula stands in the comment on their type.
const [, shared] = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export type Formula</.exec(textOf("formula/formula.ts"));
const sharedTag = (name) =>
  new RegExp(`@${name} ([^@]*)`)
    .exec(shared)[1]
    .replaceAll(/[\s*]+/g, " ")
    .trim();

const meaningOf = (name, id) => {
  const meant = inputs.filter((each) => each.name === name);
  return (meant.find((each) => each.formulas.split("; ").includes(id)) ?? meant.find((each) => each.formulas === ""))
    .meaning;
};

/**
 * Every page of formulas and figures by its path.
 *
 * @param library - `formulas`, `register`, `locales`, and the readings `words`, `cell`, `sql`
 */
export const formulaPages = (library) =>
  new Map([
    ...families.map((family) => [`formulas/${family}.md`, familyPage(family, library)]),
    ["formulas/README.md", formulaIndex(library)],
    ["figures/README.md", figurePage(library)],
  ]);

/** The inputs of an example such as `required = 427 GBP; secured = unknown`. */
export const givenOf = ({ example }) =>
  Object.fromEntries(
    example.split("; ").flatMap((each) => {
      const [name, value] = each.split(" = ");
      const [, amount, currency] = /^(\S+) ([A-Z]{3})$/.exec(value) ?? [];
      return name === "" ? [] : [[name, value === "unknown" ? null : currency ? { amount, currency } : value]];
    }),
  );

function familyPage(family, library) {
  return page(family, [
    `In the order in which they are read. Of every formula: the result is ${sharedTag("returns")}. It throws ${sharedTag("throws")}.`,
    `In a cell of a spreadsheet \`${ABSENT}\` stands for the word for "no figure" in the language of the workbook; in the SQL, for DuckDB, every number is a \`DECIMAL(38, 2)\`.`,
    ...rows.filter((row) => row.family === family).flatMap((row) => formulaWords(row, library)),
  ]);
}

function formulaWords(row, { formulas, words, cell, sql, locales }) {
  const formula = formulas.find(({ id }) => id === row.id);
  const [en, ru] = ["en", "ru"].map((code) => locales.find((each) => each.code === code));
  const names = Object.keys(formula.inputs);
  const figure = formula(givenOf(row));
  const said = words(figure, formula.node, en);
  const address = (name) => `${String.fromCharCode(66 + names.indexOf(name))}2`;
  const column = (name) => ({ sql: /^[a-z]+$/.test(name) ? name : `"${name}"`, kind: 2 });
  return [
    `## ${formula.id}`,
    row.meaning,
    code("", row.formula),
    `* English: ${said.rule}\n* Русский: ${words(figure, formula.node, ru).rule}`,
    table(
      ["name", "по-русски", "unit", "meaning", "sample cell"],
      names.map((name) => [
        `\`${name}\``,
        ru.labels[name] ?? name,
        formula.inputs[name],
        meaningOf(name, row.id),
        address(name),
      ]),
    ),
    `Result in \`${formula.unit}\`${row.returns === "" ? "" : `: ${row.returns}`}.`,
    `Example: ${row.example === "" ? "nothing given" : row.example} gives ${row.result}.`,
    `In words: ${said.numbers} = ${said.value}`,
    folded(code("", `=${cell(formula.node, address, ABSENT)}`)),
    // A formula with many branches is long in SQL; each branch stands on a line of its own.
    folded(code("sql", sql(formula.node, column).sql.replaceAll(/ (?=WHEN |ELSE )/g, "\n"))),
    sourceWords(formula.source),
  ];
}

function formulaIndex({ formulas, locales, words }) {
  const en = locales.find((each) => each.code === "en");
  const cells = ({ id, family, meaning, unit }) => {
    const { node } = formulas.find((each) => each.id === id);
    const { rule } = words({ inputs: {}, value: "0", unit }, node, en);
    return [`[\`${id}\`](${family}.md#${id})`, meaning, rule, `\`${unit}\``];
  };
  return page("Formulas", [
    `Every formula of umay, ${formulas.length} in all. Each is written once, in \`src/measure/formulas.csv\`; the page of its family shows all its readings. Totals are sums of a column and have no page.`,
    ...families.flatMap((family) => [
      `## ${family}`,
      table(["formula", "what it is", "rule", "unit"], rows.filter((row) => row.family === family).map(cells)),
    ]),
  ]);
}

/** Every figure by its family, with what is the same of all figures of its id. */
function figurePage({ register, locales }) {
  const [en, ru] = ["en", "ru"].map((code) => locales.find((each) => each.code === code));
  const cells = ({ id, unit, share, about }) => [
    formulaRows.has(id) ? `[\`${id}\`](../formulas/${formulaRows.get(id).family}.md#${id})` : `\`${id}\``,
    en.labels[id],
    ru.labels[id],
    share ? "share, as %" : `\`${unit}\``,
    about.join(", "),
  ];
  const kinds = [...new Set(register.map((each) => each.family))];
  return page("Figures", [
    `Every figure that a run or a comparison can give, ${register.length} in all, in the order in which they are read. The keys say what a figure may be about: it has some of them. A figure without a link is a total, or hangs on a whole chain.`,
    ...kinds.flatMap((kind) => [
      `## ${kind}`,
      table(
        ["figure", "what it is", "по-русски", "unit", "keys"],
        register.filter((each) => each.family === kind).map(cells),
      ),
    ]),
  ]);
}
