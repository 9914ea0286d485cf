import type { Below, Group, Groups, LineForm } from "../model/source-table.js";
import type { TablePart, Binder } from "./dialect.js";
import { type SqlTable, lineSql, named, namesOf, signsIn } from "./line-sql.js";

type Rows = readonly (readonly (string | null)[])[];
type Asked = (sql: string, binder: Binder) => Rows;
type Place = { readonly part: TablePart; readonly number: number };
type Packs = readonly (readonly number[])[];

/** Groups that are told apart by some columns of codes as well, each with the texts of those columns. */
type GroupSet = {
  readonly columns: readonly number[];
  readonly groups: readonly (Group & { readonly codes: readonly string[] })[];
};

/**
 * The rows by what tells them apart, and again by each code: in one pass where the engine groups in several ways at once,
 * else in one for each pack of codes.
 */
export function groupsIn(table: SqlTable, form: LineForm, packs: Packs, asked: Asked): Groups {
  const isOnePass = table.dialect.groupsInSets || packs.length === 0;
  const passes = isOnePass ? [packs] : packs.map((pack) => [pack]);
  const sets = passes.flatMap((own, at): readonly GroupSet[] => {
    // The first pass gives the classes as well, with their ends: it costs a pass less.
    const inParts = table.parts.map((part, number) => askedGroups(table, form, { part, number }, own, asked, at === 0));
    return (inParts[0] ?? []).map(({ columns }, set) => ({
      columns,
      groups: inParts.flatMap((each) => each[set]?.groups ?? []),
    }));
  });
  const byCode = sets.flatMap(({ columns, groups }) =>
    columns.map((column, at) => [column, groups.map((each) => ({ ...each, code: each.codes[at] ?? "" }))] as const),
  );
  const classes = sets[0]?.groups ?? [];
  // Amounts below zero are few: their count and the first row of each are asked for where there is one.
  const areBelow =
    !areTexts(table, form) && classes.some(({ least }) => least.some((each) => each?.startsWith("-") === true));
  const below = areBelow ? table.parts.flatMap((part, number) => askedBelow(table, form, { part, number }, asked)) : [];
  return { classes: [...classes, ...below], byCode: new Map(byCode) };
}

/** A sum, a count or an end of the rows of a group, and how those of several groups are put together. */
type Aggregate = { readonly sql: string; readonly again: "sum" | "min" | "max" };

// Texts are not taken apart once more: what is below zero is counted with the sums.
const areTexts = ({ columns }: SqlTable, { amounts }: LineForm): boolean =>
  amounts.some(({ column }) => columns[column]?.kind === "text");

function aggregatesOf(form: LineForm, hasEnds: boolean, hasBelow: boolean): readonly Aggregate[] {
  const values = form.amounts.map((_, at) => named.value(at));
  const each = (again: Aggregate["again"]): Aggregate[] =>
    values.map((value) => ({ sql: `${again}(${value})`, again }));
  const below = values.flatMap((value): Aggregate[] => [
    { sql: `count(CASE WHEN ${value} < 0 THEN 1 END)`, again: "sum" },
    { sql: `min(CASE WHEN ${value} < 0 THEN u_place END)`, again: "min" },
  ]);
  const ends = hasEnds ? [...each("min"), ...each("max"), ...(hasBelow ? below : [])] : [];
  return [{ sql: "count(*)", again: "sum" }, ...each("sum"), ...ends, { sql: "min(u_place)", again: "min" }];
}

