import type { ChainTable } from "../../formula/table.js";
import { demandTables } from "./demand-tables.js";
import { spreadTables } from "./need-spread-tables.js";
import type { ResolvedNetwork } from "../resolved-network.js";

/** The tables of need that stand behind those of the norms: how evenly units are spread, and the demand route. */
export const needTables = (network: ResolvedNetwork): ChainTable[] => [
  ...spreadTables(network),
  ...demandTables(network),
];
