// The table of what was allotted against violence and spent, beside the need of centres.
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { shortTitle } from "../headline/network-figures.js";
import { coverageRatio, fundingGap } from "../made/measure/gaps.js";
import { ZERO, compare, divide, exact, greatest, isZero, least as lesser, toDecimal } from "../money/exact.js";
import { money } from "../money/money.js";
import { type Cell, type Table, type TableRow, headed, table } from "../report/page.js";
import { type Desk, notCalculated, scaleTo } from "./desk.js";
import { COMPONENTS } from "../model/component.js";

export function needTable(desk: Desk): Table | undefined {
  const { page, gathered, fine: print } = desk;
  const { locale } = page;
  const needs = needsOf(desk);
  const money = PHASES.flatMap((phase) => {
    const figure = page.index.find("gbv-total", { fiscalYear: gathered.fiscalYear, phase });
    return figure?.value == null ? [] : [{ phase, value: figure.value }];
  });
  if (needs.length === 0 || money.length === 0) return undefined;
  const amounts = [...money.map(({ value }) => value), ...needs.map(({ least }) => least)];
  const end = toDecimal(amounts.map(exact).reduce(greatest, ZERO));
  return table({
    id: "violence-need",
    title: titleOf(desk, money, needs),
    unit: print.unit,
    heading: say(locale, "statement.need.heading"),
    columns: headed(locale, "statement.need", ["money", "need", "of-need", "uncovered"]),
    rows: needs.flatMap((need) => money.map((each) => rowOf(desk, need, each))),
    scale: scaleTo(end, print, locale),
    remarks: [say(locale, "statement.need.note"), ...componentsNote(desk)],
  });
}

/** A need of centres, with what it is by. */
type Need = {
  readonly key: string;
  readonly words: string;
  /** All of it; null where a part is not known. */
  readonly whole: string | null;
  /** As much of it as is known. */
  readonly least: string;
};

const PHASES = ["approved", "executed"] as const;

function needsOf({ page: { index, locale, result } }: Desk): readonly Need[] {
  const { fiscalYear } = result.analysis;
  const known = (key: string, words: string, figure: Figure | undefined): Need[] => {
    const least = figure?.value ?? figure?.from;
    return figure === undefined || least == null ? [] : [{ key, words, whole: figure.value, least }];
  };
  return [
    ...known("own", say(locale, "statement.need.own"), index.find("requirement", { fiscalYear })),
    ...result.supplyStandards.flatMap((standard) => {
      const words = say(locale, "statement.need.full", { norm: shortTitle(standard.title, locale) });
      return known(standard.id, words, index.find("full-requirement", { fiscalYear, standard: standard.id }));
    }),
  ];
}

type Money = { readonly phase: (typeof PHASES)[number]; readonly value: string };

function rowOf(desk: Desk, { key, words: detail, whole: need, least }: Need, { phase, value }: Money): TableRow {
  const { page, fine } = desk;
  const { locale } = page;
  const [spent, whole] = [exact(value), need === null ? undefined : exact(need)];
  const { above, share } = againstNeed(desk, key, phase, { least, money: value });
  const covered = whole ? toDecimal(lesser(spent, whole)) : value;
  // Of a need that is at least so much, money is at most a share, and at least so much is above it.
  const cell = (text: string, value: string): Cell =>
    whole === undefined ? { text, value: null, state: "least" } : { text, value };
  const words = (key: "range.from" | "statement.at-most", text: string): string =>
    whole === undefined ? say(locale, key, { from: text, to: text }) : text;
  return {
    key: `${key} ${phase}`,
    kind: "item",
    label: say(locale, `statement.need.${phase}`),
    detail,
    cells: [
      { text: fine.money(value), value },
      cell(words("range.from", fine.money(least)), least),
      share === null ? notCalculated(locale) : cell(words("statement.at-most", page.print.percent(share)), share),
      above === null ? notCalculated(locale) : cell(words("range.from", fine.money(above)), above),
    ],
    drawing: { kind: "need", need, covered, short: whole ? above : null },
  };
}

/** What a need is above the money, and its share: the figures; of a need with an unknown part, those of its known parts. */
function againstNeed(
  { page: { index, result }, gathered: { fiscalYear } }: Desk,
  key: string,
  phase: string,
  { least, money: value }: { readonly least: string; readonly money: string },
): { readonly above: string | null; readonly share: string | null } {
  const per = { fiscalYear, phase, ...(key !== "own" && { standard: key }) };
  const inCurrency = (amount: string) => money(amount, result.analysis.currency);
  const [required, secured] = [inCurrency(least), inCurrency(value)];
  return {
    above: index.find("violence-gap", per)?.value ?? fundingGap({ required, secured }).value,
    share:
      index.find("violence-coverage", per)?.value ??
      coverageRatio({ requirement: required, "secured-funding": secured }).value,
  };
}

// The last money against the first need: what was spent where anything was, of the centres that stand.
function titleOf({ page: { locale, print } }: Desk, money: readonly Money[], [need]: readonly Need[]): string {
  const last = money.at(-1);
  const whole = need?.whole;
  if (!last || whole == null || compare(exact(whole), ZERO) <= 0) return say(locale, "statement.need.title");
  const share = print.percent(toDecimal(divide(exact(last.value), exact(whole))));
  return say(locale, `statement.need.title-${last.phase}`, { share });
}

// Centres are protection: money of other components pays for something else.
function componentsNote({ page: { index, locale }, gathered, period }: Desk): string[] {
  const said = COMPONENTS.filter((component) => {
    const value = index.find("gbv-total", { fiscalYear: gathered.fiscalYear, phase: period.phase, component })?.value;
    return value != null && !isZero(exact(value));
  });
  const others = said.filter((each) => each !== "protection").map((each) => locale.codes[each] ?? each);
  return others.length === 0 ? [] : [say(locale, "statement.need.components", { list: others.join(", ") })];
}
