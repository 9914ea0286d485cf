import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../bench/budget/generate.mjs", import.meta.url));

type Budget = { readonly file: string };

/** A made budget: its folder, its analysis, its columns, and the analysis of the same budget as a table. */
export function madeBudget(lines: number, shape: string) {
  const folder = mkdtempSync(join(tmpdir(), `umay-${shape}-`));
  execFileSync(process.execPath, [script, String(lines), folder, "--shape", shape]);
  const analysis = JSON.parse(readFileSync(join(folder, "umay.json"), "utf8")) as {
    readonly budgets: readonly Budget[];
  };
  const path = join(folder, "budget.csv");
  const text = readFileSync(path, "utf8");
  const columns = (text.split("\n")[0] ?? "").split(/[,;]/);
  const [{ file: _, ...settings } = { file: "" }] = analysis.budgets;
  const asTable = (table: string, file?: string) => ({
    ...analysis,
    budgets: [{ ...settings, table, ...(file === undefined ? {} : { file }) }],
  });
  return { folder, path, text, columns, analysis, asTable };
}
