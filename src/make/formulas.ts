// The modules of formulas and of their inputs, made from formulas.csv and inputs.csv.
import { isMoney } from "../formula/unit.js";
import { formulaEntry, formulaInput } from "../model/shelf-entries.js";
import { readFormula } from "./formula-text.js";
import { type Row, type TableRow, finder, refuse, rowsOf, tableOf, twice } from "./rows.js";
import { capital, nameOf } from "./shelf-module.js";

const inputsOf = (text: string) => rowsOf(formulaInput, "measure/inputs.csv", text, ["formulas"]);
const formulasOf = (text: string) => rowsOf(formulaEntry, "measure/formulas.csv", text, ["inputs", "example"]);

type ValueOf<T> = T extends Row<infer V>[] ? V : never;
type Input = ValueOf<ReturnType<typeof inputsOf>>;
type Entry = ValueOf<ReturnType<typeof formulasOf>>;

const wordsOf = ({ meaning, unit }: Input): string => `${capital(meaning)}. Unit: \`${unit}\`.`;

/** The module of the inputs of formulas: the unit of each by its name, and what it means as its doc comment. */
export function inputsModule(text: string): string {
  const shared = inputsOf(text).flatMap(({ value }) => (value.formulas === undefined ? [value] : []));
  const described = shared.map((each) => `  /** ${wordsOf(each)} */\n  readonly "${each.name}": "${each.unit}";\n`);
  const units = Object.fromEntries(shared.map(({ name, unit }) => [name, unit]));
  return `/** Every input of a formula, by its name. */
export interface FormulaInputs {
${described.join("")}}
const units: FormulaInputs = ${JSON.stringify(units)};
/** The inputs of a formula by their names. */
/* @__NO_SIDE_EFFECTS__ */
export const take = <const N extends keyof FormulaInputs>(...names: readonly N[]): Pick<FormulaInputs, N> =>
  Object.fromEntries(names.map((name) => [name, units[name]])) as Pick<FormulaInputs, N>;
`;
}

/**
 * The modules of formulas: one a family, and one that exports them all. @throws all that is wrong, with row and column
 */
export function formulaModules(
  texts: Readonly<Record<"formulas" | "inputs" | "sources", string>>,
): Map<string, string> {
  const rows = formulasOf(texts.formulas);
  const wrong = twice(rows, ({ id }) => id);
  const inputs = inputsOf(texts.inputs).map(({ value }) => value);
  const { rows: listed } = tableOf("measure/sources.csv", texts.sources);
  const works = listed.map((row) => ({ value: row.cells, place: row.place }));
  const workOf = finder(works, ({ name = "" }) => name);
  const made = rows.flatMap(({ value, place }) => {
    try {
      return [madeOf(value, inputs, workOf(value.source, "source"))];
    } catch (error) {
      wrong.push(`${place}: ${messageOf(error)}`);
      return [];
    }
  });
  refuse(wrong);
  const families = [...new Set(rows.map(({ value }) => value.family))];
  const modules = families.map((family) => {
    const own = made.filter((each) => each.family === family);
    const calls = [...new Set(own.flatMap((each) => each.calls))].sort();
    const imports = [
      ...(calls.length === 0 ? [] : [`import { ${calls.join(", ")} } from "../../formula/expression.js";`]),
      'import { formula } from "../../formula/formula.js";',
      'import { take } from "../inputs.js";',
      'import * as sources from "../sources.js";',
    ];
    return [`measure/${family}.ts`, `${imports.join("\n")}\n\n${own.map(({ code }) => code).join("\n")}`] as const;
  });
  const all = families.map((family) => `export * from "./${family}.js";\n`).join("");
  return new Map([...modules, ["measure/families.ts", all]]);
}

/** The definition of a formula in TypeScript, with its comment, and what it takes from formula/expression.ts. */
function madeOf(entry: Entry, inputs: readonly Input[], work: TableRow["cells"]) {
  const { family, id, unit, meaning, returns, result, source } = entry;
  const used = inputs.filter((each) => (each.formulas ?? [id]).includes(id));
  const known = new Map(used.map((each) => [each.name, each] as const));
  const units = Object.fromEntries([...known].map(([name, each]) => [name, each.unit]));
  const { code: body, names, calls } = inColumn("formula", () => readFormula(entry.formula, unit, units));
  const taken = inColumn("inputs", () => inOrder(entry.inputs, names)).flatMap((name) => known.get(name) ?? []);
  const given = inColumn("example", () => (entry.example ?? []).map((each) => argumentOf(each, taken)));
  const [value = ""] = result.split(" ");
  const comment = [
    ...[meaning, "", "```", ...entry.formula.split("\n"), "```", ""],
    ...taken.map((each) => `- \`${each.name}\`: ${wordsOf(each)}`),
    ...["", `Source: ${[work["title"], work["locator"]].filter(Boolean).join(", ")}`, ""],
    ...(returns === undefined ? [] : [`@returns ${returns}`]),
    `@example ${nameOf(id)}({ ${given.join(", ")} }).value // ${value === "unknown" ? "null" : JSON.stringify(value)}`,
  ];
  const code = `/**
${comment.map((line) => ` * ${line.replaceAll("*/", "* /")}`.trimEnd()).join("\n")}
 */
export const ${nameOf(id)} = formula({
  id: "${id}",
  unit: "${unit}",
  inputs: ${inputsCode(taken)},
  body: (x) => ${body},
  source: sources.${source},
});
`;
  return { family, code, calls };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What reads a cell, and says its column where it cannot. */
function inColumn<T>(column: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${column}: ${messageOf(error)}`, { cause: error });
  }
}

/** The inputs as the row lists them, else as the formula names them. */
function inOrder(listed: readonly string[] | undefined, named: readonly string[]): readonly string[] {
  if (listed !== undefined && [...listed].sort().join() !== [...named].sort().join())
    throw new Error(`${listed.join("; ")}, where the formula names ${named.join("; ")}`);
  return listed ?? named;
}

// An input that is of some formulas alone is described where it stands.
function inputsCode(taken: readonly Input[]): string {
  const take = (each: readonly Input[]): string => `take(${each.map(({ name }) => JSON.stringify(name)).join(", ")})`;
  if (taken.every(({ formulas }) => formulas === undefined)) return take(taken);
  const parts = taken.map((each) =>
    each.formulas === undefined ? `...${take([each])}` : `/** ${wordsOf(each)} */ "${each.name}": "${each.unit}"`,
  );
  return `{ ${parts.join(", ")} }`;
}

/** An input of an example, such as `required = 427 GBP` or `secured = unknown`, as an argument in TypeScript. */
function argumentOf(given: string, taken: readonly Input[]): string {
  const [name = "", value = ""] = given.split(" = ");
  const unit = taken.find((each) => each.name === name)?.unit;
  if (unit === undefined) throw new Error(`"${name}" is none of ${taken.map((each) => each.name).join(", ")}`);
  const key = /\W/.test(name) ? JSON.stringify(name) : name;
  if (value === "unknown") return `${key}: null`;
  const [, amount, currency] = /^(-?\d+(?:\.\d+)?)(?: ([A-Z]{3}))?$/.exec(value) ?? [];
  const expected = isMoney(unit) ? "money such as 1.50 KGS" : unit === "text" ? "a word" : "a number";
  if (unit === "text" ? value === "" : amount === undefined || (currency !== undefined) !== isMoney(unit))
    throw new Error(`"${value}" of ${name}, where ${expected} is expected`);
  return `${key}: ${currency === undefined ? JSON.stringify(value) : `money("${amount ?? ""}", "${currency}")`}`;
}
