/** What a row is that is no line. */
export type Role = {
  /**
   * `parent`: its money stands again in the rows `parts`; `total`: a sum by its name; `note`: text without amounts, or
   * amounts that are part of a line or no money of the budget.
   */
  readonly kind: "parent" | "total" | "note";
  readonly parts: readonly number[];
  readonly by: "codes" | "order" | "label" | "sum";
};
