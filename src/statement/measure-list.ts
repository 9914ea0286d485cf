// The list of measures of a statement: cost by phase, class, part for women and reason; harmful ones behind, in no sum.
import { capital, shortTitle } from "../headline/network-figures.js";
import { type Exact, ZERO, compare, isZero, toDecimal } from "../money/exact.js";
import { groupBy } from "../formula/group-by.js";
import { type Cell, dateWords, textCell } from "../report/page.js";
import type { Desk } from "./desk.js";
import { amountCell, notCalculated, notStated, violenceMeasure, sumCell, sumIn, womensPart } from "./desk.js";
import type { ListColumn, ListKind, ListRow, MeasureList } from "./document.js";
import { type Decision, type Measure, sumsOf } from "./measure.js";
import { isShared } from "./weigher.js";
import { isAgainst } from "../model/tagged-line.js";
import { type Locale, say } from "../formula/locale.js";
import type { Phase } from "../model/budget-line.js";
import { type Spent, planIn, spentOf, spentShare, underspentWords, unmetWords } from "./spending.js";

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
      cells: columns.map(({ of }) => of(measure, number)),
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
    const listed = against.map((each) => lineOf(each));
    const sumWords = say(locale, "statement.sum-of", { name: label, count: own.length });
    const isApart = against.length > 0 && lines.length > 0;
    return [
      ...(isSplit ? [rowWith(columns, "group", label)] : []),
      ...listed,
      ...(isApart ? [violenceRow(desk, columns, against, name)] : []),
      ...lines.map((each) => lineOf(each)),
      ...(isSplit ? [{ ...sumRow(desk, columns, own, "subtotal", sumWords), group: name }] : []),
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
          rowWith(columns, "aside", say(locale, `statement.${key}`)),
          ...own.map((each) => lineOf(each, "outside")),
          sumRow(desk, columns, own, "aside-total", say(locale, `statement.${key}.sum`, { count: own.length })),
        ];
  return {
    title: say(locale, "statement.list.title", { count: counted.length }),
    unit: say(locale, "statement.list.unit", { unit: fine.unit }),
    columns: columns.map(({ phase: _, of: __, sum: ___, ...column }) => column),
    rows: [...rows, ...total, ...aside(harmful, "harmful"), ...aside(others, "others")],
    remarks: remarksOf(desk, counted, columns),
  };
}

/** A column of the list: what it says of a measure, and of measures together; of those against violence `isPart`. */
type Listed = ListColumn & {
  readonly phase?: Phase;
  readonly of: (measure: Measure, number: number) => Cell;
  readonly sum?: (measures: readonly Measure[], isPart: boolean) => Cell;
};

