// The result of a run as data, what of it is secret, and what computes behind it: how it is made and changed, the parts
// of its totals, and the tables of its figures.
import { refuseUnlessHave } from "../money/fail.js";
import type { DecimalString } from "../money/exact.js";
import type { Figure, FigureInput, PerKeys, Value } from "../formula/figure.js";
import { BEHIND, type Figures, listed } from "../formula/figures.js";
import type { Issue } from "../formula/issue.js";
import type { Evaluation } from "../formula/chain.js";
import type { ChainTable, Place } from "../formula/table.js";
import type { Network } from "../calculate/network.js";
import type { Analysis } from "../model/analysis.js";
import type { Assumption } from "../model/assumption.js";
import type { Answer } from "../model/answer.js";
import type { Indicator } from "../model/indicator.js";
import type { Reclassification } from "../model/reclassification.js";
import type { Selection } from "../model/selection.js";
import type { Scheme } from "../model/scheme.js";
import type { SourceRecord } from "../model/source-record.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import type { UnitCostBenchmark } from "../model/unit-cost-benchmark.js";
import type { Row } from "../model/table.js";
import type { TaggedBudgets } from "../model/tagged-line.js";
import type { MovedCentres } from "../simulate/sensitivity.js";
import type { InputRecord, Reject } from "../model/input-record.js";
import type { InputSheet } from "./input-sheets.js";

/** A centre as it is named in outputs. */
export type CentreName = {
  readonly id: string;
  readonly name: string;
  readonly region: string | undefined;
  readonly services: readonly string[];
  /** Key of the pool that it shares free money with. */
  readonly pool?: string | undefined;
  /** Fiscal year in which it opens, where it is not there from the first. */
  readonly opens?: string | undefined;
  /** Files and rows that describe the centre or its money: masked with it. */
  readonly places: readonly { readonly file: string; readonly row: number }[];
};

/** A cost standard that centres are costed by, as far as its lines share a time of validity. */
export type CostStandardUse = {
  readonly id: string;
  readonly service: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly priceYears: readonly string[];
  /** Whether somebody assumed a line of it. */
  readonly assumed: boolean;
};

/** The oldest prices that costs rest on, and by how much prices have risen since, where an index says so. */
export type OldPrices = { readonly year: string; readonly rise?: DecimalString };

/** What of a result computes. A result that was copied by `structuredClone` or read back has lost it. */
export type Behind = {
  /** The figures, made when somebody takes them. */
  readonly figures: Figures;
  /** Those of budgets, which say nothing of centres. */
  readonly budgetFigures: Figures;
  /** All refused rows of files of which `rejects` has only the first: they are read when they are taken. */
  readonly allRejects: ReadonlyMap<string, Iterable<Reject>>;
  /** The budgets line by line, for a statement. */
  readonly tagged?: TaggedBudgets | undefined;
  /** The chain of tables behind the figures. */
  readonly tables: readonly ChainTable[];
  /** The same with its values. */
  readonly chain: Evaluation;
  /** What of the chain sheets may show; budgets of more lines than `listed` by classes of lines. */
  readonly sheets: (listed?: number) => ShownChain;
  /** All parts of a total, however many, or so many of them; of one that is not known, so many of those that are not. */
  readonly partsOf: (figure: Figure, most?: number) => readonly FigureInput[];
  /** How many parts a total has. */
  readonly partCount: (figure: Figure) => number;
  /** The figure of one line of a budget: it is made when it is asked for. */
  readonly lineFigure: (id: string, per: PerKeys) => Figure | undefined;
  /** The figures of budgets with one line standing by itself; none in a publication. */
  readonly figuresOfLine: (line: string) => Figures;
  /** The same run of what a reader sees; a publication cannot make one. */
  readonly only?: ((shown: Shown) => Result) | undefined;
};

/** Everything that a run found, as data: figures, issues and what was read. `structuredClone` and a worker take it. */
export type Result = {
  readonly analysis: Analysis;
  /** Name of the analysis file. */
  readonly analysisFile: string;
  /** SHA-256 of the analysis file; absent where the analysis was given as an object. */
  readonly analysisSha256?: string | undefined;
  /** Whether rows were refused and the figures are about the others alone. */
  readonly allowRejects: boolean;
  /** Every figure; they are made when this list is looked at first, and one by one where a function takes the result. */
  readonly figures: readonly Figure[];
  /** Which of them documents hold. */
  readonly selection: Selection;
  readonly issues: readonly Issue[];
  readonly inputs: readonly InputRecord[];
  readonly rejects: readonly Reject[];
  /** Rows that were mended in a file of refused rows, and read. */
  readonly mended: readonly Reject[];
  readonly centres: readonly CentreName[];
  /** What of it is secret, and what must be answered before anything is published. */
  readonly secrecy: Secrecy;
  /** Assumptions that at least one figure rests on. */
  readonly assumptions: readonly Row<Assumption>[];
  /** Rows whose blank months are taken as twelve: assumed as well, by the rule of the table. */
  readonly blankMonths: number;
  readonly sources: readonly Row<SourceRecord>[];
  readonly schemes: readonly Scheme[];
  readonly supplyStandards: readonly SupplyStandard[];
  /** Published costs of one unit, to stand beside those that were found: no figure takes them. */
  readonly benchmarks: readonly UnitCostBenchmark[];
  readonly costStandards: readonly CostStandardUse[];
  /** Whether one of them, shown or not, has lines that somebody assumed: no norm that anybody approved. */
  readonly normsAssumed: boolean;
  /** Prices that are too old to be passed over. */
  readonly prices?: OldPrices | undefined;
  /** The centres whose gap moves, for each value that has a range. */
  readonly moved?: readonly MovedCentres[];
  /** The funder whose secured money is the most: the one that leaves in the reading without it. */
  readonly largestFunder?: string | undefined;
  /** What the figures of centres were computed from, for a comparison; a published result has lost it. */
  readonly network?: Network | undefined;
  /** What programmes planned to do, and what they did: a statement prints it. */
  readonly indicators?: readonly Row<Indicator>[] | undefined;
  /** What is answered about the budget system, and about how services work together. */
  readonly answers?: readonly Row<Answer>[] | undefined;
  /** Codes of budgets that became others. */
  readonly reclassification?: readonly Row<Reclassification>[] | undefined;
  /** The rate by which all amounts were turned from the currency of the analysis; absent where they are in it. */
  readonly converted?:
    | {
        readonly from: string;
        readonly value: DecimalString;
        readonly year: string;
        readonly source?: string | undefined;
      }
    | undefined;
  /** How many centres a publication left out that was read back. */
  readonly leftOut?: number | undefined;
  readonly [BEHIND]?: Behind | undefined;
};

