import type { Figure, PerKeys } from "../formula/figure.js";
import type { FurtherTable } from "../model/further-tables.js";
import { isAbout, isAboutOnly } from "../result/per-keys.js";
import { type FigureId, isOfBudget } from "../result/register.js";

type Cell = Pick<Figure, "id" | "per">;

/** A table of a publication. */
type PublicTable = {
  /** Whether a figure is a cell of it: the audit looks at every cell. */
  readonly has: (figure: Cell) => boolean;
  /** Whether the documents hold the cell as well: they hold what the page prints. */
  readonly prints: (figure: Cell) => boolean;
};

const SHARED = ["requirement", "secured-funding", "hard-gap", "funded-need-share"] satisfies FigureId[];
const MONEY: readonly string[] = [...SHARED, "covered-need", "surplus", "centre-count"] satisfies FigureId[];

const keysOf = ({ fiscalYear: _, ...per }: PerKeys): string => Object.keys(per).sort().join(",");

// Promises are in no hard amount: they are shown by what is secured with every promise.
const certain = (id: string, { certainty }: PerKeys): boolean =>
  certainty === undefined || (certainty === "soft" && id === "secured-funding");

// A promise is in no hard amount; what is paid or signed is the same with every promise.
const isSaidOnce = ({ status, certainty }: PerKeys): boolean =>
  status === undefined || (status === "pledged" || status === "probable") === (certainty === "soft");

/** What is printed of money, by the keys that say what it is of. */
const printed =
  (ids: Readonly<Record<string, readonly string[]>>): PublicTable["prints"] =>
  ({ id, per }) =>
    ids[keysOf(per)]?.includes(id) === true && isSaidOnce(per);

// Of places also by region; what they would cost, for the whole alone.
const PLACES = [
  "units-needed",
  "units-available",
  "units-missing",
  "units-surplus",
  "units-per-10000",
  "route-difference",
  "service-centres",
] satisfies FigureId[];
const WHOLE_PLACES = [
  ...PLACES,
  "regions-without-service",
  "people-without-service-share",
  "misplaced-share",
  "expansion-requirement",
  "full-gap",
] satisfies FigureId[];

/** Secured money of each giver, whoever it is for. */
const moneyBy = (giver: "sourceType" | "source"): PublicTable => ({
  has: ({ id, per }) =>
    id === "secured-funding" && per["bucket"] === "all" && isAbout(per, "fiscalYear", "bucket", giver),
  prints: () => true,
});

/** The tables that every publication has. */
export const DEFAULT_TABLES = ["headline", "centres", "regions", "source-kinds", "need"] as const;

export type TableName = (typeof DEFAULT_TABLES)[number] | FurtherTable;

/**
 * What is published of a network of which something must not be seen: the same few tables whatever the data say. Each
 * further table would be one more equation about what is hidden, so it is there only where it is asked for. A table that
 * is not in this list cannot be proved to give nothing away: its amounts hang on what is hidden in other years, under
 * other values, by month or by pool.
 */
export const PUBLIC_TABLES: Readonly<Partial<Record<TableName, PublicTable>>> = {
  headline: {
    has: ({ id, per }) =>
      MONEY.includes(id) &&
      isAboutOnly(per, ["fiscalYear", "basis", "certainty", "bucket", "status"]) &&
      certain(id, per),
    prints: printed({
      "": MONEY,
      basis: [...SHARED, "covered-need", "surplus"],
      "basis,certainty": ["secured-funding"],
      bucket: ["secured-funding"],
      certainty: ["secured-funding"],
      "certainty,status": ["secured-funding"],
      status: ["secured-funding"],
    }),
  },
  centres: {
    has: ({ id, per }) =>
      MONEY.includes(id) &&
      per["centre"] !== undefined &&
      isAboutOnly(per, ["fiscalYear", "centre", "certainty", "status"]) &&
      certain(id, per),
    prints: printed({
      centre: [...SHARED, "surplus"],
      "centre,status": ["secured-funding"],
      "centre,certainty,status": ["secured-funding"],
    }),
  },
  regions: {
    has: ({ id, per }) =>
      // How many centres stand in a region would tell where the hidden ones are.
      id !== "centre-count" &&
      MONEY.includes(id) &&
      per["region"] !== undefined &&
      isAboutOnly(per, ["fiscalYear", "region", "basis"]),
    prints: printed({ region: [...SHARED, "covered-need"], "basis,region": [...SHARED, "covered-need"] }),
  },
  "source-kinds": moneyBy("sourceType"),
  need: {
    has: ({ per }) =>
      per["standard"] !== undefined && isAboutOnly(per, ["fiscalYear", "standard", "region", "basis", "route"]),
    prints: ({ id, per }) =>
      (per["basis"] ?? "known") === "known" &&
      (per["region"] === undefined ? WHOLE_PLACES : PLACES).some((each) => each === id),
  },
  sources: moneyBy("source"),
  promises: {
    has: ({ id, per }) => id === "soft-gap" && isAboutOnly(per, ["fiscalYear", "basis"]),
    prints: () => true,
  },
};

const NAMED = Object.entries(PUBLIC_TABLES) as [TableName, PublicTable][];

/** The table of which a figure is a cell. */
export const tableOf = (figure: Cell): TableName | undefined => NAMED.find(([, { has }]) => has(figure))?.[0];

/** Whether the documents of a publication that hides something hold a figure. */
export function isPrinted(figure: Cell): boolean {
  const name = tableOf(figure);
  return isOfBudget(figure.id) || (name !== undefined && PUBLIC_TABLES[name]?.prints(figure) === true);
}

const KEYS = [
  "fiscalYear",
  "basis",
  "certainty",
  "bucket",
  "status",
  "centre",
  "region",
  "sourceType",
  "source",
  "standard",
  "route",
] as const;

/** Whether a figure may be of one of these tables, as far as its keys tell. */
export const mayBePublic = ({ per }: Pick<Figure, "per">): boolean => isAboutOnly(per, KEYS);
