// Shares of an activity of aid by sector, whatever the sector, from the percentages of its record.
import { type DecimalString, ONE, compare, divide, exact, sum, toDecimal, whole } from "../../money/exact.js";
import { fail } from "../../money/fail.js";

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