/** What a run found before its figures: what was read, refused and asked, and the cells that figures are made of. */
export type Examined = Omit<Result, "figures" | "moved" | typeof BEHIND>;

/** A result whose list of figures is made when somebody looks at it. */
export const resultOf = (data: Omit<Result, "figures" | typeof BEHIND>, behind: Behind): Result =>
  Object.freeze<Result>({
    ...data,
    get figures() {
      return listed((this[BEHIND] ?? behind).figures);
    },
    [BEHIND]: behind,
  });

/** A result with some of its data, and of what stands behind it, changed; its figures are still made when they are read. */
export function changed<R extends Result, C extends Partial<Result>>(
  result: R,
  changes: C,
  computes?: Partial<Behind>,
): R & C {
  const behind = result[BEHIND] && computes ? { [BEHIND]: { ...result[BEHIND], ...computes } } : {};
  const parts = [result, changes, behind].map((each) => Object.getOwnPropertyDescriptors(each));
  const made = Object.defineProperties({} as R & C, Object.assign({}, ...parts) as PropertyDescriptorMap);
  return Object.freeze(made);
}

/** All parts of a total, however many, or so many of them; those that the figure names itself where nothing stands behind the result. */
export const partsOf = (result: Result, figure: Figure, most?: number): readonly FigureInput[] => {
  refuseUnlessHave("give partsOf(result, figure)", [result, "analysis"], [figure, "inputs"]); // prettier-ignore
  return result[BEHIND]?.partsOf(figure, most) ?? [];
};

export const partCount = (result: Result, figure: Figure): number => result[BEHIND]?.partCount(figure) ?? 0;

/** The tables that the figures were computed in; none of a result that was copied or read back. */
export const tablesBehind = (result: Result): readonly ChainTable[] => result[BEHIND]?.tables ?? [];

/** What is secret of a service: its address, under a number with rounded sums; or everything but that there is one. */
export type Secret = "address" | "yes";

/** A service of a centre that not everybody may know of. */
export type ClosedService = { readonly centre: string; readonly service: string; readonly secret: Secret };

/** Texts that tell of a closed centre. */
export type TellingTexts = {
  readonly centre: string;
  /** Its code, name and region, and their own words: what is a slip away from one tells of it as well. */
  readonly near: readonly string[];
  /** Texts that tell of it as a whole alone, such as an address. */
  readonly whole: readonly string[];
};

/** What of a run is secret: what a publication needs to keep it so. */
export type Secrecy = {
  /** What must be answered before anything about centres may be published. Empty where it is clear. */
  readonly questions: readonly Issue[];
  /** Whether something is secret, or may be: then papers of the run are for its owner alone. */
  readonly hidden: boolean;
  readonly closed: readonly ClosedService[];
  /** Centres of which a count of persons is so small that somebody could be told by it. */
  readonly few: readonly string[];
  readonly telling: readonly TellingTexts[];
};

/** Of a run in which nothing is secret. */
export const NO_SECRECY: Secrecy = { questions: [], hidden: false, closed: [], few: [], telling: [] };

/** What a reader sees of a network. Everything else is computed as if it were not there. */
export type Shown = {
  /** Whether a service of a centre is shown. */
  readonly hasService: (centre: string, service: string) => boolean;
  /** Whether the money of a centre is shown. */
  readonly hasMoney: (centre: string) => boolean;
  /** Whether money is shown that names no centre. */
  readonly hasUnallocated: boolean;
  /** The analysis as the reader is meant to see it; that of the run if not given. */
  readonly analysis?: Analysis;
};

/** The chain behind the figures of a result, for its sheets. */
export type ShownChain = {
  readonly tables: readonly ChainTable[];
  readonly currency: string | undefined;
  readonly value: (place: Place) => Value;
  /** How many lines of budgets the sheets hold by classes; absent where they hold each line. */
  readonly classed?: number;
  /** What was read, for the given cells to refer to. */
  readonly inputs: readonly InputSheet[];
};

export const wholeChain = (
  { tables, currency, value }: Evaluation,
  inputs: readonly InputSheet[],
  classed?: number,
): ShownChain => ({ tables, currency, value, inputs, ...(classed !== undefined && { classed }) });
