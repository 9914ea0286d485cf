import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { centreTable } from "./centre-table.js";
import { certaintyTable } from "./uncertainty-tables.js";
import { headlineOf } from "../headline/headline.js";
import { leavingFact } from "./leaving-fact.js";
import { monthFacts } from "./month-facts.js";
import { pageOf } from "./page-of.js";
import type { Page } from "./page.js";
import { runwayFacts } from "./runway-facts.js";
import { whatIfFacts } from "./what-if-facts.js";
import type { Answer, Problem, Table } from "./pieces.js";
import type { Result } from "../result/result.js";

/** The shortfall on one screen: how much, how sure, where, and what may still go wrong. */
export type GapReport = Pick<Answer, "headline" | "sentences" | "facts"> & {
  readonly certainty: Table;
  /** The largest shortfalls, and centres without a figure under them. */
  readonly holes: Table | undefined;
  readonly problems: readonly Problem[];
};

// As many centres are shown, with and without a figure.
const HOLES = 3;

/**
 * What `umay gap` prints first.
 *
 * @param result - what a run found, passed through `publish` unless it is for internal use
 * @param locale - the language
 * @returns the screen without a format; undefined where there is no known shortfall to speak of
 */
export function gapReport(result: Result, locale: Locale): GapReport | undefined {
  const { page, total } = pageOf(result, locale);
  if (result.analysis.funding === undefined || total.of("hard-gap")?.value == null) return undefined;
  const { sentences } = headlineOf(page, total);
  const [headline = "", ...others] = sentences;
  const certainty = certaintyTable(page, total);
  const centres = centreTable(page, total);
  const holes = centres && holesOf(page, centres);
  return {
    headline,
    sentences: others,
    // Of the months the more surprising: how long money lasts, then money that comes too late, then what is short all along.
    facts: [
      ...whatIfFacts(page, total),
      ...leavingFact(page, total),
      ...[...runwayFacts(page), ...monthFacts(page)].slice(0, 1),
    ],
    certainty,
    holes,
    problems: told(page.problems.list(), [certainty, ...(holes ? [holes] : [])]),
  };
}

// What must be corrected is told whole; of what only warns, the reasons that a cell points at.
function told(problems: readonly Problem[], tables: readonly Table[]): readonly Problem[] {
  if (problems.some(({ severity }) => severity !== "warning")) return problems;
  const pointed = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((each) => each.reason))));
  return problems.filter(({ number }) => pointed.has(number));
}

function holesOf({ locale }: Page, centres: Table): Table {
  const all = centres.rows.filter((each) => each.kind !== "total");
  const first = (kind: "item" | "outside") => all.filter((each) => each.kind === kind).slice(0, HOLES);
  const rows = [...first("item"), ...first("outside")];
  const { scale: _, ...rest } = centres;
  return {
    ...rest,
    heading: say(locale, "gap.holes", { count: rows.length, all: all.length }),
    rows: rows.map(({ bar: __, ...row }) => row),
    remarks: [],
  };
}
