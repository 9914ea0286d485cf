import type { Headline } from "../headline/headline.js";
import type { Issue } from "../formula/issue.js";
import type { Withheld } from "../result/published.js";
import type { Source } from "../formula/source.js";
import type { InputRecord } from "../model/input-record.js";
import type { ResultRecord } from "../model/result-document.js";
import type { Selection } from "../model/selection.js";
import type { WrittenFigure, WrittenFormula } from "../model/written-figure.js";
import type { Provenance } from "./provenance.js";

/** The one JSON document of every call: the same keys for the command, the library and the page. */
export type Document = {
  readonly formatVersion: 2;
  readonly umay: string;
  readonly command: string;
  readonly inputs: readonly InputRecord[];
  /** What else the figures were made from and how; absent where a call has run no analysis. */
  readonly provenance?: Provenance;
  /** Which figures it holds; absent where a call has run no analysis. */
  readonly selection?: Selection;
  /** What is said first: its sentences, the figures that they say, and the checks; absent as `selection`. */
  readonly headline?: Pick<Headline, "sentences" | "figures" | "checks">;
  /** Figures, each with what it is about. */
  readonly figures: readonly WrittenFigure[];
  /** What belongs to the formulas of the figures, by id; absent where a call gives none. */
  readonly formulas?: Readonly<Record<string, WrittenFormula>>;
  /** The sources that figures and formulas name by their place here. */
  readonly sources?: readonly Source[];
  /** The files that cells name by their place here. */
  readonly files?: readonly string[];
  /** Of a publication that leaves centres out: what it says of them. */
  readonly withheld?: Withheld | undefined;
  readonly issues: readonly Issue[];
  /** The rows that figures of centres were computed from, for a comparison. */
  readonly record?: ResultRecord;
};
