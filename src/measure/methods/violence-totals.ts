// Aid against violence: strictly by purpose code 15180, and a wider estimate by gender marker and words.
import { type Exact, ONE, exact, sum } from "../../money/exact.js";
import type { Money } from "../../money/money.js";
import type { SectorShare } from "./sector-shares.js";
import { type ViewTotal, viewTotal } from "./themes.js";

/** An activity with its purpose codes, its gender marker, and whether words of it speak of violence. */
export type AidLine<C extends string = string> = {
  readonly id: string;
  readonly amount: Money<C>;
  /** Its sectors with their shares; none where no purpose is reported. */
  readonly sectors: readonly SectorShare[];
  /** Score of the DAC gender marker; null where it was not screened. */
  readonly gender: string | null;
  /** Whether a search for words proposes it as against violence. */
  readonly keyword: boolean;
};

/** Two figures, never one: the second rests on a search for words. */
export type ViolenceTotals<C extends string = string> = {
  /** Money with the purpose code 15180. */
  readonly strict: ViewTotal<C>;
  /** The same, and the whole of activities whose main objective is gender equality and whose words speak of violence. */
  readonly wider: ViewTotal<C>;
};

const DAC_CODES = "1";
const ENDING_VIOLENCE = "15180";
const PRINCIPAL = "2";

/**
 * Aid against violence towards women and girls, strictly by purpose code and as a wider estimate.
 *
 * Formula: strict = sum of amount × share of purpose code 15180; wider = the same, where an activity of gender score 2
 * that a search for words proposes counts whole, each activity once.
 *
 * @param lines - activities of one currency, year and phase, with sectors as `sectorShares` gives them
 * @returns two totals, each with the money that nothing was said about; undefined (null) where no activity has a purpose
 * @throws `number.invalid`, `money.currency`
 * Source: IATI codelists, sector 15180 (ending violence against women and girls); the wider estimate is derived.
 * @example violenceTotals([{ id: "1", amount: money("100", "USD"), sectors: [{ vocabulary: "1", code: "12220", share:
 * "1" }], gender: "2", keyword: true }]).wider.total // 100 USD, where the strict total is 0
 */
export function violenceTotals<C extends string>(lines: readonly AidLine<C>[]): ViolenceTotals<C> {
  return {
    strict: viewTotal(lines, purposeShare),
    wider: viewTotal(lines, (line) => (line.gender === PRINCIPAL && line.keyword ? ONE : purposeShare(line))),
  };
}

/** The part of an activity under the purpose code; null where it reports no purpose. */
function purposeShare({ sectors }: Pick<AidLine, "sectors">): Exact | null {
  const purposes = sectors.filter((each) => each.vocabulary === DAC_CODES);
  if (purposes.length === 0) return null;
  return sum(purposes.filter((each) => each.code === ENDING_VIOLENCE).map((each) => exact(each.share)));
}
