import type { Below, Group, Groups, LineForm } from "../model/source-table.js";
import type { Binder, TablePart } from "./dialect.js";
import { type SqlTable, lineSql, named, signsIn } from "./line-sql.js";

type Rows = readonly (readonly (string | null)[])[];
type Asked = (sql: string, binder: Binder) => Rows;
type Place = { readonly part: TablePart; readonly number: number };

/** The rows by what tells them apart, and again by each code: in one pass where the engine groups in several ways at once. */
export function groupsIn(table: SqlTable, form: LineForm, codes: readonly number[], asked: Asked): Groups {
  const places = table.parts.map((part, number): Place => ({ part, number }));
  if (codes.length === 0)
    return { classes: places.flatMap((each) => askedGroups(table, form, each, [], asked)), byCode: [] };
  if (!table.dialect.groupsInSets) {
    // The first code gives the classes as well, with their ends: it costs a pass less.
    const byCode = codes.map((code, at) => places.flatMap((each) => askedGroups(table, form, each, [code], asked, at === 0))); // prettier-ignore
    return { classes: (byCode[0] ?? []).map((each) => ({ ...each, code: "" })), byCode };
  }
  const all = places.flatMap((each) => askedGroups(table, form, each, codes, asked));
  return {
    classes: all.filter((each) => each.by === undefined),
    byCode: codes.map((_, at) => all.filter((each) => each.by === at)),
  };
}

/** A group, with the number of the code that it is told apart by; undefined where it is a whole class. */
type AskedGroup = Group & { readonly by: number | undefined };

// With several codes, or with one in an engine that groups in sets, the classes stand among the groups.
function askedGroups(
  table: SqlTable,
  form: LineForm,
  { part, number }: Place,
  codes: readonly number[],
  asked: Asked,
  hasEnds = true,
): readonly AskedGroup[] {
  const binder = table.dialect.binder();
  const [keys, signs, amounts] = [form.keys.length, signsIn(form), form.amounts.length];
  const by = [
    ...form.keys.map((_, at) => named.key(at)),
    ...Array.from({ length: signs }, (_, at) => named.signs(at)),
    "u_known",
    "u_refused",
  ];
  const own = codes.map((_, at) => named.code(at));
  const inSets = table.dialect.groupsInSets && codes.length > 0;
  const each = (sql: string): string[] => form.amounts.map((_, at) => `${sql}(${named.value(at)})`);
  const isBelow = (at: number): string => `CASE WHEN ${named.value(at)} < 0 THEN`;
  const below = form.amounts.flatMap((_, at) => [`count(${isBelow(at)} 1 END)`, `min(${isBelow(at)} u_place END)`]);
  const ends = hasEnds ? [...each("min"), ...each("max"), ...below] : [];
  const which = inSets ? own.map((code) => `GROUPING(${code})`) : [];
  const selected = [...by, ...own, ...which, "count(*)", ...each("sum"), ...ends, "min(u_place)"]; // prettier-ignore
  const sets = [by, ...own.map((code) => [...by, code])].map((set) => `(${set.join(", ")})`).join(", ");
  const grouped = inSets ? `GROUPING SETS (${sets})` : [...by, ...own].join(", ");
  const rows = lineSql(table, part, form, binder, codes);
  const found = asked(`SELECT ${selected.join(", ")} FROM (${rows}) u_rows GROUP BY ${grouped}`, binder);
  return found.map((cells): AskedGroup => {
    const text = (at: number): string => cells[at] ?? "";
    const at = keys + signs;
    const first = at + 2 + own.length + which.length;
    const numbered = which.findIndex((_, code) => text(at + 2 + own.length + code) === "0");
    const of = inSets ? numbered : codes.length - 1;
    const rowOf = (place: string): number => table.dialect.rowOf(place, number);
    const belowAt = (from: number): Below => {
      const place = cells[from + 1] ?? "";
      return { count: Number(text(from)), row: place === "" ? undefined : rowOf(place) };
    };
    const amountsAt = (from: number): (string | null)[] =>
      cells.slice(from, from + amounts).map((cell) => cell ?? null);
    return {
      by: of < 0 ? undefined : of,
      keys: Array.from({ length: keys }, (_, key) => text(key)),
      signs: Array.from({ length: signs }, (_, sign) => text(keys + sign)).join("|"),
      known: Number(text(at)),
      isRefused: Number(text(at + 1)) === 1,
      code: of < 0 ? "" : text(at + 2 + of),
      lines: Number(text(first)),
      sums: amountsAt(first + 1).map((sum) => sum ?? "0"),
      least: hasEnds ? amountsAt(first + 1 + amounts) : [],
      most: hasEnds ? amountsAt(first + 1 + 2 * amounts) : [],
      below: hasEnds ? form.amounts.map((_, at) => belowAt(first + 1 + 3 * amounts + 2 * at)) : [],
      row: rowOf(cells.at(-1) ?? ""),
    };
  });
}
