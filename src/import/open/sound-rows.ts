import { onceFor } from "../../model/once-for.js";
import type { GridRow } from "./grid.js";

/** The rows whose shape is sound: cells of another may stand under other headers. */
export const soundRows = onceFor((rows: readonly GridRow[]): readonly GridRow[] =>
  rows.some((each) => each.fault) ? rows.filter((each) => !each.fault) : rows,
);
