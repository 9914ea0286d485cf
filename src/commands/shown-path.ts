import { basename, isAbsolute, relative, sep } from "node:path";

/**
 * A path as outputs may name it: as it was given, but never absolute.
 *
 * @example shownPath("/a/b/centres.csv", "/a") // "b/centres.csv"
 */
export function shownPath(path: string, cwd: string): string {
  if (!isAbsolute(path)) return path.split(sep).join("/");
  const from = relative(cwd, path);
  return from === "" ? "." : isAbsolute(from) || from.startsWith("..") ? basename(path) : from.split(sep).join("/");
}
