import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isHere } from "../support/demand.js";

/** The folder of real public files: `UMAY_DATA`, or `../shared/data` beside the repository. */
const folder = resolve(process.env["UMAY_DATA"] ?? "../shared/data");

/**
 * The folder of real files, or undefined with a printed line where it is absent.
 *
 * @param part - a folder inside it that the test needs
 */
export function dataFolder(part: string): string | undefined {
  const path = resolve(folder, part);
  return isHere(existsSync(path), `the real data of ${path}`) ? path : undefined;
}
