import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// A process of tests is ended by this signal, which by itself is no exit.
process.once("SIGTERM", () => process.exit());

/** A folder of its own, which is taken away when the process of the tests ends. */
export function processFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `umay-${name}-`));
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
