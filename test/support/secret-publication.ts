import { DEFAULT_TABLES, PUBLIC_TABLES } from "../../src/disclosure/public-tables.js";
import { type Published, type Withheld, markPublished } from "../../src/disclosure/published.js";
import type { Figure } from "../../src/formula/figure.js";
import { figureKey } from "../../src/formula/find-figure.js";
import type { InputRecord } from "../../src/model/input-record.js";
import { exact, subtract, sum } from "../../src/money/exact.js";
import { ratio, ratioValue } from "../../src/money/ratio.js";
import { toDecimal } from "../../src/money/to-decimal.js";
import type { Result } from "../../src/result/result.js";

/** What a test withholds besides the confidential centres. */
export type Kept = {
  /** Open centres that are withheld with them. */
  readonly covers?: readonly string[];
  /** Whether money is told by how sure it is. */
  readonly statuses?: boolean;
  /** Regions of which it is only said that there are some places. */
  readonly places?: readonly string[];
};

/**
 * A publication that hides something, put together by hand: what outputs get, whatever decided what is withheld. The
 * cells of the fixed tables, hidden centres as one sum, and nothing of what they were made from.
 */
export function secretPublication(result: Result, { covers = [], statuses = true, places = [] }: Kept = {}): Published {
  const { fiscalYear } = result.analysis;
  const secret = result.centres.filter((each) => each.confidential).map((each) => each.id);
  const together = new Set([...secret, ...covers]);
  const cells = result.figures.filter(
    (each) =>
      !isOfNetwork(each) ||
      (each.per["fiscalYear"] === fiscalYear &&
        each.per["scenario"] === undefined &&
        DEFAULT_TABLES.some((name) => PUBLIC_TABLES[name]?.has(each))),
  );
  const figures = [
    ...cells
      .filter(({ per }) => !secret.includes(per["centre"] ?? ""))
      .map((each) => (isKept(each, { covers, statuses, places }) ? withheld(each, places) : bare(each, cells))),
    ...sums(cells, together, secret.length),
  ];
  const { sheets: _, ...rest } = result;
  return markPublished({
    ...rest,
    for: "public",
    hides: true,
    asked: [],
    withheld: figures
      .filter(({ undefined: why }) => why?.code === "withheld")
      .map(({ id, per }): Withheld => ({ id, per, why: "cover" })),
    figures,
    analysisSha256: undefined,
    inputs: result.inputs.map(discreet),
    centres: result.centres.filter((each) => !each.confidential),
    secrecy: { ...result.secrecy, places: [], names: [] },
    costStandards: result.costStandards.filter((each) => !each.confidential),
    largestFunder: undefined,
    moved: [],
    tables: [],
    chain: undefined,
    network: undefined,
    partsOf: () => [],
  });
}

const isOfNetwork = ({ per }: Figure): boolean => per["phase"] === undefined && per["scheme"] === undefined;

function isKept({ id, per }: Figure, { covers = [], statuses, places = [] }: Kept): boolean {
  if (covers.includes(per["centre"] ?? "")) return true;
  if (statuses === false && per["status"] !== undefined) return true;
  return places.includes(per["region"] ?? "") && per["standard"] !== undefined && !id.startsWith("units-needed");
}

const withheld = ({ notes, ...figure }: Figure, places: readonly string[]): Figure => ({
  ...figure,
  value: null,
  undefined: { code: "withheld", input: "confidential" },
  inputs: {},
  notes: places.includes(figure.per["region"] ?? "") ? { ...notes, places: "some" } : notes,
});

/** A figure whose inputs are published figures alone. */
function bare(figure: Figure, cells: readonly Figure[]): Figure {
  const keys = new Set(cells.map(({ id, per }) => figureKey(id, per)));
  return {
    ...figure,
    inputs: Object.fromEntries(
      Object.entries(figure.inputs).filter(
        ([, { from }]) => "per" in from && keys.has(figureKey(from.figure, from.per)),
      ),
    ),
  };
}

/** The hidden centres together; a share from the sums of what it is a share of. */
function sums(cells: readonly Figure[], together: ReadonlySet<string>, secret: number): Figure[] {
  const groups = new Map<string, Figure[]>();
  for (const each of cells) {
    if (!together.has(each.per["centre"] ?? "")) continue;
    const key = figureKey(each.id, { ...each.per, centre: "" });
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const total = (id: string, certainty: string | undefined): string | undefined => {
    const of = [...groups.values()].find(([first]) => first?.id === id && first.per["certainty"] === certainty);
    const values = of?.flatMap(({ value }) => value ?? []);
    return values && values.length === of?.length ? toDecimal(sum(values.map(exact))) : undefined;
  };
  return [...groups.values()].flatMap((group): Figure[] => {
    const [first] = group;
    if (!first) return [];
    const { certainty } = first.per;
    const [need, gap] = [
      total("requirement", undefined),
      total(certainty === "soft" ? "soft-gap" : "hard-gap", undefined),
    ];
    const value =
      first.id !== "funded-need-share"
        ? total(first.id, certainty)
        : need === undefined || gap === undefined
          ? undefined
          : ratioValue(ratio(toDecimal(subtract(exact(need), exact(gap))), need));
    return [
      {
        ...first,
        per: { ...first.per, centre: "confidential" },
        ...(value == null || first.per["status"] !== undefined
          ? { value: null, undefined: { code: "withheld" as const, input: "confidential" } }
          : { value }),
        formula: first.unit === "ratio" ? first.formula : "total",
        inputs: {},
        notes: { centres: together.size, confidential: secret },
      },
    ];
  });
}

function discreet({ sha256: _, understood, ...input }: InputRecord): InputRecord {
  if (!understood) return input;
  const { decimalProof: __, ...seen } = understood;
  return { ...input, understood: { ...seen, words: [] } };
}
