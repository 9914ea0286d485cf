// Columns whose cells say the side of a budget (expenditure, revenue, financing): by words, by kinds of expenditure
// beside revenue, or by codes. Also, for columns of other values, such as phases: the words of dictionaries that mean
// them, and the finder of the column.
import type { Dictionary } from "../../model/dictionary.js";
import { entryOf } from "../../model/once-for.js";
import { columnsOfRows } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";
import { nearest } from "../../formula/nearest.js";
import { foldEntry, foldWord } from "./fold-word.js";

/** The side of a budget that a row belongs to; what finances it is of none of the two. */
export type Side = "revenue" | "expenditure";

export const SIDES = ["expenditure", "revenue", "financing"] as const;
export type SideSaid = (typeof SIDES)[number];

export type SideColumn = Dimension<SideSaid> & {
  /** The texts, or first signs of codes, that say revenue or financing. */
  readonly named?: readonly string[];
  /** Whether too few other texts stand beside them to be kinds of expenditure. */
  readonly areFew?: boolean;
};

/** A column whose cells say of what each row is: the year, the phase or the side of its amounts. */
export type Dimension<Value extends string> = {
  readonly index: number;
  /** What a cell says; undefined where it is blank or says nothing of the kind. */
  readonly valueOf: (cell: string) => Value | undefined;
  /** Every value that the rows have. */
  readonly values: readonly Value[];
  /** Whether a word that nobody has reviewed says one of them. */
  readonly proposed?: true;
  /** Texts that say none of them although most do: rows of theirs are of another kind. */
  readonly others?: readonly string[];
};

export function dimension<Value extends string>(
  index: number,
  texts: readonly string[],
  valueOf: (cell: string) => Value | undefined,
): Dimension<Value> | undefined {
  const values = new Set<Value>();
  for (const text of texts) {
    const value = valueOf(text);
    // Most columns are of another kind, as their first text shows.
    if (value === undefined) return undefined;
    values.add(value);
  }
  return values.size > 1 ? { index, valueOf, values: [...values] } : undefined;
}

export function worded<Value extends string>(
  index: number,
  texts: readonly string[],
  words: Words<Value>,
): Dimension<Value> | undefined {
  const found = dimension(index, texts, (cell) => words.get(foldWord(cell))?.value);
  const isProposed = texts.some((each) => words.get(foldWord(each))?.proposed === true);
  return found && isProposed ? { ...found, proposed: true } : found;
}

export type Words<Value extends string> = ReadonlyMap<string, { readonly value: Value; readonly proposed: boolean }>;

// Reviewed words come first, so that no other word changes what they mean.
export function valueWords<Value extends string>(
  dictionaries: readonly Dictionary[],
  values: readonly Value[],
  wordsFor: (value: Value, dictionary: Dictionary) => readonly string[],
): Words<Value> {
  const words = new Map<string, { value: Value; proposed: boolean }>();
  for (const proposed of [false, true])
    for (const dictionary of dictionaries.filter(({ unreviewed = false }) => unreviewed === proposed))
      for (const value of values)
        for (const word of wordsFor(value, dictionary)) entryOf(words, foldEntry(word), () => ({ value, proposed }));
  return words;
}

const MOST_MISSPELT = 1;

// Of two texts of which one is a side, the other may be misspelt: «Einnamen» beside «Ausgaben».
export function withMisspelt<Value extends string>(texts: readonly string[], sides: Words<Value>): Words<Value> {
  if (texts.length !== 2) return sides;
  const unknown = texts.filter((each) => !sides.has(foldWord(each)));
  const [text = ""] = unknown;
  const near = unknown.length === 1 ? nearest(foldWord(text), sides.keys(), MOST_MISSPELT) : undefined;
  const meant = sides.get(near ?? "");
  return meant ? new Map([...sides, [foldWord(text), meant]]) : sides;
}

