import { capital, shortTitle } from "../headline/network-figures.js";
import { type Exact, ZERO, add, compare, divide, exact, isZero, toDecimal } from "../money/exact.js";
import { groupBy } from "../formula/group-by.js";
import { type Cell, dateWords, textCell } from "../report/page.js";
import type { Desk } from "./table-context.js";
import { amountCell, isShared, notCalculated, notStated, partAgainst, sumCell, womensPart } from "./table-context.js";
import type { ListColumn, ListRow, MeasureList } from "./document.js";
import { type Decision, type Measure, type PhaseSums, sumsOf } from "./measure.js";
import { isAgainst } from "../model/tagged-line.js";
import { type Locale, say } from "../formula/locale.js";
import type { Phase } from "../model/budget-line.js";

/** Each measure with its cost by phase, class, part for women and reason; what is harmful stands behind, in no sum. */
export function measureList(desk: Desk): MeasureList | undefined {
  const { page, gathered, fine } = desk;
  const { locale } = page;
  const measures = gathered.measures.toSorted(byClassAndSize(desk));
  if (measures.length === 0) return undefined;
  const columns = listColumns(desk, measures);
  const counted = measures.filter(({ effect }) => effect === "counted");
  const harmful = measures.filter(({ effect }) => effect === "harmful");
  const others = measures.filter(({ effect }) => effect === "none" || effect === "unscreened");
  let number = 0;
  const lineOf = (measure: Measure, kind: ListRow["kind"] = "line"): ListRow => {
    number += 1;
    return {
      key: `measure-${String(number)}`,
      kind,
      cells: columns.map((column) => measureCell(desk, column, measure, number)),
      ...(measure.lines.size > 1 && { detail: say(locale, "statement.lines", { count: measure.lines.size }) }),
      ...remarkOf(desk, measure),
    };
  };
  const groups = byMinistry(desk, counted);
  const isSplit = groups.length > 1 || groups.some(([name]) => name !== "");
  const rows = groups.flatMap(([name, own]): ListRow[] => {
    const label = name === "" ? say(locale, "statement.no-ministry") : name;
    const against = own.filter(isAgainst);
    const lines = own.filter((each) => !isAgainst(each));
    const listed = [...against.map((each) => lineOf(each))];
    const isApart = against.length > 0 && lines.length > 0;
    return [
      ...(isSplit ? [headRow(columns, "group", label)] : []),
      ...listed,
      ...(isApart ? [violenceRow(desk, columns, against, name)] : []),
      ...lines.map((each) => lineOf(each)),
      ...(isSplit
        ? [
            {
              ...sumRow(
                desk,
                columns,
                own,
                "subtotal",
                say(locale, "statement.sum-of", { name: label, count: own.length }),
              ),
              group: name,
            },
          ]
        : []),
    ];
  });
  const total =
    counted.length === 0
      ? []
      : [sumRow(desk, columns, counted, "total", say(locale, "statement.sum-all", { count: counted.length }))];
  const aside = (own: readonly Measure[], key: string): ListRow[] =>
    own.length === 0
      ? []
      : [
          headRow(columns, "aside", say(locale, `statement.${key}`)),
          ...own.map((each) => lineOf(each, "outside")),
          sumRow(desk, columns, own, "aside-total", say(locale, `statement.${key}.sum`, { count: own.length })),
        ];
  return {
    title: say(locale, "statement.list.title", { count: counted.length }),
    unit: say(locale, "statement.list.unit", { unit: fine.unit }),
    columns: columns.map(({ phase: _, ...column }) => column),
    rows: [...rows, ...total, ...aside(harmful, "harmful"), ...aside(others, "others")],
    remarks: remarksOf(desk, counted, columns),
  };
}

// That it is a part only, which of its lines have no plan or no spending, and why less of the plan was spent than asks for a reason.
function remarkOf(desk: Desk, measure: Measure): { readonly remark?: string } {
  const { locale } = desk.page;
  const words = [
    ...(measure.isPart && !desk.isPart ? [say(locale, "statement.is-part")] : []),
    ...unmetWords(desk, spentOf(desk, [measure])),
    ...underspentWords(desk, measure),
  ];
  return words.length === 0 ? {} : { remark: words.join("; ") };
}

