// The module of packs, made from their tables; and, for other modules, the rows of one of these tables, and the work
// that a row cites.
import type { Translations } from "../formula/locale.js";
import type { Model } from "../model/fit.js";
import {
  packAssumption,
  packEntry,
  packItem,
  packLine,
  packNaming,
  packQuestion,
  packSource,
  packValue,
} from "../model/shelf-entries.js";
import { type Row, finder, refuse, rowsOf, twice } from "./rows.js";
import { capital, nameOf, shelfOf } from "./shelf-module.js";

/** The questions of numbers that only some lines have. */
const ASKED = [
  ["on_cost", "contributions"],
  ["useful_life", "useful-life"],
  ["salvage", "salvage"],
] as const;

export const packTable = <T>(files: ReadonlyMap<string, string>, name: string, model: Model<T>, lists?: string[]) =>
  rowsOf(model, `packs/${name}.csv`, files.get(`${name}.csv`) ?? "", lists);

/** Finds the work that a row cites. */
export function packWorks(files: ReadonlyMap<string, string>): (row: Row<{ readonly source: string }>) => object {
  const rows = packTable(files, "sources", packSource);
  refuse(twice(rows, ({ id }) => id));
  const workOf = finder(rows, ({ id }) => id);
  return ({ value, place }) => {
    const { id: _, ...work } = workOf(value.source, place);
    return work;
  };
}

/** The module of packs, whose tables name rows of one another by their ids. */
export function packModules(files: ReadonlyMap<string, string>): Map<string, string> {
  const table = <T>(name: string, model: Model<T>, lists?: string[]) => packTable(files, name, model, lists);
  const packs = table("packs", packEntry);
  const lines = table("lines", packLine);
  const items = table("items", packItem);
  const questions = table("questions", packQuestion);
  const assumptions = table("assumptions", packAssumption);
  const own = table("own-assumptions", packValue);
  const namings = table("named-by", packNaming, ["items"]);
  const sourceOf = packWorks(files);
  refuse([
    ...[packs, items, questions].flatMap((rows) => twice<{ readonly id: string }>(rows, ({ id }) => id)),
    ...twice(lines, ({ pack, item }) => `${pack}: ${item}`),
    ...twice(assumptions, ({ name }) => name),
    ...twice(own, ({ pack, name }) => `${pack}: ${name}`),
  ]);

  const packOf = finder(packs, ({ id }) => id);
  for (const { value, place } of [...lines, ...own, ...namings]) packOf(value.pack, place);
  const itemOf = finder(items, ({ id }) => id);
  const questionOf = finder(questions, ({ id }) => id);
  const assumptionOf = finder(assumptions, ({ name }) => name);
  const of = <T extends { readonly pack: string }>(pack: string, rows: readonly Row<T>[]): Row<T>[] =>
    rows.filter(({ value }) => value.pack === pack);

  /** A question about a line: `{line}` in it is the name of the line, with a capital. */
  const ask = (question: string, name: Translations, place: string): Translations =>
    Object.fromEntries(
      Object.entries(questionOf(question, place).question).map(([code, text]) => [
        code,
        text.replace("{line}", () => capital(name[code] ?? name["en"] ?? "")),
      ]),
    );
  const lineOf = ({ value: { item: id, quantity }, place }: (typeof lines)[number]): object => {
    const item = itemOf(id, place);
    const { name, economic, behaviour, driver, period, pay, unit_cost: cost, min, max } = item;
    const number = (value: string, question: string) => ({ value, question: ask(question, name, `item ${id}`) });
    const others = ASKED.flatMap(([column, question]) => {
      const value = item[column];
      return value === undefined ? [] : [[column, number(value, question)] as const];
    });
    return {
      ...{ name, economic, behaviour, driver, period, ...(pay && { pay: true }) },
      numbers: {
        quantity: number(quantity, item.quantity_question),
        unit_cost: { ...number(cost, item.unit_cost_question), min, max },
        ...Object.fromEntries(others),
      },
    };
  };

  const namedBy = (pack: string, naming: (typeof namings)[number]): object => {
    const inPack = finder(of(pack, lines), ({ item }) => item);
    const names = naming.value.items.map((id) => itemOf(inPack(id, naming.place).item, naming.place).name["en"]);
    return { source: sourceOf(naming), lines: names };
  };
  const common = assumptions.flatMap(({ value }) => (value.value === undefined ? [] : [value]));
  const entries = packs.map((row) => {
    const { id, title, service, currency, priceYear, about } = row.value;
    const values = of(id, own).map(({ value: { pack: _, ...value }, place }) => ({
      ...value,
      question: assumptionOf(value.name, place).question,
    }));
    const value = {
      ...{ id, title, service, currency, priceYear, source: sourceOf(row) },
      lines: of(id, lines).map(lineOf),
      namedBy: of(id, namings).map((naming) => namedBy(id, naming)),
      assumptions: [...common, ...values],
    };
    return { name: nameOf(id), value, about };
  });
  const about = "Every cost standard to begin with. None is a norm: each number waits for the answer to its question.";
  return shelfOf({ name: "packs", type: "CostPack", from: "../model/cost-pack.js", about }, entries);
}
