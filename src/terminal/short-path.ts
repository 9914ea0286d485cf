import { widthOf } from "./text.js";

/**
 * A path that leaves room for the rest of a line: folders are taken away from the left until it fits, never the name of
 * the file.
 *
 * @param path - with `/` between folders
 * @param width - columns that it may take
 * @example shortPath("../data/india/women.csv", 16) // "…/women.csv"
 */
export function shortPath(path: string, width: number): string {
  const folders = path.split("/");
  const tails = folders.map((_, at) => (at === 0 ? path : `…/${folders.slice(at).join("/")}`));
  return tails.find((each) => widthOf(each) <= width) ?? tails.at(-1) ?? path;
}
