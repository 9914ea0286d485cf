import { exact } from "../money/exact.js";
import type { Figure, FigureInput, From, PerKeys } from "../formula/figure.js";

/** What the inputs of a figure may show. */
export type Mask = {
  /** Whether rows of a file belong to a centre that is not shown. */
  readonly hiddenRow: (file: string, row: number) => boolean;
  /** Whether nothing at all is said about the centre of these keys. */
  readonly hiddenKeys: (per: PerKeys) => boolean;
  /** Whether the value of that figure is withheld. */
  readonly withheldFigure: (id: string, per: PerKeys) => boolean;
  /** Counts of persons above zero and below this are withheld. */
  readonly smallCounts: number;
};

/** What stands in place of an origin that is not shown. */
export const WITHHELD: From = { absent: "withheld" };

// Units that count persons; places, centres and regions are no persons.
const PERSONS: ReadonlySet<string> = new Set(["clients", "cases", "children", "persons"]);

/** Whether a unit counts persons, alone or below the line. */
export const countsPersons = (unit: string): boolean => unit.split("/").some((part) => PERSONS.has(part));

/** Whether a value is a count of persons too small to be published. */
export function isSmallCount(
  { value, unit }: { readonly value: string | null; readonly unit: string },
  below: number,
): boolean {
  if (value === null || !PERSONS.has(unit)) return false;
  const count = exact(value);
  return count.n > 0n && count.n < BigInt(below) * count.d;
}

/** An input with what may not be seen taken out: its value, where it is one hidden cell, and every hidden place. */
export function maskInput(input: FigureInput, mask: Mask): FigureInput {
  const hidden: FigureInput = { value: null, unit: input.unit, from: WITHHELD };
  if (isSmallCount(input, mask.smallCounts)) return hidden;
  const { from } = input;
  if ("cells" in from) {
    const cells = from.cells.filter((each) => !mask.hiddenRow(each.file, each.row));
    if (cells.length === from.cells.length) return input;
    return cells.length === 0 && !("count" in from) ? hidden : { ...input, from: { ...from, cells } };
  }
  if (!("figure" in from)) return input;
  if ("per" in from) {
    if (mask.hiddenKeys(from.per)) return hidden;
    return mask.withheldFigure(from.figure, from.per) ? { ...input, value: null } : input;
  }
  if (!from.parts) return input;
  return { ...input, from: { ...from, parts: from.parts.filter((per) => !mask.hiddenKeys(per)) } };
}

/** A figure whose inputs show nothing hidden. */
export const maskFigure = (figure: Figure, mask: Mask): Figure =>
  isModel(figure)
    ? figure
    : {
        ...figure,
        inputs: Object.fromEntries(
          Object.entries(figure.inputs).map(([name, input]) => [name, maskInput(input, mask)]),
        ),
      };

/** Whether a figure is about a centre that does not exist: its clients are no persons. */
export const isModel = ({ per }: Pick<Figure, "per">): boolean => per["route"] === "model";

/** A figure without its value: the reason is given, and no input says what it was. */
export const withholdFigure = (figure: Figure): Figure => ({
  ...figure,
  value: null,
  undefined: { code: "withheld", input: "confidential" },
  inputs: Object.fromEntries(
    Object.entries(figure.inputs).map(([name, { unit }]) => [name, { value: null, unit, from: WITHHELD }]),
  ),
});
