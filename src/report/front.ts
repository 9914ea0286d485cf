// What the first sheet of the report shows about centres, and its sum and bar alone.
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { firstCentres } from "./centre-table.js";
import { incomplete } from "../headline/checks.js";
import { firstFacts, leavingFact } from "./funding-facts.js";
import { type FundingTotal, hides } from "../headline/network-figures.js";
import { moneyBar, promisedOf } from "./money-bar.js";
import { type Bar, type Cell, type Front, type Page, type Table, figureCell, moneyCell, noCell } from "./page.js";
import { type RangedId, otherEnd } from "../headline/centres.js";
import { rangeCell } from "./figure-table.js";
import { wordTable } from "./word-table.js";

/** What the first sheet shows about centres; nothing where no centre was given. */
export function front(page: Page, total: FundingTotal, centres: Table | undefined): Front | undefined {
  if (centres === undefined || total.centres === 0) return undefined;
  const hasFunding = page.result.analysis.funding !== undefined;
  return {
    ...frontSum(page, total),
    facts: hasFunding ? [...firstFacts(page, total), ...leavingFact(page, total)].slice(0, 3) : [],
    missing: incomplete(page, total),
    ...(saysMoney(centres) && { centres: firstCentres(page, centres) }),
    words: wordTable(page, total),
  };
}

export function frontSum(page: Page, total: FundingTotal): Pick<Front, "sum" | "bar"> {
  const isTold = page.result.analysis.funding !== undefined && total.centres > 0;
  // A sum of the centres that are shown is none of all.
  const sum = isTold && !hides(page.result) ? sumOf(page, total) : undefined;
  return sum ? { sum, bar: barOf(page, total) } : {};
}

// A table without a need or any money says nothing of the answer.
const saysMoney = ({ rows }: Table): boolean =>
  rows.some(({ cells }) => cells.some(({ value }) => value != null && value !== "0"));

function barOf({ index }: Page, total: FundingTotal): Bar {
  const amount = (id: "requirement" | "hard-gap"): string | null => total.of(id)?.value ?? null;
  const money = moneyBar(index, total.per);
  // Of the centres that are known alone it is not told how much was received and how much signed.
  const covered = money.received === null ? total.of("covered-need")?.value : undefined;
  const bar = { ...money, shortfall: amount("hard-gap"), surplus: null, need: amount("requirement") };
  return { ...bar, ...(covered != null && { covered }) };
}

function sumOf(page: Page, total: FundingTotal): Front["sum"] {
  const [need, covered, short, share] = (["requirement", "covered-need", "hard-gap", "funded-need-share"] as const).map(
    total.of,
  );
  if (need?.value == null || covered?.value == null || short?.value == null) return undefined;
  const most = otherEnd(page, "covered-need", total.per);
  const promised = promisedOf(page.index, need.per);
  const cellOf = (id: RangedId, figure: Figure | undefined): Cell => ({
    ...figureCell(page, figure),
    ...rangeCell(page, id, total.per),
  });
  return {
    need: figureCell(page, need),
    covered: cellOf("covered-need", covered),
    share: cellOf("funded-need-share", share),
    short: cellOf("hard-gap", short),
    promised: promised === null ? noCell(say(page.locale, "not-reported")) : moneyCell(page, promised),
    // Money without a centre may pay for them or not.
    ...(most !== undefined && {
      range: { need: { from: need.value, to: need.value }, covered: { from: covered.value, to: most } },
    }),
  };
}
