// The list of the engines that a budget can be read from: DuckDB, PostgreSQL and ClickHouse.
import { clickhouse } from "./clickhouse.js";
import { duckdb } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { postgres } from "./postgres.js";

/** The engines that a budget can be read from by SQL: in a database, or in a file that DuckDB opens. */
export const engines: readonly Engine[] = [duckdb, postgres, clickhouse];
