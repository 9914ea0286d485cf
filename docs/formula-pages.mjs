// The pages of formulas, one a family, and of figures. What a formula is stands in its definition and the comment above
// it, what an input is in src/measure/inputs.csv, and what holds for all formulas in src/formula/formula.ts.
import { readFileSync } from "node:fs";
import { URL } from "node:url";
import Papa from "papaparse";
import { code, folded, page, sourceWords, table } from "./pages.mjs";

const textOf = (path) => readFileSync(new URL(`../src/${path}`, import.meta.url), "utf8");
const oneLine = (text) => text.trim().replaceAll(/\s+/g, " ");
const ABSENT = "n/a";

const meanings = new Map(Papa.parse(textOf("measure/inputs.csv")).data.map(([name, , meaning]) => [name, meaning]));
const families = new Map(
  [...textOf("measure/families.ts").matchAll(/"\.\/(.+)\.js"/g)].map(([, family]) => [
    family,
    docsOf(textOf(`measure/${family}.ts`)),
  ]),
);
const [, shared] = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export type Formula</.exec(textOf("formula/formula.ts"));

/** What the comments above the formulas say, by the id of the formula. */
export const formulaDocs = new Map([...families.values()].flatMap((docs) => [...docs]));

const familyOf = (id) => [...families].find(([, docs]) => docs.has(id))?.[0];

/**
 * Every page of formulas and figures by its path.
 *
 * @param library - `formulas`, `register`, `locales`, and the readings `words`, `cell`, `sql`
 */
export const formulaPages = (library) =>
  new Map([
    ...[...families].map(([family, docs]) => [`formulas/${family}.md`, familyPage(family, docs, library)]),
    ["formulas/README.md", formulaIndex(library)],
    ["figures/README.md", figurePage(library)],
  ]);

function docsOf(source) {
  const documented = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export const \w+ = formula\(\{\s*id: "([^"]+)"([^]*?)\n\}\);/g;
  return new Map([...source.matchAll(documented)].map(([, text, id, definition]) => [id, docOf(text, definition)]));
}

/** A comment: its sentence, what it returns, its example, and the inputs that are of their own in the definition. */
function docOf(comment, definition = "") {
  const text = comment.replaceAll(/^\s*\* ?/gm, "").trim();
  const [head = "", ...tags] = text.split(/^(?=@)/m);
  const tag = (name) => tags.filter((each) => each.startsWith(name)).map((each) => oneLine(each.slice(name.length)))[0];
  const [, call, result = ""] = /^(.*)\.value \/\/ (.*)$/.exec(tag("@example") ?? "") ?? [];
  const own = definition.matchAll(/\/\*\* (.*) Unit: .* \*\/\s*([\w-]+):/g);
  return {
    sentence: oneLine(head),
    returns: tag("@returns"),
    throws: tag("@throws"),
    example: call === undefined ? undefined : { call, result: JSON.parse(result) },
    own: new Map([...own].map(([, meaning, name]) => [name, meaning])),
  };
}

/** The argument of an example call as an object: `money("1", "KGS")` becomes the money it makes. */
export function argumentOf(call) {
  const json = call
    .replace(/^\w+\(/, "")
    .replace(/\)$/, "")
    .replaceAll(/money\("([^"]*)", "([^"]*)"\)/g, '{"amount":"$1","currency":"$2"}')
    .replaceAll(/([{,]\s*)(\w+):/g, '$1"$2":');
  return JSON.parse(json);
}

function familyPage(family, docs, library) {
  const { returns, throws } = docOf(shared);
  return page(family, [
    `In the order in which they are read. Of every formula: the result is ${returns}. It throws ${throws}.`,
    `In a cell of a spreadsheet \`${ABSENT}\` stands for the word for "no figure" in the language of the workbook; in the SQL, for DuckDB, every number is a \`DECIMAL(38, 2)\`.`,
    ...[...docs].flatMap(([id, doc]) =>
      formulaWords(
        library.formulas.find((each) => each.id === id),
        doc,
        library,
      ),
    ),
  ]);
}

function formulaWords(formula, doc, { words, cell, sql, locales }) {
  const [en, ru] = ["en", "ru"].map((code) => locales.find((each) => each.code === code));
  const names = Object.keys(formula.inputs);
  const figure = formula(argumentOf(doc.example.call));
  const said = words(figure, formula.node, en);
  const address = (name) => `${String.fromCharCode(66 + names.indexOf(name))}2`;
  const column = (name) => ({ sql: /^[a-z]+$/.test(name) ? name : `"${name}"`, kind: 2 });
  return [
    `## ${formula.id}`,
    doc.sentence,
    `* English: ${said.rule}\n* Русский: ${words(figure, formula.node, ru).rule}`,
    table(
      ["name", "по-русски", "unit", "meaning", "sample cell"],
      names.map((name) => [
        `\`${name}\``,
        ru.labels[name] ?? name,
        formula.inputs[name],
        doc.own.get(name) ?? meanings.get(name),
        address(name),
      ]),
    ),
    `Result in \`${formula.unit}\`${doc.returns === undefined ? "" : `: ${doc.returns}`}.`,
    code("ts", `${doc.example.call}.value; // ${JSON.stringify(figure.value)}`),
    `In words: ${said.numbers} = ${said.value}`,
    folded(code("", `=${cell(formula.node, address, ABSENT)}`)),
    // A formula with many branches is long in SQL; each branch stands on a line of its own.
    folded(code("sql", sql(formula.node, column).sql.replaceAll(/ (?=WHEN |ELSE )/g, "\n"))),
    sourceWords(formula.source),
  ];
}

function formulaIndex({ formulas, locales, words }) {
  const en = locales.find((each) => each.code === "en");
  const row = ([id, { sentence }]) => {
    const { node, unit } = formulas.find((each) => each.id === id);
    const { rule } = words({ inputs: {}, value: "0", unit }, node, en);
    return [`[\`${id}\`](${familyOf(id)}.md#${id})`, sentence, rule, `\`${unit}\``];
  };
  return page("Formulas", [
    `Every formula of umay, ${formulas.length} in all. Each is written once, in \`src/measure/\`; the page of its family shows all its readings. Totals are sums of a column and have no page.`,
    ...[...families].flatMap(([family, docs]) => [
      `## ${family}`,
      table(["formula", "what it is", "rule", "unit"], [...docs].map(row)),
    ]),
  ]);
}

/** Every figure by its family, with what is the same of all figures of its id. */
function figurePage({ register, locales }) {
  const [en, ru] = ["en", "ru"].map((code) => locales.find((each) => each.code === code));
  const cells = ({ id, unit, share, about }) => [
    familyOf(id) ? `[\`${id}\`](../formulas/${familyOf(id)}.md#${id})` : `\`${id}\``,
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
