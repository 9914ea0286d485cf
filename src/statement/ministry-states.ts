import { isZero } from "../money/exact.js";
import type { Desk } from "./desk.js";
import type { Effect, Measure, Pool, PoolKind } from "./measure.js";
import { NOTHING, type PhaseAmounts, type Sum, added, sumsOf } from "./phase-sums.js";

/** Each ministry, or each level or source of funds, with what was found of its money. */
export const ministryStates = (desk: Desk, kind: PoolKind = "ministry"): readonly MinistryState[] =>
  desk.gathered.pools[kind].map((each) => rowOf(desk, kind, each));

const EFFECTS: readonly Effect[] = ["counted", "harmful", "none", "unscreened"];

/** A ministry as a row: its money by what was found, in the phase of the statement. */
export type MinistryState = {
  readonly name: string;
  readonly sums: Readonly<Record<Effect | "all" | "screened", Sum>>;
  readonly measures: readonly Measure[];
  readonly answers: number;
};

/** How many ministries have measures, were screened without finding any, and were not screened. */
export function ministryCounts(desk: Desk): { all: number; counted: number; none: number; unscreened: number } {
  const rows = ministryStates(desk).filter(({ name }) => name !== "");
  const count = (state: State): number => rows.filter((each) => stateOf(each) === state).length;
  return {
    all: rows.length,
    counted: count("counted") + count("part"),
    none: count("none"),
    unscreened: count("unscreened"),
  };
}

type State = "counted" | "part" | "none" | "unscreened";

/** What somebody found of a ministry as a whole. */
export function stateOf({ sums, measures }: MinistryState): State {
  const isLooked = measures.some(({ effect }) => effect !== "unscreened") || !isNothing(sums.screened);
  if (!isLooked) return "unscreened";
  const found = measures.some(({ effect }) => effect === "counted");
  if (!found) return isNothing(sums.unscreened) ? "none" : "part";
  return isNothing(sums.unscreened) ? "counted" : "part";
}

const isNothing = ({ known, unknown }: Sum): boolean => isZero(known) && unknown === 0;

function rowOf({ gathered, period }: Desk, kind: PoolKind, { name, amounts, answers }: Pool): MinistryState {
  const of = (all: readonly PhaseAmounts[]): Sum => sumsOf(all)[period.phase] ?? NOTHING;
  const sums = Object.fromEntries(EFFECTS.map((each) => [each, of(amounts[each])])) as Record<Effect, Sum>;
  const screened = [sums.counted, sums.harmful, sums.none].reduce(added);
  return {
    name,
    sums: { ...sums, screened, all: added(screened, sums.unscreened) },
    measures: gathered.measures.filter((each) => each[kind] === name),
    answers,
  };
}

/** Ministries as one, such as all that sent nothing. */
export function together(rows: readonly MinistryState[], name: string): MinistryState {
  const of = (key: keyof MinistryState["sums"]): Sum => rows.map(({ sums }) => sums[key]).reduce(added, NOTHING);
  return {
    name,
    sums: {
      counted: of("counted"),
      harmful: of("harmful"),
      none: of("none"),
      unscreened: of("unscreened"),
      all: of("all"),
      screened: of("screened"),
    },
    measures: rows.flatMap(({ measures }) => measures),
    answers: rows.reduce((count, each) => count + each.answers, 0),
  };
}
