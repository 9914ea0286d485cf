import type { Figure, PerKeys } from "../formula/figure.js";

const WHOLE = ["requirement", "secured-funding", "hard-gap", "funded-need-share"] as const;

// What the page shows of money, by the keys that say what it is of.
const MONEY: Readonly<Record<string, readonly string[]>> = {
  "": [...WHOLE, "covered-need", "surplus", "centre-count"],
  basis: [...WHOLE, "covered-need", "surplus"],
  "basis,certainty": ["secured-funding"],
  bucket: ["secured-funding"],
  "bucket,sourceType": ["secured-funding"],
  centre: [...WHOLE, "surplus"],
  "centre,status": ["secured-funding"],
  "centre,certainty,status": ["secured-funding"],
  certainty: ["secured-funding"],
  "certainty,status": ["secured-funding"],
  region: [...WHOLE, "covered-need"],
  "basis,region": [...WHOLE, "covered-need"],
  status: ["secured-funding"],
};

const NETWORK: ReadonlySet<string> = new Set(Object.values(MONEY).flat());

// Of places also by region; what they would cost, for the whole alone.
const PLACES: ReadonlySet<string> = new Set([
  "units-needed",
  "units-available",
  "units-missing",
  "units-surplus",
  "units-per-10000",
  "route-difference",
  "service-centres",
]);
const WHOLE_PLACES: ReadonlySet<string> = new Set([
  ...PLACES,
  "regions-without-service",
  "people-without-service-share",
  "misplaced-share",
  "expansion-requirement",
  "full-gap",
]);

/** Whether the page of a publication that hides something shows a figure: its documents then hold the same cells. */
export function isShownCell({ id, per }: Pick<Figure, "id" | "per">): boolean {
  if (per["standard"] !== undefined)
    return (per["basis"] ?? "known") === "known" && (per["region"] === undefined ? WHOLE_PLACES : PLACES).has(id);
  // A budget has nothing to do with centres.
  if (!NETWORK.has(id)) return true;
  return (MONEY[keysOf(per)] ?? []).includes(id) && isTold(per);
}

const keysOf = ({ fiscalYear: _, ...per }: PerKeys): string => Object.keys(per).sort().join(",");

// A promise is in no hard amount; what is paid or signed is the same with every promise.
const isTold = ({ status, certainty }: PerKeys): boolean =>
  status === undefined || (status === "pledged" || status === "probable") === (certainty === "soft");
