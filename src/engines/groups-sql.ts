import type { Below, Group, Groups, LineForm, Outliers } from "../model/source-table.js";
import { type Binder, type TablePart, literal } from "./dialect.js";
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
    // The first pass gives the classes as well. Texts would be taken apart once more for their ends: it gives them too.
    const hasEnds = at === 0 && areTexts(table, form);
    const inParts = table.parts.map((part, number) => askedGroups(table, form, { part, number }, own, asked, hasEnds));
    return (inParts[0] ?? []).map(({ columns }, set) => ({
      columns,
      groups: inParts.flatMap((each) => each[set]?.groups ?? []),
    }));
  });
  const byCode = sets.flatMap(({ columns, groups }) =>
    columns.map((column, at) => [column, groups.map((each) => ({ ...each, code: each.codes[at] ?? "" }))] as const),
  );
  return { classes: sets[0]?.groups ?? [], byCode: new Map(byCode) };
}

/**
 * The ends of classes, and what is below zero in them: of rows that stand out, which are few, or of all. Of texts `groupsIn`
 * has told them.
 */
export const endsIn = (table: SqlTable, form: LineForm, some: Outliers | undefined, asked: Asked): readonly Group[] =>
  areTexts(table, form)
    ? []
    : table.parts.flatMap((part, number) => askedEnds(table, form, { part, number }, some, asked));

/** A sum, a count or an end of the rows of a group, and how those of several groups are put together. */
type Aggregate = { readonly sql: string; readonly again: "sum" | "min" | "max" };

const areTexts = ({ columns }: SqlTable, { amounts }: LineForm): boolean =>
  amounts.some(({ column }) => columns[column]?.kind === "text");

const valuesOf = (form: LineForm): readonly string[] => form.amounts.map((_, at) => named.value(at));

const eachOf = (form: LineForm, again: Aggregate["again"]): readonly Aggregate[] =>
  valuesOf(form).map((value) => ({ sql: `${again}(${value})`, again }));

const endsOf = (form: LineForm): readonly Aggregate[] => [
  ...eachOf(form, "min"),
  ...eachOf(form, "max"),
  ...valuesOf(form).flatMap((value): Aggregate[] => [
    { sql: `count(CASE WHEN ${value} < 0 THEN 1 END)`, again: "sum" },
    { sql: `min(CASE WHEN ${value} < 0 THEN u_place END)`, again: "min" },
  ]),
];

const aggregatesOf = (form: LineForm, hasEnds: boolean): readonly Aggregate[] => [
  { sql: "count(*)", again: "sum" },
  ...eachOf(form, "sum"),
  ...(hasEnds ? endsOf(form) : []),
  { sql: "min(u_place)", again: "min" },
];

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
  const aggregates = aggregatesOf(form, hasEnds);
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
  return sets.map((columns, set) => {
    const places = columns.map((code) => keys.length + codes.indexOf(code));
    const cells = which.length === 0 ? found : found.filter((each) => each[start + set] === "0");
    return {
      columns,
      groups: cells.map((each) => ({
        ...groupOf(each),
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

// The ends of groups, of lines that other groups count.
function askedEnds(
  table: SqlTable,
  form: LineForm,
  { part, number }: Place,
  some: Outliers | undefined,
  asked: Asked,
): readonly Group[] {
  const binder = table.dialect.binder();
  const keys = keysOf(form);
  // The conditions of other rows are not judged.
  const rows = lineSql(table, part, form, binder, [], [], some && standsOut(table, form, some));
  const ends = endsOf(form).map(({ sql }) => sql);
  const sql = `SELECT ${[...keys, "0", ...form.amounts.map(() => "NULL"), ...ends, "min(u_place)"].join(", ")} FROM (${rows}) u_rows GROUP BY ${keys.join(", ")}`;
  return asked(sql, binder).map(groupReader(table, form, number, keys.length, true));
}

// SQL that holds for the rows with an amount that stands out.
function standsOut(table: SqlTable, form: LineForm, { values, atLeast }: Outliers): string {
  const { dialect } = table;
  const { raw } = namesOf(table);
  const number = (value: string): string => dialect.decimal(literal(value), 0, value.length);
  return form.amounts
    .flatMap(({ column }, at) => {
      const least = atLeast[at];
      return [
        `${raw(column)} < 0`,
        ...(least === undefined ? [] : [`${raw(column)} >= ${number(least)}`]),
        ...values.map((each) => `${raw(column)} = ${number(each)}`),
      ];
    })
    .join(" OR ");
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
    const belowAt = (from: number): Below[] =>
      form.amounts.map((_, at) => {
        const place = text(from + 2 * at + 1);
        return { count: Number(text(from + 2 * at)), row: place === "" ? undefined : rowOf(place) };
      });
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
      below: hasEnds ? belowAt(first + 1 + 3 * amounts) : [],
      row: rowOf(text(cells.length - 1)),
    };
  };
}
