import { closeSync, openSync, readSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { reasonOf } from "./command.js";

// Enough to see past a byte order mark and blank lines.
const FIRST = 256;

/**
 * Whether a path is a table, not an analysis: by what the file holds, else by its name. `-` is standard input, a table.
 */
export function isTable(path: string, cwd: string): boolean {
  if (path === "-") return true;
  const bytes = firstBytes(resolve(cwd, path));
  if (typeof bytes === "string") return bytes !== "EISDIR" && /\.(?!json$)[a-z]{2,4}$/i.test(path);
  return !/^\s*\{/.test(new TextDecoder().decode(bytes)) && !/\.json$/i.test(path);
}

/** The first bytes of a file, or why there are none. */
function firstBytes(path: string): Uint8Array | string {
  let file: number | undefined;
  try {
    if (!statSync(path).isFile()) return statSync(path).isDirectory() ? "EISDIR" : "";
    file = openSync(path, "r");
    const bytes = new Uint8Array(FIRST);
    return bytes.subarray(0, readSync(file, bytes));
  } catch (error) {
    return reasonOf(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
