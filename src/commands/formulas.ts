// `umay formulas`: all formulas, each with its rule; or one with its inputs, its spreadsheet cell, its SQL and source.
import { cell } from "../formula/cell.js";
import type { Formula } from "../formula/formula.js";
import { type Locale, say, unitWords } from "../formula/locale.js";
import { sql } from "../formula/sql.js";
import { words } from "../formula/words.js";
import { formulaOf, formulas as registry } from "../measure/formulas.js";
import { type Call, EXIT, type Paragraph, command, didYouMean } from "./command.js";
import { plainOptions } from "./options.js";
import { sourceWords } from "../formula/figure.js";

/** `umay formulas`: the registry, or one formula in all its readings. */
export const formulas = command("formulas", {
  argument: "[id]",
  options: plainOptions,
  act: (call) => {
    const [id] = call.args;
    const asked = id === undefined ? registry : [formulaOf(id)].filter((each) => each !== undefined);
    if (asked.length === 0) return unknown(call, id ?? "");
    if (call.flag("json"))
      return call.printDocument(call.locale, {}, { formulas: asked.map((each) => readings(each, call.locale)) });
    const line = (each: Formula): Paragraph[] => [`${each.id}: ${ruleOf(each, call.locale)}`];
    return call.tell(asked.flatMap((each) => (id === undefined ? line(each) : page(each, call.locale)))); // prettier-ignore
  },
});

function unknown(call: Call, id: string): number {
  const known = registry.map((each) => each.id);
  call.complain([`${call.say("formulas.unknown")} “${id}”${didYouMean(call.locale, id, known)}`]);
  return EXIT.use;
}

const ruleOf = (formula: Formula, locale: Locale): string => words(formula({}), formula.node, locale).rule;

function page(formula: Formula, locale: Locale): Paragraph[] {
  const { id, unit, inputs, source } = formula;
  const read = readings(formula, locale);
  return [
    `${id}: ${locale.labels[id] ?? id}${inWords(unit, locale)}`,
    `= ${read.rule}`,
    "",
    say(locale, "formulas.inputs"),
    ...Object.entries(inputs).map(([name, each]): Paragraph => [
      2,
      `${name}: ${locale.labels[name] ?? name}${inWords(each, locale)}`,
    ]),
    "",
    `${say(locale, "formulas.cell")}: =${read.cell}`,
    `SQL: ${read.sql}`,
    `${say(locale, "formulas.source")}: ${sourceWords(source)}`,
  ];
}

const inWords = (unit: string, locale: Locale): string => {
  const told = unitWords(unit, locale);
  return told === "" ? "" : ` (${told})`;
};

/** A formula as data: its words, and its cell and SQL with inputs in the columns A, B, C … of row 2. */
function readings(formula: Formula, locale: Locale) {
  const { id, unit, inputs, node, source } = formula;
  const names = Object.keys(inputs);
  const address = (name: string): string => `${String.fromCharCode(65 + names.indexOf(name))}2`;
  return {
    id,
    unit,
    inputs,
    label: locale.labels[id] ?? id,
    rule: ruleOf(formula, locale),
    node,
    cell: cell(node, address, locale.phrases["no-figure"] ?? "n/a"),
    sql: sql(node, (name) => ({ sql: `"${name}"`, kind: 6 })).sql,
    source,
  };
}
