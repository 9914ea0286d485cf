// A Fiscal Data Package, the description that stands beside published tables: its schema and its types, and whether a
// value read from JSON is meant as one.
import * as z from "zod";

const field = z.looseObject({
  name: z.string(),
  columnType: z.string().optional(),
  phase: z.string().optional(),
  factor: z.number().optional(),
  decimalChar: z.string().optional(),
  constant: z.union([z.string(), z.number()]).optional(),
  /** What the amounts of the column are of, by the name of an extra field. */
  normalize: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const resource = z.looseObject({
  name: z.string().optional(),
  path: z.union([z.string(), z.array(z.string())]).optional(),
  encoding: z.string().optional(),
  currency: z.string().optional(),
  dialect: z.looseObject({ delimiter: z.string().optional() }).optional(),
  schema: z.looseObject({ fields: z.array(field).optional(), extraFields: z.array(field).optional() }).optional(),
});
const measure = z.looseObject({
  source: z.string(),
  resource: z.string().optional(),
  currency: z.string().optional(),
  factor: z.number().optional(),
  phase: z.string().optional(),
  direction: z.string().optional(),
});
const attribute = z.looseObject({ source: z.string().optional(), resource: z.string().optional() });
const dimension = z.looseObject({
  dimensionType: z.string().optional(),
  classificationType: z.string().optional(),
  attributes: z.record(z.string(), attribute).optional(),
});
const logical = z.looseObject({
  measures: z.record(z.string(), measure).optional(),
  dimensions: z.record(z.string(), dimension).optional(),
});

/** A Fiscal Data Package: its tables say what they are by `columnType` (version 1), by `model` or `mapping` (0.3). */
export const dataPackage = z.looseObject({
  name: z.string().optional(),
  title: z.string().optional(),
  currency: z.string().optional(),
  fiscalPeriod: z.looseObject({ start: z.string(), end: z.string() }).optional(),
  resources: z.array(resource),
  model: logical.optional(),
  mapping: logical.optional(),
  /** The version of umay that wrote it: then its tables are figures, no budgets. */
  umay: z.string().optional(),
});

export type DataPackage = z.infer<typeof dataPackage>;
export type PackageResource = z.infer<typeof resource>;
export type PackageField = z.infer<typeof field>;

/** Whether a value read from JSON is meant as a data package: it lists resources, and no analysis does. */
export const isDataPackage = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Array.isArray(Reflect.get(value, "resources"));
