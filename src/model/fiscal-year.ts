// Fiscal years as spans of calendar years, however they are written; and whether two of them are the same or meet.

/** The calendar years of a fiscal year: one, or the first and the last of a span. */
export type YearSpan = { readonly first: number; readonly last: number };

/** The calendar years of a fiscal year, however it is written: `1999/00` is 1999 to 2000. Undefined if it is none. */
export function yearSpan(text: string): YearSpan | undefined {
  const [, from, to] = /^(\d{4})(?:[/-](\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (from === undefined) return undefined;
  const first = Number(from);
  if (to === undefined) return { first, last: first };
  if (to.length === 4) return { first, last: Number(to) };
  const inCentury = first - (first % 100) + Number(to);
  return { first, last: inCentury < first ? inCentury + 100 : inCentury };
}

/** Whether two spans are the same years. */
export const isSameSpan = (a: YearSpan | undefined, b: YearSpan | undefined): boolean =>
  a !== undefined && a.first === b?.first && a.last === b.last;

/** Whether two spans have a year in common. */
export const hasCommonYear = (a: YearSpan | undefined, b: YearSpan | undefined): boolean =>
  a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last;
