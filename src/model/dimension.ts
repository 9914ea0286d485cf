/** Columns of a budget that say who spends, on what and where. */
export const DIMENSIONS = ["admin", "programme", "function", "region"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
