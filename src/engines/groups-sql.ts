import type { Below, Group, Groups, LineForm } from "../model/source-table.js";
import type { Binder, TablePart } from "./dialect.js";
import { type SqlTable, lineSql, named, signsIn } from "./line-sql.js";

type Rows = readonly (readonly (string | null)[])[];
type Asked = (sql: string, binder: Binder) => Rows;
type Place = { readonly part: TablePart; readonly number: number };
type Packs = readonly (readonly number[])[];

/**
 * The rows by what tells them apart, and again by each code: in one pass where the engine groups in several ways at once.
 * Codes of a pack are asked for together.
 */
export function groupsIn(table: SqlTable, form: LineForm, packs: Packs, asked: Asked): Groups {
  const places = table.parts.map((part, number): Place => ({ part, number }));
  // The first pack gives the classes as well, with their ends: it costs a pass less.
  const passes = table.dialect.groupsInSets || packs.length === 0 ? [packs] : packs.map((pack) => [pack]);
  const found = passes.map((own, at) =>
    places.flatMap((place) => askedGroups(table, form, place, own, asked, at === 0)),
  );
  const classes = (found[0] ?? []).filter(({ pack }) => pack === 0);
  const byCode = packs.flatMap((pack, at) => {
    const groups = passes.length > 1 ? (found[at] ?? []) : (found[0] ?? []).filter((each) => each.pack === at);
    return pack.map(
      (column, own) => [column, groups.map((each) => ({ ...each, code: each.codes[own] ?? "" }))] as const,
    );
  });
  return { classes, byCode: new Map(byCode) };
}

/** A group, with the texts of the codes of its pack. */
type AskedGroup = Group & { readonly pack: number; readonly codes: readonly string[] };

// The columns that tell rows apart whatever their codes are.
const keysOf = (form: LineForm): readonly string[] => [
  ...form.keys.map((_, at) => named.key(at)),
  ...Array.from({ length: signsIn(form) }, (_, at) => named.signs(at)),
  "u_known",
  "u_refused",
];

// What the first cells of an answer say, as `keysOf` names them.
function toldApart(form: LineForm, cells: Rows[number]): Pick<Group, "keys" | "signs" | "known" | "isRefused"> {
  const text = (at: number): string => cells[at] ?? "";
  const [keys, signs] = [form.keys.length, signsIn(form)];
  return {
    keys: Array.from({ length: keys }, (_, key) => text(key)),
    signs: Array.from({ length: signs }, (_, sign) => text(keys + sign)).join("|"),
    known: Number(text(keys + signs)),
    isRefused: Number(text(keys + signs + 1)) === 1,
  };
}

function askedGroups(
  table: SqlTable,
  form: LineForm,
  { part, number }: Place,
  packs: Packs,
  asked: Asked,
  hasEnds: boolean,
): readonly AskedGroup[] {
  const binder = table.dialect.binder();
  const by = keysOf(form);
  const codes = packs.flat();
  const own = codes.map((_, at) => named.code(at));
  const [width, amounts] = [by.length, form.amounts.length];
  const starts = packs.map((_, at) => packs.slice(0, at).flat().length);
  const sets = packs.map((pack, at) => [...by, ...own.slice(starts[at], (starts[at] ?? 0) + pack.length)]);
  const which = packs.length > 1 ? starts.map((start) => `GROUPING(${named.code(start)})`) : [];
  const each = (sql: string): string[] => form.amounts.map((_, at) => `${sql}(${named.value(at)})`);
  const isBelow = (at: number): string => `CASE WHEN ${named.value(at)} < 0 THEN`;
  const below = form.amounts.flatMap((_, at) => [`count(${isBelow(at)} 1 END)`, `min(${isBelow(at)} u_place END)`]);
  const ends = hasEnds ? [...each("min"), ...each("max"), ...below] : [];
  const selected = [...by, ...own, ...which, "count(*)", ...each("sum"), ...ends, "min(u_place)"];
  const inSets = sets.map((set) => `(${set.join(", ")})`).join(", ");
  const grouped = packs.length > 1 ? `GROUPING SETS (${inSets})` : [...by, ...own].join(", ");
  const rows = lineSql(table, part, form, binder, codes);
  const found = asked(`SELECT ${selected.join(", ")} FROM (${rows}) u_rows GROUP BY ${grouped}`, binder);
  return found.map((cells): AskedGroup => {
    const pack = Math.max(
      0,
      which.findIndex((_, at) => cells[width + own.length + at] === "0"),
    );
    const start = width + (starts[pack] ?? 0);
    const first = width + own.length + which.length;
    const rowOf = (place: string): number => table.dialect.rowOf(place, number);
    const belowAt = (from: number): Below => {
      const place = cells[from + 1] ?? "";
      return { count: Number(cells[from]), row: place === "" ? undefined : rowOf(place) };
    };
    const amountsAt = (from: number): (string | null)[] =>
      cells.slice(from, from + amounts).map((cell) => cell ?? null);
    return {
      ...toldApart(form, cells),
      pack,
      codes: cells.slice(start, start + (packs[pack]?.length ?? 0)).map((cell) => cell ?? ""),
      code: "",
      lines: Number(cells[first]),
      sums: amountsAt(first + 1).map((sum) => sum ?? "0"),
      least: hasEnds ? amountsAt(first + 1 + amounts) : [],
      most: hasEnds ? amountsAt(first + 1 + 2 * amounts) : [],
      below: hasEnds ? form.amounts.map((_, at) => belowAt(first + 1 + 3 * amounts + 2 * at)) : [],
      row: rowOf(cells.at(-1) ?? ""),
    };
  });
}
