import { clickhouse } from "./clickhouse.js";
import { duckdb } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { memory } from "./memory.js";
import { postgres } from "./postgres.js";

/** Every engine; the first is taken where none is named. */
export const engines: readonly Engine[] = [memory, duckdb, postgres, clickhouse];
