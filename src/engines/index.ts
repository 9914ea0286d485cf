import { clickhouse } from "./clickhouse.js";
import { duckdb } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { postgres } from "./postgres.js";

// No engine: files are read by this process. It keeps no tables.
const memory: Engine = { id: "memory" };

/** Every engine; the first is taken where none is named. */
export const engines: readonly Engine[] = [memory, duckdb, postgres, clickhouse];
