import type { Figure, PerKeys } from "../formula/figure.js";

/** A table of a publication: which figures it shows. */
type PublicTable = (figure: Pick<Figure, "id" | "per">, fiscalYear: string) => boolean;

const MONEY = [
  "centre-count",
  "requirement",
  "secured-funding",
  "covered-need",
  "hard-gap",
  "soft-gap",
  "surplus",
  "funded-need-share",
];

const hasOnly = (per: PerKeys, keys: readonly string[]): boolean => Object.keys(per).every((key) => keys.includes(key));

const hasAll = (per: PerKeys, keys: readonly string[]): boolean => keys.every((key) => per[key] !== undefined);

// Promises are in no hard amount: they are shown by what is secured with every promise.
const certain = ({ certainty }: PerKeys): boolean => certainty === undefined || certainty === "soft";

/**
 * What is published of a network of which something must not be seen: the same few tables whatever the data say. Each
 * further table would be one more equation about what is hidden.
 */
export const PUBLIC_TABLES: Readonly<Record<string, PublicTable>> = {
  headline: ({ id, per }) =>
    MONEY.includes(id) && hasOnly(per, ["fiscalYear", "basis", "certainty", "bucket", "status"]) && certain(per),
  centres: ({ id, per }) =>
    MONEY.includes(id) &&
    hasAll(per, ["centre"]) &&
    hasOnly(per, ["fiscalYear", "centre", "certainty", "status"]) &&
    certain(per),
  regions: ({ id, per }) =>
    MONEY.includes(id) && hasAll(per, ["region"]) && hasOnly(per, ["fiscalYear", "region", "basis"]),
  "source-kinds": ({ id, per }) =>
    ["secured-funding", "source-share"].includes(id) &&
    per["bucket"] === "all" &&
    hasAll(per, ["sourceType"]) &&
    hasOnly(per, ["fiscalYear", "bucket", "sourceType", "certainty"]) &&
    certain(per),
  need: ({ per }) => hasAll(per, ["standard"]) && hasOnly(per, ["fiscalYear", "standard", "region", "basis", "route"]),
};
