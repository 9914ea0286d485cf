// The first sheet of the page for everybody: facts, centres, closed centres and payers, in words that its second sheet
// uses too.
import { WITHOUT_LARGEST_FUNDER } from "../calculate/funding/funders.js";
import { say } from "../formula/locale.js";
import { type FundingTotal, becauseWords, capital, hides, pooled } from "../headline/network-figures.js";
import { asksForMoney } from "../headline/headline.js";
import type { PhraseKey } from "../made/phrase-keys.js";
import { exact, isZero } from "../money/exact.js";
import { type AmountRange, withheldIn } from "../result/published.js";
import type { FigureId } from "../result/register.js";
import { centreTable, firstCentres } from "./centre-table.js";
import { keptWords, wordsOf } from "./mode-words.js";
import { promisedOf } from "./money-bar.js";
import { type Cell, type Page, type Table, type TableRow } from "./page.js";
import { sourceKindTable, sourceTable } from "./source-tables.js";

/** A table without empty columns and rows, and without the way to a reason; undefined where nothing is left. */
export function shownTable({ locale }: Pick<Page, "locale">, table: Table): Table | undefined {
  const said = table.rows.filter(({ sentence, cells }) => sentence !== undefined || !cells.every(isBlank));
  const counted = said.filter(({ sentence }) => sentence === undefined);
  const kept = table.columns.map((_, at) => counted.some(({ cells }) => !isBlank(cells[at] ?? { text: "" })));
  const cellOf = ({ reason: _reason, origin: _origin, ...cell }: Cell): Cell => {
    if (cell.state === "withheld") return { text: "" };
    // A share of nothing says why it is none.
    return cell.state === "none" && cell.undefined?.code !== "zero-denominator"
      ? { ...cell, words: say(locale, "closed.unknown"), text: say(locale, "closed.unknown") }
      : cell;
  };
  const rows = said.map((row) => ({ ...row, cells: row.cells.filter((_, at) => kept[at]).map(cellOf) }));
  if (rows.every(({ kind }) => kind === "total") || kept.every((each) => !each)) return undefined;
  return { ...table, columns: table.columns.filter((_, at) => kept[at]), rows };
}

const isBlank = ({ text, state }: Cell): boolean => text === "" || state === "none" || state === "withheld";

/** What would be missing without the largest funder, what is pledged, and what is surplus. */
export function factsShown(page: Page, total: FundingTotal): string[] {
  const { result, index, locale, print } = page;
  if (result.analysis.funding === undefined || total.centres === 0) return [];
  const gap = total.of("hard-gap");
  const then = gap && index.find("hard-gap", { ...gap.per, scenario: WITHOUT_LARGEST_FUNDER })?.value;
  const funder = result.largestFunder;
  const leaving =
    gap?.value == null || then == null || then === gap.value || funder === undefined
      ? []
      : [say(locale, openOr(page, "public.leaving", "public.leaving-open"), { then: print.moneyWords(then), now: print.money(gap.value), funder })]; // prettier-ignore
  const fact = (key: PhraseKey, value: string | null | undefined): string[] =>
    value == null || isZero(exact(value)) ? [] : [say(locale, key, { value: print.moneyWords(value) })];
  const surplus = pooled(result) ? "fact.surplus-pooled" : openOr(page, "public.surplus", "public.surplus-open");
  return [
    ...leaving,
    ...fact(
      openOr(page, "public.pledged", "public.pledged-open"),
      promisedOf(index, { fiscalYear: result.analysis.fiscalYear, bucket: "all" }),
    ),
    ...fact(surplus, total.of("surplus")?.value),
  ];
}

/** From where to where an amount lies; one amount where both are the same. */
export function rangeWords(
  locale: Page["locale"],
  { from, to }: AmountRange,
  print: (value: string) => string,
): string {
  if (to === null) return say(locale, "range.from", { from: print(from) });
  return from === to ? print(from) : say(locale, "range", { min: print(from), max: print(to) });
}

/** What is said otherwise where it is of open centres alone. */
export const openOr = <K extends PhraseKey>({ result }: Pick<Page, "result">, all: K, open: K): K =>
  hides(result) ? open : all;

/** The centres that are shown, largest shortfall first; of one without a figure a sentence. */
export function centresShown(page: Page, total: FundingTotal): Table | undefined {
  const { result, locale } = page;
  const made = asksForMoney(result.analysis) ? centreTable(page, total) : undefined;
  if (made === undefined) return undefined;
  const first = firstCentres(page, made);
  // What centres without any figure have is said in the first sentences; of none there is no total.
  const hasNeed = first.rows.some(({ kind }) => kind === "item");
  const isPaid = ({ cells }: TableRow): boolean => cells.some(({ value }) => value != null && !isZero(exact(value)));
  const told = hasNeed ? first.rows : first.rows.filter((row) => row.kind === "outside" && isPaid(row));
  const rows = told.map((row): TableRow => {
    if (row.kind === "outside") return { ...row, sentence: lackWords(page, row.key) };
    if (row.kind === "total" && hides(result)) return { ...row, label: say(locale, "public.total-open", { count: withheldIn(result)?.known ?? 0 }) }; // prettier-ignore
    const isPart = row.key !== "others" && row.cells.some(({ state }) => state === "withheld");
    return isPart ? { ...row, kind: "outside", sentence: partWords(page, row) } : row;
  });
  return shownTable(page, {
    ...first,
    title: finding(page, first),
    heading: say(locale, openOr(page, "public.centres", "public.centres-open")),
    rows: (["item", "total", "outside"] as const).flatMap((kind) => rows.filter((row) => row.kind === kind)),
  });
}

