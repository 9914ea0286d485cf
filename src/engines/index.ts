import { clickhouse } from "./clickhouse.js";
import { duckdb } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { postgres } from "./postgres.js";

/** Every engine that keeps tables. */
export const engines: readonly Engine[] = [duckdb, postgres, clickhouse];
