import { clickhouse } from "./clickhouse.js";
import { duckdb } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { postgres } from "./postgres.js";

/** The engines that the table of a budget is read from, where it stands in a database and in no file. */
export const engines: readonly Engine[] = [duckdb, postgres, clickhouse];
