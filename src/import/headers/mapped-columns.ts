// The columns of a budget that the analysis names, of each field and of amounts; also where the file writes a header a
// little differently.
import type { Issue } from "../../formula/issue.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { PHASES } from "../../model/budget-line.js";
import { comparable } from "../../model/condition.js";
import type { ColumnMatch } from "../../model/input-record.js";
import type { AmountColumn } from "./amount-columns.js";
import { foldWord } from "./fold-word.js";
import { type Headed, ambiguous, missingOfBudget, repeated } from "./headers.js";
import { yearKey, yearsIn } from "./years-in.js";

/** The columns that `columns` and `amounts` of the analysis name; of several that end in one name that of the year is meant. */
export function mappedColumns(settings: BudgetSettings, headed: Headed, tops: readonly string[] = [], year?: string) {
  const { header, at } = headed;
  const [issues, matches]: [Issue[], ColumnMatch[]] = [[], []];
  const find = (wanted: string, field: string, key: string, fiscalYear?: string): readonly number[] => {
    const [first, second] = placesOf(header, wanted, tops, fiscalYear ?? year);
    const ending = first === undefined ? partlyIn(header, wanted) : [];
    if (ending.length > 1) issues.push(ambiguous(key, ending, headed));
    else if (first === undefined) issues.push(missingOfBudget(key, [wanted], [], headed));
    if (second !== undefined) issues.push(repeated(header[second] ?? "", wanted, key, at));
    if (first === undefined) return [];
    const own = { field, header: header[first] ?? "", index: first, by: "analysis" } as const;
    matches.push({ ...own, ...(fiscalYear !== undefined && { fiscalYear }) });
    return [first];
  };
  const found = Object.entries(settings.columns ?? {}).flatMap(([field, wanted]) => {
    const headers = wanted === undefined ? [] : [wanted].flat();
    const places = headers.map((each) => find(each, field, field));
    return places.length > 0 && places.every((each) => each.length > 0) ? [[field, places.flat()] as const] : [];
  });
  const fields = new Map(found);
  const byPhase = PHASES.flatMap((phase) => (fields.get(phase) ?? []).map((index) => ({ index, phase })));
  const byYear = (settings.amounts ?? []).flatMap(({ header: wanted, fiscalYear, phase }) =>
    find(wanted, phase, `${fiscalYear}:${phase}`, fiscalYear).map((index) => ({ index, phase, fiscalYear })),
  );
  const amounts: readonly AmountColumn[] = [...byPhase, ...byYear];
  return { fields, amounts, matches, issues };
}

// The header as it was written beats one that differs in case only.
function placesOf(header: readonly string[], wanted: string, tops: readonly string[], year?: string) {
  const isSame = (each: string): boolean => foldWord(each) === foldWord(wanted);
  const exactly = placesIn(header, (each) => comparable(each) === comparable(wanted));
  if (exactly.length > 0) return exactly;
  const loosely = placesIn(header, isSame);
  if (loosely.length > 0) return loosely;
  const all = partlyIn(header, wanted);
  // The same names stand below each year.
  const ofYear = all.filter((index) => isOfYear(header[index] ?? "", year));
  const partly = all.length > 1 && ofYear.length === 1 ? ofYear : all;
  const above = partly.length === 0 ? placesIn(tops, isSame) : partly;
  return above.length === 1 ? above : [];
}

const placesIn = (texts: readonly string[], same: (each: string) => boolean): readonly number[] =>
  texts.flatMap((each, index) => (same(each) ? [index] : []));

const partlyIn = (header: readonly string[], wanted: string): readonly number[] =>
  placesIn(header, (each) => isLastPart(each, wanted) || isLastPart(wanted, each));

function isOfYear(header: string, year: string | undefined): boolean {
  const [own, ...more] = yearsIn(header).years;
  return own !== undefined && more.length === 0 && year !== undefined && yearKey(own) === yearKey(year);
}

// A header of several rows may be called by its last row alone, and the other way round.
const isLastPart = (whole: string, part: string): boolean =>
  foldWord(part) !== "" && foldWord(whole).endsWith(`_${foldWord(part)}`);
