import { basename } from "node:path";
import { shownPath } from "./shown-path.js";

/** Names for files that were given by path: never absolute, each name once. */
export function namer(cwd: string): {
  readonly name: (path: string) => string;
  readonly paths: Readonly<Record<string, string>>;
} {
  const paths: Record<string, string> = {};
  const name = (path: string): string => {
    const shown = shownPath(path, cwd);
    const free = [shown, path.split(/[\\/]/).slice(-2).join("-")].find(
      (each) => paths[each] === undefined || paths[each] === path,
    );
    const chosen = free ?? `${Object.keys(paths).length}-${basename(path)}`;
    paths[chosen] = path;
    return chosen;
  };
  return { name, paths };
}
