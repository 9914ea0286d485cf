import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The folder of real public files: `UMAY_DATA`, or `../shared/data` beside the repository. */
const folder = resolve(process.env["UMAY_DATA"] ?? "../shared/data");

/**
 * The folder of real files, or undefined with a printed line where it is absent. In CI it must be there.
 *
 * @param part - a folder inside it that the test needs
 */
export function dataFolder(part: string): string | undefined {
  const path = resolve(folder, part);
  if (existsSync(path)) return path;
  if (process.env["CI"]) throw new Error(`CI needs the data folder: ${path} is missing`);
  process.stderr.write(`skipped: no real data at ${path}\n`);
  return undefined;
}
