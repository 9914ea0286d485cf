// A pack: a cost standard to begin with, in which every number is a question.
import type { Source } from "../formula/figure.js";
import type { AssumptionName } from "./assumption.js";
import type { CostStandardLine } from "./cost-standard.js";

/** A text in several languages. */
export type Words = { readonly en: string; readonly [language: string]: string };

/** A number of a pack that nobody published, with the plain question whose answer takes its place. */
export type PackNumber = {
  /** Decimal string, or a word such as `half`. */
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  readonly question: Words;
};

/** One line of a pack: the columns of a cost standard, its name in words, and a question at every number. */
export type PackLine = Pick<CostStandardLine, "behaviour" | "driver" | "period"> & {
  readonly name: Words;
  /** Code of GFSM 2014; a user puts the code of the own chart in its place. */
  readonly economic: string;
  readonly pay?: true;
  /** By column: each a marked assumption. */
  readonly numbers: {
    readonly quantity: PackNumber;
    readonly unit_cost: PackNumber;
    readonly on_cost?: PackNumber;
    readonly step?: PackNumber;
    readonly useful_life?: PackNumber;
    readonly salvage?: PackNumber;
  };
};

/** An assumption that a pack needs beside its lines. */
export type PackAssumption = PackNumber & { readonly name: AssumptionName };

/** A law or a manual that names the work of a service. It says what there must be, not how much of it. */
export type NamedBy = {
  readonly source: Source;
  /** English names of the lines that it names. */
  readonly lines: readonly string[];
};

/** A cost standard to begin with: no norm, every number an assumption until somebody answers its question. */
export type CostPack = {
  readonly id: string;
  readonly title: Words;
  readonly service: CostStandardLine["service"];
  readonly currency: string;
  readonly priceYear: string;
  /** Where its numbers are from. */
  readonly source: Source;
  /** Where its lines are from. */
  readonly namedBy: readonly NamedBy[];
  readonly lines: readonly PackLine[];
  readonly assumptions: readonly PackAssumption[];
};