// «E» and «R» below «ExpenseRevenue» begin what the header calls the two sides; words of a side may stand beside them.
export function withInitials<Value extends string>(header: string, texts: readonly string[], sides: Words<Value>) {
  const parts = foldWord(header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")).split("_");
  const unknown = texts.map(foldWord).filter((text) => !sides.has(text));
  const begun = unknown.flatMap((text) => {
    const [meant, ...more] = parts.filter((part) => part.startsWith(text)).flatMap((part) => sides.get(part) ?? []);
    return meant && more.length === 0 ? [[text, meant] as const] : [];
  });
  return begun.length === unknown.length ? new Map([...sides, ...begun]) : sides;
}

// Kinds of expenditure beside which revenue, or what finances them, is one kind more: {Revenue, Debt service, Capital}; or
// kinds of both, where a word of each says its side: {investment_expense, operating_revenue}.
export function kindsOf(
  rows: readonly GridRow[],
  index: number,
  texts: readonly string[],
  sides: Words<SideSaid>,
): SideColumn | undefined {
  const isWithin = texts.every((each) => sideWithin(each, sides));
  const sideOf = (text: string): SideSaid =>
    sides.get(foldWord(text))?.value ?? ((isWithin && sideWithin(text, sides)) || "expenditure");
  const named = texts.filter((each) => sideOf(each) !== "expenditure");
  const kinds = texts.filter((each) => !sides.has(foldWord(each)));
  if (kinds.length === 0 || !named.some((each) => sideOf(each) === "revenue")) return undefined;
  const { numbers } = columnsOfRows(rows).at(index);
  if (numbers.filter((number) => number > 0).length < texts.length * FEWEST_ROWS) return undefined;
  const valueOf = (cell: string): SideSaid | undefined => (cell.trim() === "" ? undefined : sideOf(cell));
  const values = [...new Set(texts.map(sideOf))];
  // Where a text is «expenditure» itself, however few others stand beside it, the column speaks of sides.
  const isSaid = texts.some((each) => sides.get(foldWord(each))?.value === "expenditure");
  return { index, valueOf, values, proposed: true, named, areFew: !isSaid && kinds.length < FEWEST_KINDS };
}

// The one side that words of a text say; undefined where none does, or two.
function sideWithin(text: string, sides: Words<SideSaid>): SideSaid | undefined {
  const [said, ...more] = new Set(foldWord(text).split("_").flatMap((word) => sides.get(word)?.value ?? [])); // prettier-ignore
  return more.length === 0 ? said : undefined;
}

// «Revenue» and «Capital» alone are two kinds of expenditure in many countries.
const FEWEST_KINDS = 2;
// A kind has so many rows, or it is the name of a line.
const FEWEST_ROWS = 3;

/** Makes the finder of a column whose codes begin as those of the sides: titles 0 to 3 and 4 to 9 of a German budget. */
export function codedSides(dictionaries: readonly Dictionary[]) {
  const all = new Map(
    dictionaries.flatMap(({ sideCodes = [], unreviewed }) =>
      sideCodes.map((each) => {
        const [signs = "", header = ""] = each.split(":").toReversed();
        const [revenue = "", expenditure = "", financing = ""] = signs.split("/").map((own) => own.trim());
        return [foldEntry(header), { signs: { revenue, expenditure, financing }, unreviewed }] as const;
      }),
    ),
  );
  return (rows: readonly GridRow[], index: number, header: string): SideColumn | undefined => {
    const known = all.get(foldWord(header));
    if (!known) return undefined;
    const { signs, unreviewed } = known;
    const texts = columnsOfRows(rows).at(index).filled();
    const lengths = texts.map((each) => each.trim().length).sort((one, other) => one - other);
    const [least = 0, most = 0] = [lengths[0], lengths.at(-1)];
    // A workbook that holds 011 as a number has lost its first sign.
    const lost = least === most - 1 && texts.every((each) => /^\d+$/.test(each.trim())) ? most : 0;
    const valueOf = (cell: string) => {
      const first = cell.trim().padStart(cell.trim() === "" ? 0 : lost, "0").charAt(0).toUpperCase(); // prettier-ignore
      return first === "" ? undefined : SIDES.find((side) => signs[side].includes(first));
    };
    const found = dimension(index, texts, valueOf);
    if (!found?.values.includes("expenditure")) return undefined;
    const named = [...signs.revenue, ...signs.financing].map((each) => `${each}…`);
    return { ...found, named, ...(unreviewed && { proposed: true }) };
  };
}
