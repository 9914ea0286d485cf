import type { Figure, FigureInput } from "../formula/figure.js";
import type { Issue } from "../formula/issue.js";
import type { ChainTable } from "../formula/table.js";
import type { Analysis } from "../model/analysis.js";
import type { Assumption } from "../model/assumption.js";
import type { Scheme } from "../model/scheme.js";
import type { SourceRecord } from "../model/source-record.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import type { Row } from "../model/table.js";
import type { InputRecord, Reject } from "../model/input-record.js";

/** A centre as it is named in outputs. */
export type CentreName = {
  readonly id: string;
  readonly name: string;
  readonly region: string | undefined;
  readonly confidential: boolean;
  readonly services: readonly string[];
  /** Files and rows that describe the centre or its money: masked with it. */
  readonly places: readonly { readonly file: string; readonly row: number }[];
};

/** Everything that a run found: figures, issues, what was read, and the means to ask further. */
export type Result = {
  readonly analysis: Analysis;
  /** Name of the analysis file. */
  readonly analysisFile: string;
  readonly figures: readonly Figure[];
  readonly issues: readonly Issue[];
  readonly inputs: readonly InputRecord[];
  readonly rejects: readonly Reject[];
  /** Rows that were mended in a file of refused rows, and read. */
  readonly mended: readonly Reject[];
  readonly centres: readonly CentreName[];
  /** Assumptions that at least one figure rests on. */
  readonly assumptions: readonly Row<Assumption>[];
  /** Rows whose blank months are taken as twelve: assumed as well, by the rule of the table. */
  readonly blankMonths: number;
  readonly sources: readonly Row<SourceRecord>[];
  readonly schemes: readonly Scheme[];
  readonly supplyStandards: readonly SupplyStandard[];
  /** The chain of tables behind the figures, for sheets. */
  readonly tables: readonly ChainTable[];
  /** All parts of a total, however many. */
  readonly partsOf: (figure: Figure) => readonly FigureInput[];
};