function measureCell(desk: Desk, { kind, id, phase }: Listed, measure: Measure, number: number): Cell {
  const { page, fine, period } = desk;
  const { locale } = page;
  switch (kind) {
    case "number":
      return textCell(String(number));
    case "name":
      return textCell(measure.name);
    case "code":
      return textCell(measure.code);
    case "amount":
      return amountCell(desk, phase && measure.amounts[phase], fine);
    case "rate":
      return rateCell(desk, spentOf(desk, [measure]));
    case "class":
      return textCell(classWords(desk, measure));
    case "share":
      return measure.share === null
        ? notStated(locale)
        : { text: page.print.percent(measure.share), value: measure.share };
    case "part":
      return amountCell(desk, womensPart(measure)[period.phase], fine);
    case "words":
      return textCell(id === "reason" ? (measure.because ?? "") : decisionWords(locale, measure.decision));
  }
}

function classWords({ scheme, page: { locale } }: Desk, measure: Measure): string {
  if (measure.class === null) return say(locale, "not-screened");
  const found = scheme.classes.find(({ code }) => code === measure.class);
  return found ? (found.label[locale.code] ?? found.label.en) : measure.class;
}

function rateCell(desk: Desk, of: Spent | undefined): Cell {
  const rate = spentShare(of);
  if (rate === undefined) return textCell("");
  if (rate === null || desk.isOpen) return notCalculated(desk.page.locale);
  const value = toDecimal(rate);
  return { text: desk.page.print.percent(value), value };
}

const headRow = (columns: readonly Listed[], kind: ListRow["kind"], label: string): ListRow => ({
  key: `${kind} ${label}`,
  kind,
  cells: columns.map((column) => textCell(column.kind === "name" ? label : "")),
});

function violenceRow(desk: Desk, columns: readonly Listed[], against: readonly Measure[], name: string): ListRow {
  const label = say(desk.page.locale, "statement.of-violence");
  const row = sumOfRow(desk, columns, label, against.map(partAgainst));
  return { ...row, key: `violence ${name}`, kind: "violence" };
}

function sumRow(
  desk: Desk,
  columns: readonly Listed[],
  measures: readonly Measure[],
  kind: ListRow["kind"],
  label: string,
): ListRow {
  const row = sumOfRow(desk, columns, label, measures, sumsOf(measures.map(womensPart)));
  const open =
    desk.weigher === undefined || desk.isPart
      ? 0
      : measures.filter(({ share, isPart }) => share === null && !isPart).length;
  const of = measures.length > 1 ? spentOf(desk, measures) : undefined;
  const remarks = [
    ...(open > 0 && kind !== "aside-total" ? [say(desk.page.locale, "statement.part-open", { count: open })] : []),
    ...unmetWords(desk, of),
  ];
  return { ...row, key: `${kind} ${label}`, kind, ...(remarks.length > 0 && { remark: remarks.join("; ") }) };
}

function sumOfRow(
  desk: Desk,
  columns: readonly Listed[],
  label: string,
  measures: readonly Measure[],
  parts?: PhaseSums,
): Pick<ListRow, "cells"> {
  const sums = sumsOf(measures.map(({ amounts }) => amounts));
  const cells = columns.map(({ kind, phase }): Cell => {
    if (kind === "name") return textCell(label);
    if (kind === "amount") return sumCell(desk, phase && sums[phase], desk.fine);
    if (kind === "rate") return rateCell(desk, spentOf(desk, measures));
    // What nobody stated a share of is named beside the sum, which is of the others.
    if (kind === "part" && parts) return partCell(desk, parts);
    return textCell("");
  });
  return { cells };
}

function partCell(desk: Desk, parts: PhaseSums): Cell {
  const sum = parts[desk.period.phase];
  return sumCell(desk, sum, desk.fine);
}

/** Ministries with their measures, the most counted money first. */
function byMinistry(
  { period }: Desk,
  measures: readonly Measure[],
): readonly (readonly [string, readonly Measure[]])[] {
  const size = (own: readonly Measure[]): Exact =>
    sumsOf(own.map(({ amounts }) => amounts))[period.phase]?.known ?? ZERO;
  return [...groupBy(measures, ({ ministry }) => ministry)].toSorted(
    ([a, first], [b, second]) => Number(a === "") - Number(b === "") || compare(size(second), size(first)),
  );
}

