/** Tables that `publish.tables` can ask for beside those that every publication has. */
export const FURTHER_TABLES = [
  "sources",
  "promises",
  "co-funding",
  "pools",
  "cash-calendar",
  "years",
  "plan",
  "request",
  "scenarios",
  "sensitivity",
  "simulation",
] as const;

/** A table that a publication has only where it is asked for. */
export type FurtherTable = (typeof FURTHER_TABLES)[number];