// Of a centre with a closed service its open ones are shown without its money.
const partWords = ({ locale }: Page, { cells: [need] }: TableRow): string =>
  `${say(locale, "public.open-part", { value: need?.text ?? "" })} ${say(locale, "public.apart")}`;

// A longer name needs more than a line of the heading.
const LONGEST = 40;

function finding(page: Page, { rows, columns }: Table): string {
  const { locale, print } = page;
  const short = columns.findIndex(({ id }) => id === "hard-gap");
  const [largest, second] = rows.filter(({ kind, key }) => kind === "item" && key !== "others");
  const [need, gap] = [largest?.cells[0]?.value, largest?.cells[short]?.value];
  if (!largest || !second || largest.label.length > LONGEST || need == null || gap == null || isZero(exact(gap)))
    return say(locale, openOr(page, "public.centres", "public.centres-open"));
  const words = { centre: largest.label, gap: print.moneyWords(gap), need: print.money(need) };
  return say(locale, openOr(page, "public.finding", "public.finding-open"), words);
}

// What is known of a centre without a figure, and why the rest is not.
function lackWords(page: Page, centre: string): string {
  const { index, locale, print, result } = page;
  const of = (id: FigureId) => index.find(id, { fiscalYear: result.analysis.fiscalYear, centre });
  const [need, money, gap] = [of("requirement"), of("secured-funding"), of("hard-gap")];
  const apart = say(locale, "public.apart");
  if (need === undefined) return apart;
  const reason = becauseWords(page, need.value === null ? need : gap);
  return [
    say(locale, need.value === null ? "public.no-need" : "public.no-gap", { reason }),
    ...(need.value === null ? [] : [say(locale, "public.has-need", { value: print.money(need.value) })]),
    ...(money?.value == null ? [] : [say(locale, "public.has-money", { value: print.money(money.value) })]),
    apart,
  ].join(" ");
}

/** What is said of centres that are not shown: how many they are, then two words, and why no more. */
export function closedShown({ result, locale, print }: Page): string[] {
  const withheld = withheldIn(result);
  if (withheld === undefined) return [];
  const { closed: count } = withheld;
  const kept = keptWords(result, locale, print);
  if (count === 0) return kept;
  return [
    say(locale, "public.closed", { count }),
    wordsOf(withheld, locale, print),
    say(locale, "public.closed-why", { count }),
    ...kept.slice(1),
  ];
}

/** Who pays: by kind where the kinds are known, else by name. */
export function payersShown(page: Page): Table | undefined {
  if (!asksForMoney(page.result.analysis)) return undefined;
  const [kinds, sources] = [sourceKindTable(page), sourceTable(page)];
  const isKnown = kinds?.rows.every(({ key }) => nameOf(page, key) !== undefined) === true;
  const found = isKnown ? kinds : sources;
  if (!found || !sources) return undefined;
  const rows = found.rows.filter(({ kind }) => kind !== "total");
  const [largest] = rows;
  const [secured, share] = largest?.cells ?? [];
  if (!largest || secured?.value == null || isZero(exact(secured.value)) || share === undefined) return undefined;
  const named = rows.map((row) => (isKnown ? { ...row, label: nameOf(page, row.key) ?? row.label } : row));
  const title = openOr(page, "public.payers", "public.payers-open");
  return shownTable(page, {
    ...found,
    title: say(page.locale, title, { source: named[0]?.label ?? "", share: share.text }),
    heading: say(page.locale, "public.who-pays"),
    rows: [...named, ...sources.rows.filter(({ kind }) => kind === "total")],
    remarks: hides(page.result) ? unallocated(page) : sources.remarks,
  });
}

function unallocated({ result, index, locale, print }: Page): string[] {
  const value = index.find("secured-funding", { fiscalYear: result.analysis.fiscalYear, bucket: "unallocated" })?.value;
  return value == null || isZero(exact(value)) ? [] : [say(locale, "sources.unallocated", { value: print.moneyWords(value) })]; // prettier-ignore
}

function nameOf({ locale }: Page, key: string): string | undefined {
  const kind = (["state", "local", "donor", "own", "order", "other"] as const).find((each) => each === key);
  return kind && capital(say(locale, `public.payer.${kind}`));
}
