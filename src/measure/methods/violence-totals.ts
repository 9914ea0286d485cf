// Aid against violence: shares of activities by sector, and two totals of them.
import type { DecimalString, Exact } from "../../money/exact.js";
import { ONE, compare, divide, exact, sum, toDecimal, whole } from "../../money/exact.js";
import { fail } from "../../money/fail.js";
import type { Money } from "../../money/money.js";
import { type ViewTotal, viewTotal } from "./themes.js";

/** A sector of an activity as it is reported: a code of a vocabulary, with its percentage of the activity. */
export type Sector = {
  /** Number of the vocabulary: `1` is the purpose codes of the DAC, `3` is COFOG. */
  readonly vocabulary: string;
  readonly code: string;
  /** 0 to 100; nothing where it is not reported. */
  readonly percentage?: DecimalString | null | undefined;
};

/** A sector with its share of the activity, 0 to 1. */
export type SectorShare = { readonly vocabulary: string; readonly code: string; readonly share: DecimalString };

/**
 * Shares of an activity by sector, from the percentages of its IATI or CRS record.
 *
 * Formula: percentage ÷ 100, where the percentages of a vocabulary add up to 100; the only sector of a vocabulary has
 * all of the activity where it has no percentage.
 *
 * @param sectors - the sectors of one activity, of one or several vocabularies
 * @returns the same sectors in the same order, each with its share; shares of two vocabularies say the same thing twice
 * @throws `sector.percentage` where one of several sectors has none, or it is below 0; `sector.total` where those of a
 * vocabulary do not add up to 100: they are never stretched; `number.invalid` where it is not a number
 * Source: IATI standard, sector vocabularies; that percentages add up to 100 is the rule of the standard as it is
 * commonly told and was not read there.
 * @example sectorShares([{ vocabulary: "1", code: "15180", percentage: "40" }, { vocabulary: "1", code: "12220",
 * percentage: "60" }])[0]?.share // "0.4"
 */
export function sectorShares(sectors: readonly Sector[]): readonly SectorShare[] {
  const shares = sectors.map((sector) => {
    const of = sectors.filter((each) => each.vocabulary === sector.vocabulary);
    if (sector.percentage == null && of.length > 1)
      fail("sector.percentage", `${nameOf(sector)} has no percentage, and ${of.length} sectors share the activity`);
    const percentage = exact(sector.percentage ?? "100");
    if (percentage.n < 0n)
      fail("sector.percentage", `${nameOf(sector)}: ${toDecimal(percentage)} % is less than nothing`);
    return { sector, share: divide(percentage, whole(100)) };
  });
  for (const { sector } of shares) {
    const total = sum(shares.flatMap((each) => (each.sector.vocabulary === sector.vocabulary ? [each.share] : [])));
    if (compare(total, ONE) !== 0)
      fail(
        "sector.total",
        `the percentages of vocabulary ${sector.vocabulary} add up to ${toDecimal(divide(total, exact("0.01")))}, not 100`,
      );
  }
  return shares.map(({ sector, share }) => ({
    vocabulary: sector.vocabulary,
    code: sector.code,
    share: toDecimal(share),
  }));
}

const nameOf = ({ vocabulary, code }: Sector): string => `sector ${code} of vocabulary ${vocabulary}`;

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
