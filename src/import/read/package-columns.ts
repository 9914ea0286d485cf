import type { Phase } from "../../model/budget-line.js";
import type { DataPackage, PackageField, PackageResource } from "../../model/data-package.js";

/** The columns of a resource by field of a budget line; of several levels the first that has a code. */
export function packageColumns(pack: DataPackage, resource: PackageResource): Readonly<Record<string, string>> {
  const columns: Record<string, string> = {};
  const fields = resource.schema?.fields ?? [];
  for (const [beginning, name] of TYPES) {
    const own = fields.filter(({ columnType }) => columnType !== undefined && begins(columnType, beginning));
    const found = own.find((each) => !isLabel(each)) ?? own[0];
    if (found) columns[name] = found.name;
  }
  const used = new Set(Object.values(columns));
  const label = fields.find((each) => isLabel(each) && !used.has(each.name));
  if (label) columns["description"] = label.name;
  for (const { dimensionType = "", classificationType = "", attributes = {} } of dimensionsOf(pack)) {
    const name = DIMENSIONS[classificationType] ?? DIMENSIONS[dimensionType];
    const [source] = Object.values(attributes).flatMap((each) =>
      isOf(each, pack, resource) ? (each.source ?? []) : [],
    );
    if (name !== undefined && source !== undefined) columns[name] ??= source;
  }
  return columns;
}

/** A column of amounts as a data package describes it; what it does not say is undefined. */
export type PackageAmount = {
  readonly header: string;
  readonly phase?: string | undefined;
  readonly fiscalYear?: string | undefined;
  readonly currency?: string | undefined;
  readonly factor?: number | undefined;
  readonly direction?: string | undefined;
  readonly decimal?: string | undefined;
};

// Beginnings of column types, by the field of a budget line that they are.
const TYPES: readonly (readonly [beginning: string, field: string])[] = [
  ["budget-line-id", "id"],
  ["administrative-classification", "admin"],
  ["activity", "programme"],
  ["functional-classification", "function"],
  ["economic-classification", "economic"],
  ["geo", "region"],
  ["date:fiscal-year", "fiscalYear"],
];
const DIMENSIONS: Readonly<Record<string, string>> = {
  administrative: "admin",
  functional: "function",
  economic: "economic",
  entity: "admin",
  activity: "programme",
  location: "region",
  datetime: "fiscalYear",
};
const PHASES: Readonly<Record<string, Phase>> = {
  proposed: "proposed",
  approved: "approved",
  adjusted: "revised",
  revised: "revised",
  executed: "executed",
};

/** The phase of a budget that a word of the Fiscal Data Package names. */
export const phaseOf = (word: string): Phase | undefined => PHASES[word.toLowerCase()];

/**
 * The columns of amounts of a resource: its measures in the model, else its fields of the type `value`, else those that
 * are to be normalised into such a field.
 */
export function packageAmounts(pack: DataPackage, resource: PackageResource): readonly PackageAmount[] {
  const { fields = [], extraFields = [] } = resource.schema ?? {};
  const measures = Object.values((pack.model ?? pack.mapping)?.measures ?? {});
  const own = measures.filter((each) => isOf(each, pack, resource));
  if (own.length > 0)
    return own.map(({ source: header, currency, factor, phase, direction }) => ({
      header,
      currency,
      // The default of the specification, 1, is not taken: packages leave the factor out for thousands too.
      factor,
      phase,
      direction,
    }));
  const constant = (type: string): string | undefined =>
    text(extraFields.find((each) => each.columnType?.startsWith(type) && each.constant !== undefined)?.constant);
  const values = fields.filter((each) => each.columnType === "value" || each.normalize !== undefined);
  return values.map((each) => {
    const part = (type: string): string | undefined =>
      text(
        extraFields.map(({ name, columnType }) => columnType?.startsWith(type) && each.normalize?.[name]).find(isSaid),
      );
    return {
      header: each.name,
      phase: each.phase ?? part("phase") ?? constant("phase"),
      fiscalYear: part("date:fiscal-year") ?? constant("date:fiscal-year"),
      currency: constant("value-currency:code") ?? resource.currency ?? pack.currency,
      factor: each.factor,
      direction: part("direction") ?? constant("direction"),
      decimal: each.decimalChar,
    };
  });
}

const dimensionsOf = (pack: DataPackage) => Object.values((pack.model ?? pack.mapping)?.dimensions ?? {});

// What names no resource is of the first one.
const isOf = ({ resource: name }: { resource?: string | undefined }, pack: DataPackage, resource: PackageResource) =>
  name === undefined ? pack.resources[0] === resource : name === resource.name;

const begins = (type: string, beginning: string): boolean => type === beginning || type.startsWith(`${beginning}:`);
const isLabel = ({ columnType = "" }: PackageField): boolean => /:label(?::|$)/.test(columnType);
const isSaid = (value: unknown): boolean => typeof value === "string" || typeof value === "number";
const text = (value: unknown): string | undefined => (isSaid(value) ? String(value) : undefined);
