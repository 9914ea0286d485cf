import { fold } from "../../model/fold.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import type { CentreGroup } from "../centre-tables.js";
import type { Network } from "../network.js";

/** Key and code of the one pool that everything is in. */
export const ALL = "all";

/** Key of the pool that a centre shares its free money with; undefined where it shares it with nobody. */
export function poolOf({ pooling }: Network, { rows }: CentreGroup): string | undefined {
  if (pooling === "all") return ALL;
  const named = rows.find((row) => row.values.pool !== undefined)?.values.pool;
  return pooling === "pool" && named !== undefined ? fold(named) : undefined;
}

/** Key of the pool that money without a centre goes to. */
export function poolOfMoney({ pooling }: Network, { values }: Row<Funding>): string | undefined {
  if (values.centre_id !== undefined) return undefined;
  if (pooling === "all") return ALL;
  return pooling === "pool" && values.pool !== undefined ? fold(values.pool) : undefined;
}
