// The pages of tables and of issues: every column, every code, as the registers have them. Pure functions: data in, text out.

import { page, table } from "./pages.mjs";

const cell = (text) => text.replaceAll("\n", " ");

/**
 * Every page by its path.
 *
 * @param schemas - the Table Schema of each table in English and Russian, as `umay schema --frictionless` prints it
 * @param locales - the languages, English first
 */
export function referencePages(schemas, [en, ru]) {
  return new Map([
    ...schemas.map(([name, first, second]) => [`tables/${name}.md`, tablePage(name, first, second)]),
    [
      "tables/README.md",
      page("Tables", [
        "Every table is read from CSV, from a sheet of a workbook, or from rows in memory. Headers may be these names or words of any language that umay knows.",
        table(
          ["table", "its columns"],
          schemas.map(([name, { fields }]) => [`[${name}](${name}.md)`, fields.map((each) => each.name).join(", ")]),
        ),
      ]),
    ],
    ["issues.md", issuePage(en, ru)],
  ]);
}

function tablePage(name, { fields, primaryKey }, russian) {
  const written = ({ type, constraints }) =>
    constraints.enum ? constraints.enum.map((each) => `\`${each}\``).join(", ") : type;
  return page(name, [
    `\`umay schema ${name}\` prints this as JSON Schema, \`umay schema ${name} --frictionless\` as Table Schema.`,
    ...(primaryKey ? [`No two rows have the same ${[primaryKey].flat().join(", ")}.`] : []),
    table(
      ["column", "required", "what stands there", "что здесь", "written as"],
      fields.map((each, at) => [
        `\`${each.name}\``,
        each.constraints.required ? "yes" : "",
        each.description ?? "",
        russian.fields[at].description ?? "",
        written(each),
      ]),
    ),
  ]);
}

function issuePage(en, ru) {
  const codes = Object.keys(en.issues).sort();
  return page("Issues", [
    "What is wrong or doubtful in the data is never thrown: it is an issue with a code, a place and a sentence that says what was found and what to do. An error withholds what depends on it, a question waits for an answer, a warning is told. Words in braces are filled in.",
    table(
      ["code", "what it says, and what to do", "по-русски"],
      codes.map((code) => [`\`${code}\``, cell(en.issues[code]), cell(ru.issues[code] ?? "")]),
    ),
  ]);
}
