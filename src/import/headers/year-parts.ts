// Columns that each hold a part of one year, such as its quarters or its months, found by their headers.
import type { Dictionary } from "../../model/dictionary.js";
import { PHASES } from "../../model/budget-line.js";
import { groupBy } from "../../formula/group-by.js";
import { headerIndex, headerWords } from "./header-words.js";
import { periodWords } from "./row-dimensions.js";

/** Columns of parts of one year, of which no two overlap: their headers, and the phase and the year that all of them say. */
export type YearParts = ReturnType<typeof partGroups>[number];

/** The columns of parts of years by the phase and year that their headers say: «План Q1», «План Q2»; none where some overlap or one stands alone. */
export function partGroups(headers: readonly string[], dictionaries: readonly Dictionary[]) {
  const partOf = partReader(dictionaries);
  const found = headers.flatMap((header) => {
    const part = partOf(header);
    return part ? [{ header, ...part }] : [];
  });
  const groups = [...groupBy(found, ({ phase, fiscalYear }) => `${fiscalYear ?? ""}:${phase ?? ""}`).values()];
  const areApart = groups.every(
    (group) =>
      group.length > 1 &&
      group.every((one, at) => group.slice(at + 1).every(({ from, to }) => to < one.from || one.to < from)),
  );
  if (!areApart) return [];
  return groups.map((group) => ({
    headers: group.map(({ header }) => header),
    ...{ phase: group[0].phase, fiscalYear: group[0].fiscalYear },
    // Whether together they are all of the year.
    isWhole: group.reduce((months, { from, to }) => months + to - from + 1, 0) === MONTHS,
  }));
}

/** Columns that are all parts of one year, of which no two overlap; undefined where they are not. */
export function onlyPartGroup(headers: readonly string[], dictionaries: readonly Dictionary[]): YearParts | undefined {
  const [only, ...more] = partGroups(headers, dictionaries);
  return more.length === 0 && only?.headers.length === headers.length ? only : undefined;
}

/** Makes the reader of a header that names a part of a year, beside what it says of phase, year and unit. */
export function partReader(dictionaries: readonly Dictionary[]) {
  const [periodOf, take] = [periodWords(dictionaries), headerWords(dictionaries)];
  const hitOf = headerIndex("budget", PHASES.map((name) => ({ name })), dictionaries); // prettier-ignore
  return (header: string) => {
    const [, month = header, short] = SHORT_YEAR.exec(header) ?? [];
    const { words, fiscalYear = short === undefined ? undefined : `20${short}` } = take(month);
    const [own, said]: [string[], string[]] = [[], []];
    for (const word of words.split("_")) (hitOf(word) === undefined ? own : said).push(word);
    const period = periodOf(own.join(" "));
    const phase = PHASES.find((each) => said.some((word) => hitOf(word)?.field === each));
    return period && period.to - period.from < MONTHS - 1 ? { ...period, phase, fiscalYear } : undefined;
  };
}

const MONTHS = 12;
// Jan-15, «груд.-15», «лют.25»; a later year of two digits may be of another century.
const SHORT_YEAR = /^\s*(\p{L}{3,})[-–.\s'’]+([0-4]\d)\s*$/u;