// Classes in the order of their scheme, then the most money first.
const byClassAndSize =
  ({ scheme, period }: Desk) =>
  (a: Measure, b: Measure): number => {
    const place = (of: Measure): number => scheme.classes.findIndex(({ code }) => code === of.class);
    const size = (of: Measure): Exact => of.amounts[period.phase] ?? ZERO;
    return place(a) - place(b) || compare(size(b), size(a));
  };

function remarksOf(desk: Desk, counted: readonly Measure[], columns: readonly Listed[]): string[] {
  const { page, gathered, fine } = desk;
  const { locale } = page;
  const isOff = columns.some(({ phase }) => {
    if (phase === undefined) return false;
    const own = counted.map(({ amounts }) => amounts[phase]);
    if (own.some((each) => each == null)) return false;
    const known = own.flatMap((each) => each ?? []);
    const total = sumsOf(counted.map(({ amounts }) => amounts))[phase]?.known;
    return total !== undefined && !isZero(total) && fine.isOff(toDecimal(total), known.map(toDecimal));
  });
  return [
    ...(columns.some(({ kind }) => kind === "part")
      ? [
          say(locale, desk.weigher && isShared(desk.weigher) ? "statement.part-note" : "statement.weight-note", {
            scheme: desk.weigher ? shortTitle(desk.weigher.title, locale) : "",
          }),
        ]
      : []),
    ...(desk.isPart ? [say(locale, "statement.part-only")] : []),
    ...(gathered.transfers.length > 0
      ? [say(locale, "statement.transfers", { count: gathered.transfers.length })]
      : []),
    ...(isOff ? [say(locale, "rounded-apart")] : []),
  ];
}

/** Who said what a line is and when, and who looked at it again; nothing where nobody did. */
function decisionWords(locale: Locale, { by, on, checkedBy, checkedOn, status }: Decision): string {
  const day = (date: string | undefined): string[] => (date === undefined ? [] : [dateWords(date, locale)]);
  const tagged = [...(by === undefined ? [] : [by]), ...day(on)].join(", ");
  const checked = [...(checkedBy === undefined ? [] : [checkedBy]), ...day(checkedOn)].join(", ");
  const isChecked = status === "checked" || checked !== "";
  const state = isChecked
    ? say(locale, checked === "" ? "statement.checked" : "statement.checked-by", { by: checked })
    : status === "draft"
      ? say(locale, "statement.draft")
      : "";
  return [tagged, state].filter((each) => each !== "").join("; ");
}

// The columns of the list of measures, and how much of the plan was spent.

export type Listed = ListColumn & { readonly phase?: Phase };

/** The columns that the list has something for: a budget that never says who tagged a line has none for it. */
export function listColumns(desk: Desk, measures: readonly Measure[]): readonly Listed[] {
  const { page, gathered, weigher, isPart, period } = desk;
  const { locale } = page;
  const some = (has: (measure: Measure) => boolean): boolean => measures.some(has);
  const words = (id: string, kind: ListColumn["kind"], align: "left" | "right" = "left", more = {}): Listed => ({
    id,
    kind,
    align,
    label: say(locale, `statement.list.${id}`, more),
  });
  const phaseName = (phase: Phase): string => capital((locale.codes[phase] ?? phase).replace(/ \(.*\)$/, ""));
  const amounts = gathered.phases.map((phase): Listed => ({
    id: phase,
    kind: "amount",
    align: "right",
    label: isPart ? say(locale, "statement.list.part-amount", { phase: phaseName(phase) }) : phaseName(phase),
    phase,
  }));
  const plan = planOf(gathered.phases);
  const hasParts = weigher !== undefined && !isPart;
  return [
    words("number", "number", "right"),
    words("name", "name"),
    ...(some(({ code }) => code !== "") ? [words("code", "code")] : []),
    ...amounts,
    ...(plan === undefined
      ? []
      : [words("rate", "rate", "right", { plan: (locale.codes[plan] ?? plan).replace(/ \(.*\)$/, "") })]),
    words("class", "class", "left", { scheme: shortTitle(desk.scheme.title, locale) }),
    ...(weigher !== undefined && some(({ share }) => share !== null)
      ? [words(isShared(weigher) ? "share" : "weight", "share", "right")]
      : []),
    ...(hasParts
      ? [
          words(isShared(weigher) ? "part" : "weighted", "part", "right", {
            phase: phaseName(period.phase).toLowerCase(),
          }),
        ]
      : []),
    ...(some(({ because }) => because !== null) ? [words("reason", "words")] : []),
    ...(some(({ decision }) => Object.values(decision).some((each) => each !== undefined))
      ? [words("decision", "words")]
      : []),
  ];
}

