// Tables of what programmes planned and did: persons by sex with the cost for each, outputs and outcomes, and aims.
import { say } from "../formula/locale.js";
import { comparable } from "../model/condition.js";
import type { Indicator, SEXES } from "../model/indicator.js";
import { groupBy } from "../formula/group-by.js";
import { type Exact, ZERO, add, compare, divide, exact, sum, toDecimal } from "../money/exact.js";
import { type Cell, type Table, type TableRow, headed, table, textCell } from "../report/page.js";
import { type Desk, notStated } from "./desk.js";
import type { Measure } from "./measure.js";

export function indicatorTables(desk: Desk): readonly Table[] {
  const { result, locale } = desk.page;
  const indicators = (result.indicators ?? []).map(({ values }): Indicator => values);
  const groups = groupBy(
    indicators.filter(({ year }) => year === desk.gathered.fiscalYear),
    ({ id }) => comparable(id),
  );
  const all = [...groups].map(([id, rows]): Group => ({ id, rows }));
  const persons = all.filter(({ rows }) => rows[0]?.kind === "beneficiaries");
  const others = all.filter(({ rows }) => rows[0]?.kind !== "beneficiaries");
  const aims = all.filter(({ rows }) => rows.some((row) => AIMS.some((each) => row[each] !== undefined)));
  const tables = [
    table({
      id: "beneficiaries",
      title: say(locale, "statement.persons.title", { count: persons.length }),
      heading: say(locale, "statement.indicator"),
      columns: headed(locale, "statement.persons", ["planned", "achieved", "women", "men", "unknown", "share", "cost"]),
      rows: persons.map((each) => personRow(desk, each)),
      remarks: [say(locale, "statement.persons.note", { unit: result.analysis.currency }), reporting(desk, all)],
    }),
    table({
      id: "outputs",
      title: say(locale, "statement.outputs.title", { count: others.length }),
      heading: say(locale, "statement.indicator"),
      columns: [
        ...headed(locale, "statement.outputs", ["kind", "unit"], "left"),
        ...headed(locale, "statement.outputs", ["baseline", "planned", "achieved", "rate"]),
      ],
      rows: others.map((each) => outputRow(desk, each)),
    }),
    table({
      id: "aims",
      title: say(locale, "statement.aims.title"),
      heading: say(locale, "statement.indicator"),
      columns: headed(locale, "statement.aims", AIMS, "left"),
      rows: aims.map((group) => ({
        ...headOf(group),
        cells: AIMS.map((id) => textCell(group.rows.find((row) => row[id] !== undefined)?.[id] ?? "")),
      })),
    }),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

type Group = { readonly id: string; readonly rows: readonly Indicator[] };

const AIMS = ["gap", "objective", "law", "sdg_target", "narrative"] as const;

const headOf = ({ id, rows }: Group): Pick<TableRow, "key" | "kind" | "label" | "detail"> => {
  const programme = rows.find((each) => each.programme !== undefined)?.programme;
  return {
    key: id,
    kind: "item",
    label: rows.find((each) => each.name !== undefined)?.name ?? id,
    ...(programme !== undefined && { detail: programme }),
  };
};

function numberCell({ page: { locale, print } }: Desk, value: Exact | string | null | undefined): Cell {
  if (value == null) return notStated(locale);
  const text = typeof value === "string" ? value : toDecimal(value);
  return { text: print.count(text), value: text };
}

/** Persons of all sexes: the row of all where there is one, else the sum of the rows; null where one is blank. */
function allOf({ rows }: Group, of: "planned" | "achieved"): Exact | null {
  const whole = rows.find(({ sex }) => sex === undefined);
  if (whole) return whole[of] === undefined ? null : exact(whole[of]);
  const parts = rows.map((each) => each[of]);
  return parts.includes(undefined) ? null : sum(parts.flatMap((each) => (each === undefined ? [] : exact(each))));
}

function personRow(desk: Desk, group: Group): TableRow {
  const by = (sex: (typeof SEXES)[number]): string | undefined => group.rows.find((each) => each.sex === sex)?.achieved;
  const [women, men] = [by("women"), by("men")];
  const known = women === undefined || men === undefined ? undefined : add(exact(women), exact(men));
  const persons = allOf(group, "achieved");
  const cost = desk.page.index.find("cost-per-beneficiary", {
    fiscalYear: desk.gathered.fiscalYear,
    phase: desk.period.phase,
    indicator: group.rows[0]?.id ?? group.id,
  })?.value;
  return {
    ...headOf(group),
    cells: [
      numberCell(desk, allOf(group, "planned")),
      ...[persons, women, men, by("unknown")].map((each) => numberCell(desk, each)),
      shareOf(desk, women === undefined ? null : exact(women), known),
      cost == null ? notStated(desk.page.locale) : { text: desk.page.print.each(cost), value: cost },
    ],
  };
}

function outputRow(desk: Desk, group: Group): TableRow {
  const [first] = group.rows;
  const [planned, achieved] = [allOf(group, "planned"), allOf(group, "achieved")];
  return {
    ...headOf(group),
    cells: [
      textCell(first ? (desk.page.locale.codes[first.kind] ?? first.kind) : ""),
      textCell(first?.unit ?? ""),
      ...[first?.baseline, planned, achieved].map((each) => numberCell(desk, each)),
      shareOf(desk, achieved, planned),
    ],
  };
}

/** What share a number is of another one above zero. */
function shareOf({ page: { locale, print } }: Desk, part: Exact | null, whole: Exact | null | undefined): Cell {
  if (!part || !whole || compare(whole, ZERO) <= 0) return notStated(locale);
  const value = toDecimal(divide(part, whole));
  return { text: print.percent(value), value };
}

/** Measures that an indicator is of: by the code of their programme, or by that of their line. */
function measuresOf({ gathered }: Desk, { rows }: Group): readonly Measure[] {
  const codes = new Set(rows.flatMap(({ programme }) => (programme === undefined ? [] : [comparable(programme)])));
  return gathered.measures.filter(
    ({ code, ids }) =>
      codes.has(code) || codes.has(code.split(" / ")[0] ?? "") || ids.some((id) => codes.has(comparable(id))),
  );
}

/** How many ministries say by sex what they planned and what they reached, which PEFA GRPFM-5 asks. */
function reporting(desk: Desk, groups: readonly Group[]): string {
  const all = desk.gathered.pools.ministry.filter(({ name }) => name !== "").length;
  const bySex = (of: "planned" | "achieved"): number => {
    const found = groups.filter(({ rows }) =>
      (["women", "men"] as const).every((sex) => rows.some((each) => each.sex === sex && each[of] !== undefined)),
    );
    return new Set(found.flatMap((group) => measuresOf(desk, group).map(({ ministry }) => ministry))).size;
  };
  return say(desk.page.locale, "statement.reporting", { all, planned: bySex("planned"), achieved: bySex("achieved") });
}
