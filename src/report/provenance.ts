import type { Source } from "../formula/source.js";
import type { Result } from "../result/result.js";
import { type Agreement, agreementOf } from "./agreement.js";
import { modeOf } from "./mode-of.js";
import type { Report } from "./pieces.js";

/** A standard or scheme that a result was computed by, and its time. */
export type RuleRecord = {
  readonly kind: "cost-standard" | "supply-standard" | "scheme";
  readonly id: string;
  readonly service?: string;
  readonly publisher?: string;
  /** Year in which it was published. */
  readonly year?: string;
  readonly url?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Years of its prices. */
  readonly priceYears?: readonly string[];
};

/** What a result was made from and how, beside its input files. */
export type Provenance = {
  readonly analysis: { readonly file: string; readonly sha256?: string };
  readonly mode: Report["mode"];
  /** Whether rows were refused and the figures are about the others alone. */
  readonly allowRejects: boolean;
  readonly rules: readonly RuleRecord[];
  /** What the total of each budget was checked against. */
  readonly budgets: readonly { readonly file: string; readonly agrees: Agreement }[];
};

/** The record of how a result was made. */
export function provenance(result: ProvenanceOf): Provenance {
  const { analysisFile: file, analysisSha256: sha256, allowRejects, costStandards, supplyStandards, schemes } = result;
  const budgets = result.inputs.filter((each) => each.reader === "budget" && each.understood);
  return {
    analysis: { file, ...(sha256 === undefined ? {} : { sha256 }) },
    mode: modeOf(result),
    allowRejects,
    rules: [
      ...costStandards.map(({ assumed: _, ...use }): RuleRecord => ({
        kind: "cost-standard",
        ...use,
      })),
      ...supplyStandards.map(({ id, service, source }) => published("supply-standard", { id, service }, source)),
      ...schemes.map(({ id, source }) => published("scheme", { id }, source)),
    ],
    budgets: budgets.map(({ file: name, understood }) => ({
      file: name,
      agrees: agreementOf(understood ?? { checks: [] }),
    })),
  };
}

/** The parts of a result that its record is made of. */
export type ProvenanceOf = Pick<
  Result,
  "analysisFile" | "analysisSha256" | "allowRejects" | "costStandards" | "supplyStandards" | "schemes" | "inputs"
>;

const published = (
  kind: RuleRecord["kind"],
  of: { readonly id: string; readonly service?: string },
  { publisher, year, url }: Source,
): RuleRecord => ({
  kind,
  ...of,
  ...(publisher === undefined ? {} : { publisher }),
  ...(year === undefined ? {} : { year }),
  ...(url === undefined ? {} : { url }),
});