/** The plan that spending is held against: the last one before it. */
const planOf = (phases: readonly Phase[]): Phase | undefined =>
  phases.includes("executed") ? (["revised", "approved"] as const).find((each) => phases.includes(each)) : undefined;

/** What was spent beside what was planned, over the lines that have both; the others are told. */
export type Spent = {
  readonly planned: Exact;
  readonly spent: Exact;
  /** How many lines have both; how many have only a plan, and how many only spending. */
  readonly met: number;
  readonly unspent: number;
  readonly unplanned: number;
  /** Whether an amount of a line that has both is unknown. */
  readonly isOpen: boolean;
};

/** Spending held against the last plan before it, line by line; undefined where there is no such pair of phases. */
export function spentOf({ gathered }: Pick<Desk, "gathered">, measures: readonly Measure[]): Spent | undefined {
  const plan = planOf(gathered.phases);
  if (plan === undefined) return undefined;
  const lines = measures.flatMap((each) => [...each.lines.values()]);
  const both = lines.filter((each) => each[plan] !== undefined && each.executed !== undefined);
  const sum = (phase: Phase): Exact => both.reduce((all, each) => add(all, each[phase] ?? ZERO), ZERO);
  const only = (has: Phase, not: Phase): number =>
    lines.filter((each) => each[has] !== undefined && each[not] === undefined).length;
  return {
    ...{ planned: sum(plan), spent: sum("executed"), met: both.length },
    ...{ unspent: only(plan, "executed"), unplanned: only("executed", plan) },
    isOpen: both.some((each) => each[plan] === null || each.executed === null),
  };
}

/** The share that was spent; null where it is not known, undefined where no line has both. */
export const spentShare = (of: Spent | undefined): Exact | null | undefined =>
  of === undefined || of.met === 0
    ? undefined
    : of.isOpen || compare(of.planned, ZERO) <= 0
      ? null
      : divide(of.spent, of.planned);

/** How many lines have a plan and no spending, or spending and no plan: neither is zero. */
export function unmetWords({ page: { locale } }: Desk, of: Spent | undefined): string[] {
  if (of === undefined) return [];
  const all = of.met + of.unspent + of.unplanned;
  return (["unspent", "unplanned"] as const).flatMap((key) =>
    of[key] === 0 ? [] : [say(locale, `statement.${key}${all === 1 ? ".one" : ""}`, { count: of[key], all })],
  );
}

/** Why less was spent of a measure than the share below which that must be explained; that nobody says, where that is so. */
export function underspentWords(desk: Desk, measure: Measure): string[] {
  const share = isUnderspent(desk, measure);
  if (share === undefined) return [];
  const { locale, print } = desk.page;
  const details = { share: print.percent(toDecimal(share)), reason: measure.spendingReason ?? "" };
  return [
    say(locale, measure.spendingReason === undefined ? "statement.underspent.unsaid" : "statement.underspent", details),
  ];
}

/** The first sentence of a statement about it: how many measures spent less, and of how many nobody says why. */
export function underspentSentence(desk: Desk): string[] {
  const { gathered, page } = desk;
  const least = page.result.analysis.tagging?.explainBelow;
  const own = gathered.measures.filter((each) => isUnderspent(desk, each) !== undefined);
  if (least === undefined || own.length === 0) return [];
  const open = own.filter(({ spendingReason }) => spendingReason === undefined).length;
  return [
    say(page.locale, "statement.underspent.all", { count: own.length, least: page.print.percent(rateOf(least)), open }),
  ];
}

function isUnderspent(desk: Desk, measure: Measure): Exact | undefined {
  const least = desk.page.result.analysis.tagging?.explainBelow;
  const share = spentShare(spentOf(desk, [measure]));
  return least !== undefined && share != null && compare(share, exact(rateOf(least))) < 0 ? share : undefined;
}

// As 0.9 or 90%.
const rateOf = (text: string): string =>
  text.endsWith("%") ? toDecimal(divide(exact(text.slice(0, -1)), exact("100"))) : text;
