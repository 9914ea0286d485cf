import { existsSync } from "node:fs";
import { engineTable } from "./engine-table.js";
import { engines } from "./engines/index.js";
import type { BudgetSettings } from "./model/analysis.js";
import { type SourceTable, unreadableTable } from "./model/source-table.js";

/** The engines by name; the first, which is taken where none is named, keeps no tables: this process reads files. */
export const ENGINES: readonly string[] = ["memory", ...engines.map((each) => each.id)];

// Files that DuckDB reads, and its own.
const READ = /\.(?:parquet|csv|tsv|txt|duckdb|db)$/i;

/** The table of a budget in an engine; undefined where the budget is read from its file. */
export function engineFile(
  { file, table }: Pick<BudgetSettings, "file" | "table">,
  id: string,
  path: string,
): SourceTable | undefined {
  const engine = engines.find((each) => each.id === id);
  const object = table ?? file;
  if (engine?.id === "duckdb" && READ.test(path) && existsSync(path))
    return engineTable(engine, { file: path, table }, object);
  if (table === undefined) return undefined;
  if (engine && engine.id !== "duckdb") return engineTable(engine, { file: undefined, table }, object);
  const fault = { code: "engine.no-table", received: object, expected: ENGINES.slice(1).join(", ") } as const;
  return unreadableTable(id, object, fault);
}
