import type { Figure, PerKeys } from "../formula/figure.js";

/** A table of a publication: which figures it shows. */
type PublicTable = (figure: Pick<Figure, "id" | "per">) => boolean;

const MONEY = [
  "centre-count",
  "requirement",
  "secured-funding",
  "covered-need",
  "hard-gap",
  "surplus",
  "funded-need-share",
];

const hasOnly = (per: PerKeys, keys: readonly string[]): boolean => Object.keys(per).every((key) => keys.includes(key));

const hasAll = (per: PerKeys, keys: readonly string[]): boolean => keys.every((key) => per[key] !== undefined);

// Promises are in no hard amount: they are shown by what is secured with every promise.
const certain = (id: string, { certainty }: PerKeys): boolean =>
  certainty === undefined || (certainty === "soft" && id === "secured-funding");

/**
 * What is published of a network of which something must not be seen: the same few tables whatever the data say. Each
 * further table would be one more equation about what is hidden.
 */
export const PUBLIC_TABLES: Readonly<Record<string, PublicTable>> = {
  headline: ({ id, per }) =>
    MONEY.includes(id) && hasOnly(per, ["fiscalYear", "basis", "certainty", "bucket", "status"]) && certain(id, per),
  centres: ({ id, per }) =>
    MONEY.includes(id) &&
    hasAll(per, ["centre"]) &&
    hasOnly(per, ["fiscalYear", "centre", "certainty", "status"]) &&
    certain(id, per),
  regions: ({ id, per }) =>
    // How many centres stand in a region would tell where the hidden ones are.
    id !== "centre-count" &&
    MONEY.includes(id) &&
    hasAll(per, ["region"]) &&
    hasOnly(per, ["fiscalYear", "region", "basis"]),
  "source-kinds": ({ id, per }) =>
    id === "secured-funding" &&
    per["bucket"] === "all" &&
    hasAll(per, ["sourceType"]) &&
    hasOnly(per, ["fiscalYear", "bucket", "sourceType"]),
  need: ({ per }) => hasAll(per, ["standard"]) && hasOnly(per, ["fiscalYear", "standard", "region", "basis", "route"]),
};

/** The tables that are published where nothing else is asked for. */
export const DEFAULT_TABLES = ["headline", "centres", "regions", "source-kinds", "need"] as const;

const KEYS: ReadonlySet<string> = new Set([
  "fiscalYear",
  "basis",
  "certainty",
  "bucket",
  "status",
  "centre",
  "region",
  "sourceType",
  "standard",
  "route",
]);

/** Whether a figure may be of one of these tables, as far as its keys tell. */
export function mayBePublic({ per }: Pick<Figure, "per">): boolean {
  for (const key in per) if (!KEYS.has(key)) return false;
  return true;
}
