import { estimate } from "../calculate/estimate/estimate.js";
import { ESTIMATE_LINES } from "../calculate/estimate/estimate-tables.js";
import type { Request } from "../calculate/estimate/parts.js";
import type { Network } from "../calculate/network.js";
import { networkTables } from "../calculate/network-tables.js";
import { type Evaluation, evaluateChain } from "../formula/chain.js";
import { type Figures, figuresOf } from "../formula/figures.js";
import type { ChainTable, TableRow } from "../formula/table.js";
import { isKnown } from "../formula/value.js";
import { type DecimalString, type Exact, ZERO, compare, exact, subtract, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { networkOf } from "./network-of.js";

/** What is asked for centres whose lines are not shown, as one sum. */
export type ClosedSum = {
  /** Its place among them, which says nothing of the centres: they stand in the order of what is asked for. */
  readonly id: string;
  /** How many confidential centres are in it. */
  readonly closed: number;
  /** Names of other centres in it. */
  readonly beside: readonly string[];
  /** Names of their cost lines. */
  readonly lines: readonly string[];
  /** What is asked for; null where it is not known. Absent where it is withheld. */
  readonly asked?: DecimalString | null;
};

/** An estimate as somebody may see it from whom something is hidden. */
export type ShownEstimate = {
  /** Figures and tables of the centres that are shown line by line: they hang on no other centre. */
  readonly figures: Figures;
  readonly tables: readonly ChainTable[];
  readonly sums: readonly ClosedSum[];
  /** Whether nothing is cut although there is a ceiling: what it leaves would tell what is asked for the others. */
  readonly isUncut: boolean;
};

/** What an estimate is computed from. */
export type EstimateTask = { readonly network: Network; readonly request: Request; readonly file: string };

/** The whole chain of an estimate. */
export function estimateChain({ network, request, file }: EstimateTask): Evaluation {
  const base = networkTables(network);
  return evaluateChain([...base, ...estimate(network, base, request, file).tables], network.currency);
}

/**
 * The estimate of the centres that are shown line by line, and sums for the others.
 *
 * @param shown - ids of the centres that are shown
 * @param sums - what is said of the others
 * @param others - what is asked for all of these; undefined where that may not be told or is not known
 */
export function shownEstimate(
  { network, request, file }: EstimateTask,
  shown: ReadonlySet<string>,
  sums: readonly ClosedSum[],
  others: Exact | undefined,
): ShownEstimate {
  const { ceiling, ...uncut } = request;
  const left = ceiling === undefined || others === undefined ? undefined : subtract(exact(ceiling), others);
  // What is left of the ceiling cuts the same of these lines as the whole ceiling does of all.
  const own: Request = left === undefined || left.n < 0n ? uncut : { ...uncut, ceiling: toDecimal(left) };
  const chain = estimateChain({ network: networkOf(network, shown), request: own, file });
  return {
    figures: figuresOf(chain),
    tables: chain.tables,
    sums,
    isUncut: ceiling !== undefined && own.ceiling === undefined,
  };
}

/** What an estimate asks for each centre, or what each needs; undefined where it is not known. */
export function sumsOf(chain: Evaluation, id: "requested" | "estimate-need"): ReadonlyMap<string, Exact | undefined> {
  const sums = new Map<string, Exact | undefined>();
  for (const [row, { per }] of linesOf(chain).entries()) {
    const { centre = "" } = per;
    const own = chain.value(ESTIMATE_LINES.place(row, id));
    const before = sums.has(centre) ? sums.get(centre) : ZERO;
    sums.set(centre, before === undefined || !isKnown(own) ? undefined : sum([before, own]));
  }
  return sums;
}

/** The lines of an estimate. */
export const linesOf = ({ tables }: Pick<Evaluation, "tables">): readonly TableRow[] =>
  tables.find(({ name }) => name === ESTIMATE_LINES.name)?.rows ?? [];

/** Sums in the order of what is asked for, the largest first: it says nothing of how the centres stand in their file. */
export const inOrder = (sums: readonly Omit<ClosedSum, "id">[]): ClosedSum[] =>
  sums
    .toSorted((a, b) => compare(exact(b.asked ?? "0"), exact(a.asked ?? "0")))
    .map((each, at) => ({ id: `closed-${String(at + 1)}`, ...each }));