/** The columns that the list has something for: a budget that never says who tagged a line has none for it. */
function listColumns(desk: Desk, measures: readonly Measure[]): readonly Listed[] {
  const { page, gathered, weigher, isPart, period, fine } = desk;
  const { locale, print } = page;
  const column = (id: string, kind: ListKind, of: Listed["of"], details = {}, sum?: Listed["sum"]): Listed => ({
    ...{ id, kind, align: LEFT.has(kind) ? "left" : "right", label: say(locale, `statement.list.${id}`, details), of },
    ...(sum && { sum }),
  });
  const text = (id: string, kind: ListKind, words: (measure: Measure) => string): Listed[] =>
    measures.every((each) => words(each) === "") ? [] : [column(id, kind, (each) => textCell(words(each)))];
  const bare = (phase: Phase): string => (locale.codes[phase] ?? phase).replace(/ \(.*\)$/, "");
  const plan = planIn(gathered.phases);
  const rate = (own: readonly Measure[]): Cell => rateCell(desk, spentOf(desk, own));
  const shareCell = ({ share }: Measure): Cell =>
    share === null ? notStated(locale) : { text: print.percent(share), value: share };
  const partCell = (of: Measure): Cell => amountCell(desk, womensPart(of)[period.phase], fine);
  // What nobody stated a share of is named beside the sum, which is of the others.
  const partSum = (own: readonly Measure[], isPart: boolean): Cell =>
    isPart ? textCell("") : sumCell(desk, sumsOf(own.map(womensPart))[period.phase], fine);
  const inPhase = { phase: bare(period.phase).toLowerCase() };
  return [
    column("number", "number", (_, number) => textCell(String(number))),
    column("name", "name", ({ name }) => textCell(name)),
    ...text("code", "code", ({ code }) => code),
    ...gathered.phases.map((phase): Listed => ({
      ...{ id: phase, kind: "amount", align: "right", phase },
      label: isPart ? say(locale, "statement.list.part-amount", { phase: capital(bare(phase)) }) : capital(bare(phase)),
      of: ({ amounts }) => amountCell(desk, amounts[phase], fine),
      sum: (own) => sumCell(desk, sumsOf(own.map(({ amounts }) => amounts))[phase], fine),
    })),
    ...(plan === undefined ? [] : [column("rate", "rate", (each) => rate([each]), { plan: bare(plan) }, rate)]),
    column("class", "class", (each) => textCell(classWords(desk, each)), {
      scheme: shortTitle(desk.scheme.title, locale),
    }),
    ...(weigher !== undefined && measures.some(({ share }) => share !== null)
      ? [column(isShared(weigher) ? "share" : "weight", "share", shareCell)]
      : []),
    ...(weigher !== undefined && !isPart
      ? [column(isShared(weigher) ? "part" : "weighted", "part", partCell, inPhase, partSum)]
      : []),
    ...text("reason", "words", ({ because }) => because ?? ""),
    ...text("decision", "words", ({ decision }) => decisionWords(locale, decision)),
  ];
}

const LEFT: ReadonlySet<ListKind> = new Set(["name", "code", "class", "words"]);

// That it is a part only, which of its lines have no plan or no spending, and why less of the plan was spent than asks for a reason.
function remarkOf(desk: Desk, measure: Measure): { readonly remark?: string } {
  const words = [
    ...(measure.isPart && !desk.isPart ? [say(desk.page.locale, "statement.is-part")] : []),
    ...unmetWords(desk, spentOf(desk, [measure])),
    ...underspentWords(desk, measure),
  ];
  return words.length === 0 ? {} : { remark: words.join("; ") };
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

/** A row that is no measure: its label in the column of names, and what stands in the others. */
const rowWith = (
  columns: readonly Listed[],
  kind: ListRow["kind"],
  label: string,
  cellOf: (column: Listed) => Cell | undefined = () => undefined,
): ListRow => ({
  key: `${kind} ${label}`,
  kind,
  cells: columns.map((each) => (each.kind === "name" ? textCell(label) : (cellOf(each) ?? textCell("")))),
});

function violenceRow(desk: Desk, columns: readonly Listed[], against: readonly Measure[], name: string): ListRow {
  const [label, own] = [say(desk.page.locale, "statement.of-violence"), against.map(violenceMeasure)];
  return { ...rowWith(columns, "violence", label, ({ sum }) => sum?.(own, true)), key: `violence ${name}` };
}

function sumRow(
  desk: Desk,
  columns: readonly Listed[],
  measures: readonly Measure[],
  kind: ListRow["kind"],
  label: string,
): ListRow {
  const row = rowWith(columns, kind, label, ({ sum }) => sum?.(measures, false));
  const open =
    desk.weigher === undefined || desk.isPart
      ? 0
      : measures.filter(({ share, isPart }) => share === null && !isPart).length;
  const remarks = [
    ...(open > 0 && kind !== "aside-total" ? [say(desk.page.locale, "statement.part-open", { count: open })] : []),
    ...unmetWords(desk, measures.length > 1 ? spentOf(desk, measures) : undefined),
  ];
  return { ...row, ...(remarks.length > 0 && { remark: remarks.join("; ") }) };
}

/** Ministries with their measures, the most counted money first. */
function byMinistry(desk: Desk, measures: readonly Measure[]): readonly (readonly [string, readonly Measure[]])[] {
  const size = (own: readonly Measure[]): Exact =>
    sumIn(
      desk,
      own.map(({ amounts }) => amounts),
    ).known;
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
