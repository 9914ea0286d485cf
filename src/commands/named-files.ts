// Files that a command line names: which they are and their sizes, with budgets of their analyses; whether one is a
// table; the text of an analysis; the first bytes of a file; and names for outputs that are never absolute.
import { ANALYSIS } from "../interview/analysis.js";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

type NamedFile = { readonly path: string; readonly size: number };

// A longer file is no analysis.
const LONGEST = 1 << 20;

/** What a call names that is a file, before its arguments are understood; if nothing, the analysis of its folder. */
export function namedFiles(argv: readonly string[], cwd: string): readonly NamedFile[] {
  const named = argv.slice(1).flatMap((each) => fileAt(resolve(cwd, each)) ?? []);
  const own = fileAt(cwd);
  return named.length > 0 || own === undefined ? named : [own];
}

/** A file with its size; of a folder, the analysis in it. */
export function fileAt(path: string): NamedFile | undefined {
  const state = statSync(path, { throwIfNoEntry: false });
  if (state?.isDirectory()) return fileAt(join(path, ANALYSIS));
  return state?.isFile() ? { path, size: state.size } : undefined;
}

/** The text of a file that may be an analysis. */
export const analysisText = ({ path, size }: NamedFile): string | undefined =>
  path.endsWith(".json") && size <= LONGEST ? readFileSync(path, "utf8") : undefined;

/** The files that a call names, and the budgets of analyses among them: a guess, made before the command is loaded. */
export function budgetFiles(argv: readonly string[], cwd: string): readonly NamedFile[] {
  try {
    return namedFiles(argv, cwd).flatMap((each) => [each, ...budgetsOf(each)]);
  } catch {
    // The command tells what is wrong.
    return [];
  }
}

function budgetsOf(named: NamedFile): readonly NamedFile[] {
  const { budgets } = JSON.parse(analysisText(named) ?? "{}") as { readonly budgets?: readonly { file: string }[] };
  return (budgets ?? []).flatMap(({ file }) => fileAt(resolve(dirname(named.path), file)) ?? []);
}

/** Names for files that were given by path: never absolute, each name once. */
export function outputNames(cwd: string): {
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

/** A path as outputs may name it: as it was given, never absolute: `b/centres.csv` of `/a/b/centres.csv` in `/a`. */
export function shownPath(path: string, cwd: string): string {
  if (!isAbsolute(path)) return path.split(sep).join("/");
  const from = relative(cwd, path);
  return from === "" ? "." : isAbsolute(from) || from.startsWith("..") ? basename(path) : from.split(sep).join("/");
}

/** As a shell takes it for one word. */
export const quoted = (word: string): string =>
  /^[\p{L}\p{N}_./:=@-]+$/u.test(word) ? word : `"${word.replace(/(["\\$`])/g, "\\$1")}"`;

/** The analysis of a command that is proposed: the one of the folder needs no name. */
export const analysisWord = (path: string): string => (path === ANALYSIS ? "" : ` ${quoted(path)}`);

/**
 * Whether a path is a table, not an analysis: by what the file holds, else by its name. `-` is standard input, a table.
 */
export function isTable(path: string, cwd: string): boolean {
  if (path === "-") return true;
  // Enough to see past a byte order mark and blank lines.
  const bytes = firstBytes(resolve(cwd, path), 256);
  if (typeof bytes === "string") return bytes !== "EISDIR" && /\.(?!json$)[a-z]{2,4}$/i.test(path);
  // A text document of RTF begins with a brace, too.
  return !/^\s*\{(?!\\rtf)/.test(new TextDecoder().decode(bytes)) && !/\.json$/i.test(path);
}

/** The first bytes of a file; `EISDIR` of a folder, a blank text where there are none. */
export function firstBytes(path: string, most: number): Uint8Array | string {
  let file: number | undefined;
  try {
    const state = statSync(path);
    if (!state.isFile()) return state.isDirectory() ? "EISDIR" : "";
    file = openSync(path, "r");
    const bytes = new Uint8Array(most);
    return bytes.subarray(0, readSync(file, bytes));
  } catch {
    return "";
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
