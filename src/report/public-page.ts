// What everybody gets to read about centres, as a document without a format.
import { type Locale, say } from "../formula/locale.js";
import { incomplete } from "../headline/checks.js";
import type { FundingTotal } from "../headline/network-figures.js";
import { headlineOf } from "../headline/headline.js";
import { otherEnd } from "../headline/centres.js";
import { exact, isZero } from "../money/exact.js";
import { type AmountRange, type Ranges, isPublished, withheldIn } from "../result/published.js";
import type { Result } from "../result/result.js";
import { version } from "../version.js";
import { modeWords } from "./mode-words.js";
import { type Page, type Table, pageOf } from "./page.js";
import { assumptionsShown, methodShown, placesShown, servicesShown, sourcesShown } from "./public-back.js";
import { yearWords } from "./report.js";
import { centresShown, closedShown, factsShown, payersShown, rangeWords } from "./public-front.js";

/** What everybody gets to read about centres, as a document without a format. Nothing in it is empty. */
export type PublicPage = {
  readonly title: string;
  readonly scope: string;
  readonly unit: string;
  /** That it is a draft; blank where it is none. */
  readonly mark: string;
  readonly headline: string;
  readonly lead: string;
  /** What did not enter the sums. */
  readonly missing: readonly string[];
  readonly bar: PublicBar | undefined;
  /** At most three sentences beside the answer. */
  readonly facts: readonly string[];
  readonly centres: Table | undefined;
  /** What is said of centres that are not shown. */
  readonly closed: readonly string[];
  readonly payers: Table | undefined;
  readonly places: readonly Table[];
  readonly services: Table | undefined;
  readonly method: readonly Table[];
  readonly assumed: Table | undefined;
  readonly sources: Table["remarks"];
  readonly date: string | undefined;
  readonly version: string;
};

/** What everybody gets to read about centres; undefined for another reader, and where nothing is said of centres. */
export function publicPage(result: Result, locale: Locale): PublicPage | undefined {
  if (!isPublished(result) || result.for !== "public") return undefined;
  if (result.centres.length === 0 && result.withheld === undefined) return undefined;
  const { page, total } = pageOf(result, locale);
  const { sentences, below } = headlineOf(page, total);
  const [headline = "", ...others] = sentences;
  const { analysis, normsAssumed: _, ...rest } = result;
  const year = yearWords(analysis, locale);
  const bar = publicBar(page, total);
  const hasMoney = analysis.costStandards !== undefined || analysis.funding !== undefined;
  // Whether norms were approved is said with the need; where nothing is drawn, in the first line.
  const norms = bar === undefined && result.normsAssumed ? [say(locale, "mode.norms")] : [];
  const unit = hasMoney ? [say(locale, "unit.page", { unit: page.print.unit, currency: analysis.currency, year })] : [];
  const named = analysis.title.includes(year) ? analysis.title : `${analysis.title}, ${year}`;
  const { date } = analysis.request ?? {};
  return {
    title: analysis.title,
    scope: [named, ...unit, ...norms].join(" · "),
    unit: page.print.unit,
    mark: modeWords(rest, "own", locale),
    headline,
    lead: [...others, ...below].join(" "),
    missing: incomplete(page, total),
    bar,
    facts: factsShown(page, total),
    centres: centresShown(page, total),
    closed: closedShown(page),
    payers: payersShown(page),
    places: placesShown(page),
    services: servicesShown(page),
    method: methodShown(page, total),
    assumed: assumptionsShown(page),
    sources: sourcesShown(page),
    date,
    version,
  };
}

/** The bar of a publication; undefined where nothing is needed, or nothing is known of need or money. */
function publicBar(page: Page, total: FundingTotal): PublicBar | undefined {
  const { need, covered, shortfall } = withheldIn(page.result)?.totals ?? rangesOf(page, total) ?? {};
  if (!need || !covered || !shortfall || isZero(exact(need.to ?? need.from))) return undefined;
  const print = (range: AmountRange): PrintedRange => ({ ...range, text: printed(page, range) });
  return { need: print(need), covered: print(covered), shortfall: print(shortfall) };
}

/** From where to where an amount lies, and how that is printed. */
type PrintedRange = AmountRange & { readonly text: string };

/** What the one bar of the public page draws: what is covered of the need, and what is short. */
export type PublicBar = Readonly<Record<keyof Ranges, PrintedRange>>;

// Where a centre has no figure, all of them need at least what is known; money without a centre makes a range.
function rangesOf(page: Page, total: FundingTotal): Ranges | undefined {
  const [need, covered, gap] = (["requirement", "covered-need", "hard-gap"] as const).map((id) => total.of(id)?.value);
  if (need == null || covered == null || gap == null) return undefined;
  const isPart = total.missing > 0;
  const to = (value: string): string | null => (isPart ? null : value);
  return {
    need: { from: need, to: to(need) },
    covered: { from: covered, to: to(otherEnd(page, "covered-need", total.per) ?? covered) },
    shortfall: { from: otherEnd(page, "hard-gap", total.per) ?? gap, to: to(gap) },
  };
}

// What lies between two ends is not known more closely than the headline says.
const printed = ({ locale, print, result }: Page, range: AmountRange): string =>
  rangeWords(
    locale,
    range,
    withheldIn(result) && range.to !== null && range.from !== range.to ? print.rough : print.money,
  );