function askedGroups(
  table: SqlTable,
  form: LineForm,
  { part, number }: Place,
  packs: Packs,
  asked: Asked,
  hasEnds: boolean,
): readonly GroupSet[] {
  const { dialect } = table;
  const binder = dialect.binder();
  const codes = packs.flat();
  // Few combinations of codes are grouped in one pass, and then by each of the codes.
  const isTwice = !dialect.groupsInSets && codes.length > 1;
  const sets = isTwice ? codes.map((code) => [code]) : packs.length === 0 ? [[]] : packs;
  const keys = keysOf(form);
  const own = codes.map((_, at) => named.code(at));
  const nameOf = (code: number): string => named.code(codes.indexOf(code));
  const which = sets.length > 1 ? sets.map(([code = 0]) => `GROUPING(${nameOf(code)})`) : [];
  const inSets = sets.map((set) => `(${[...keys, ...set.map(nameOf)].join(", ")})`).join(", ");
  const aggregates = aggregatesOf(form, hasEnds, areTexts(table, form));
  const rows = `(${lineSql(table, part, form, binder, codes)}) u_rows`;
  const once = `SELECT ${[...keys, ...own, ...aggregates.map(({ sql }, at) => `${sql} AS u_x${at}`)].join(", ")} FROM ${rows} GROUP BY ${[...keys, ...own].join(", ")}`;
  const values = aggregates.map(({ sql, again }, at) => (isTwice ? `${again}(u_x${at})` : sql));
  const from = isTwice ? `(${once}) u_groups` : rows;
  const grouped = sets.length > 1 ? `GROUPING SETS (${inSets})` : [...keys, ...own].join(", ");
  const found = asked(
    `SELECT ${[...keys, ...own, ...which, ...values].join(", ")} FROM ${from} GROUP BY ${grouped}`,
    binder,
  );
  const start = keys.length + own.length;
  const groupOf = groupReader(table, form, number, start + which.length, hasEnds);
  const belowFrom = start + which.length + 1 + 3 * form.amounts.length;
  const below = belowReader(table, form, number, hasEnds && areTexts(table, form) ? belowFrom : undefined);
  return sets.map((columns, set) => {
    const places = columns.map((code) => keys.length + codes.indexOf(code));
    const cells = which.length === 0 ? found : found.filter((each) => each[start + set] === "0");
    return {
      columns,
      groups: cells.map((each) => ({
        ...groupOf(each),
        below: below(each),
        codes: places.map((place) => each[place] ?? ""),
      })),
    };
  });
}

// The columns that tell rows apart whatever their codes are.
const keysOf = (form: LineForm): readonly string[] => [
  ...form.keys.map((_, at) => named.key(at)),
  ...Array.from({ length: signsIn(form) }, (_, at) => named.signs(at)),
  "u_known",
  "u_refused",
];

// The groups with amounts below zero: of lines that other groups count.
function askedBelow(table: SqlTable, form: LineForm, { part, number }: Place, asked: Asked): readonly Group[] {
  const binder = table.dialect.binder();
  const { raw } = namesOf(table);
  const keys = keysOf(form);
  const isBelow = form.amounts.map((_, at) => `${named.value(at)} < 0`);
  const below = isBelow.flatMap((each) => [
    `count(CASE WHEN ${each} THEN 1 END)`,
    `min(CASE WHEN ${each} THEN u_place END)`,
  ]);
  // Most rows have none: their conditions are not judged.
  const only = form.amounts.map(({ column }) => `${raw(column)} < 0`).join(" OR ");
  const rows = lineSql(table, part, form, binder, [], [], only);
  const sql = `SELECT ${[...keys, "0", ...form.amounts.map(() => "NULL"), ...below, "min(u_place)"].join(", ")} FROM (${rows}) u_rows GROUP BY ${keys.join(", ")}`;
  const groupOf = groupReader(table, form, number, keys.length, false);
  const belowOf = belowReader(table, form, number, keys.length + 1 + form.amounts.length);
  return asked(sql, binder).map((cells) => ({ ...groupOf(cells), below: belowOf(cells) }));
}

// Reads what is below zero, for each amount a count and a place, from a place on; nothing where it was not asked for.
function belowReader(
  { dialect }: SqlTable,
  form: LineForm,
  part: number,
  first: number | undefined,
): (cells: Rows[number]) => Below[] {
  if (first === undefined) return () => [];
  return (cells) =>
    form.amounts.map((_, at) => {
      const place = cells[first + 2 * at + 1] ?? "";
      return { count: Number(cells[first + 2 * at]), row: place === "" ? undefined : dialect.rowOf(place, part) };
    });
}

// Reads a group: what tells it apart stands first, its aggregates from a place on.
function groupReader(
  { dialect }: SqlTable,
  form: LineForm,
  part: number,
  first: number,
  hasEnds: boolean,
): (cells: Rows[number]) => Group {
  const [keys, signs, amounts] = [form.keys.length, signsIn(form), form.amounts.length];
  const rowOf = (place: string): number => dialect.rowOf(place, part);
  return (cells) => {
    const text = (at: number): string => cells[at] ?? "";
    const amountsAt = (from: number): (string | null)[] =>
      cells.slice(from, from + amounts).map((cell) => cell ?? null);
    return {
      keys: Array.from({ length: keys }, (_, key) => text(key)),
      signs: Array.from({ length: signs }, (_, sign) => text(keys + sign)).join("|"),
      known: Number(text(keys + signs)),
      isRefused: Number(text(keys + signs + 1)) === 1,
      code: "",
      lines: Number(text(first)),
      sums: amountsAt(first + 1).map((sum) => sum ?? "0"),
      least: hasEnds ? amountsAt(first + 1 + amounts) : [],
      most: hasEnds ? amountsAt(first + 1 + 2 * amounts) : [],
      below: [],
      row: rowOf(text(cells.length - 1)),
    };
  };
}
