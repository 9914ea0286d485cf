// The library for Node: what index.ts has, and functions that read an analysis and its files from a folder, examine and
// run it, and open a result that was run or written before.
import { changed, type Result } from "./result/result.js";
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { getHeapStatistics } from "node:v8";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Issue, problem } from "./formula/issue.js";
import { nearest } from "./formula/nearest.js";
import type { Analysis } from "./model/analysis.js";
import { isLocked, unlockedText } from "./model/locked.js";
import { sha256 } from "./import/open/sha256.js";
import { tablesInside } from "./run/tables-inside.js";
import { limits } from "./import/open/limits.js";
import { longFile } from "./file-source.js";
import { contentKey } from "./model/file-label.js";
import { engineFile } from "./engine-files.js";
import type { SourceTable } from "./model/source-table.js";
import { openFiles } from "./import/open/open-files.js";
import { namedTables } from "./model/tables.js";
import { readAnalysis } from "./import/read/read-analysis.js";
import type { Files } from "./run/files.js";
import { localizeAll } from "./run/languages.js";
import { recordedResult } from "./run/recorded-result.js";
import { type Examination, examine, type RunOptions } from "./run/run.js";

export * from "./index.js";
export { run } from "./run/run.js";
export { all } from "./run/all.js";

/** An analysis with its files; where the analysis file is missing or faulty the issues say why, and there is none. */
export type Opened = {
  readonly analysis: Analysis | undefined;
  /** SHA-256 of the analysis file. */
  readonly sha256?: string;
  /** The files that the analysis names, by the names it gives them. */
  readonly files: Files;
  /** What is wrong with the analysis file, and with files that cannot be read. */
  readonly issues: readonly Issue[];
  /** Whether the file is a data package that was read as an analysis. */
  readonly isPackage?: boolean;
};

/** How an analysis is run from a folder. */
export type FileRunOptions = RunOptions & {
  /** The folder that its files may be read from; that of the analysis file if not given. */
  readonly folder?: string | undefined;
  /**
   * The engine that keeps the tables of its budgets, or reads their files: `memory` if not given, `duckdb`, `postgres`,
   * `clickhouse`. How it is reached the environment says.
   */
  readonly engine?: string | undefined;
};

/** An analysis run from a folder: without a result the issues say what is wrong with the analysis file. */
export type FileRun = { readonly result: Result | undefined; readonly issues: readonly Issue[]; readonly files: Files };

/**
 * Runs the analysis file at a path; the tables that it names are read from its folder. What lies outside, by `..`, an
 * absolute path or a link, is `file.outside` and not read.
 *
 * @param path - path of the analysis file, such as `"examples/network/umay.json"`
 * @param options - language, whether refused rows may be passed over, and a wider folder that files may be read from
 * @returns the result, or the issues of an analysis file that is missing or faulty: never thrown
 * @example (await runFile("umay.json")).result?.figures.length
 */
export async function runFile(path: string, options: FileRunOptions = {}): Promise<FileRun> {
  const name = options.analysisFile ?? basename(path);
  const opened = await openAnalysis(path, name, options.folder ?? dirname(path), options.engine);
  const { analysis, files } = opened;
  if (!analysis) return { result: undefined, issues: localizeAll(opened.issues, options.language), files };
  const result = runOpened(analysis, opened, { ...options, analysisFile: name });
  return { result, issues: result.issues, files };
}

/**
 * Opens a result to compare: an analysis file is run, a JSON document that `umay run` or `umay publish` wrote is read.
 *
 * @param path - path of the analysis file or of the document
 * @param options - language, and whether refused rows may be passed over
 * @returns the result, or the issues of a file that is missing or faulty: never thrown
 * @example compare((await openResult("last.json")).result!, (await openResult("umay.json")).result!)
 */
export async function openResult(path: string, options: FileRunOptions = {}): Promise<Omit<FileRun, "files">> {
  const name = options.analysisFile ?? basename(path);
  const bytes = await readOne(path, name);
  const written = "code" in bytes ? undefined : recordedResult({ name, bytes });
  const { result, issues } = written ?? (await runFile(path, options));
  return { result, issues: localizeAll(issues, options.language ?? result?.analysis.language) };
}

/**
 * Opens an analysis file and the files that it names.
 *
 * @param path - path of the analysis file
 * @param name - what issues call it; its own name if not given
 * @param within - the folder that its files may be read from; none: wherever they lie
 * @param engine - the engine that keeps the tables of its budgets
 * @param password - of a file that a password closes; `UMAY_PASSWORD` if not given
 * @returns the analysis, the bytes of its files, and issues without sentences
 */
export async function openAnalysis(
  path: string,
  name: string = basename(path),
  within?: string,
  engine?: string,
  password = process.env["UMAY_PASSWORD"] ?? "",
): Promise<Opened> {
  const read = await unlocked(await readOne(path, name), name, password);
  if ("code" in read) return { analysis: undefined, files: {}, issues: [read] };
  const { analysis, issues, isPackage = false } = readAnalysis({ name, bytes: read });
  if (!analysis) return { analysis, files: {}, issues };
  const hash = sha256(read);
  const given = await readFiles(analysis, dirname(path), {}, within, engine);
  // What the analysis names is corrected in it; what a call names, in the call.
  const told = given.issues.map((each) => ({ ...each, detail: { ...each.detail, analysis: name } }));
  return { analysis, sha256: hash, files: given.files, issues: told, isPackage };
}

/** Runs an analysis whose files were read. */
export const runOpened = (
  analysis: Analysis,
  opened: Pick<Opened, "files" | "issues" | "sha256">,
  options: RunOptions,
): Result => examineOpened(analysis, opened, options).result();

/**
 * Examines an analysis whose files were read; a file that cannot be read says why, where `run` knows only that it is not
 * there.
 */
export function examineOpened(
  analysis: Analysis,
  { files, issues, sha256: analysisSha256 }: Pick<Opened, "files" | "issues" | "sha256">,
  options: RunOptions,
): Examination {
  const memory = getHeapStatistics().heap_size_limit;
  const { found, result } = examine(analysis, files, { memory, ...options, analysisSha256 });
  const why = new Map(localizeAll(issues, options.language ?? analysis.language).map((each) => [each.file, each]));
  const told = found.issues.map((each) => (each.code === "file.missing" ? (why.get(each.file) ?? each) : each));
  return { found: { ...found, issues: told }, result: () => changed(result(), { issues: told }) };
}

/**
 * Reads every file that an analysis names, and opens those that are workbooks.
 *
 * @param analysis - the analysis; a file called `-` is read from standard input
 * @param folder - the folder that its file names start from
 * @param paths - paths of files that lie elsewhere, by name
 * @param within - the folder that files may be read from; none: wherever they lie
 * @param engine - the engine that keeps the tables of its budgets
 * @returns bytes or workbooks by name, and an issue for each file that cannot be read: `file.missing`, `file.outside`,
 *   `file.unreadable`, `file.too-large` (at most 128 MB are read, whatever comes); `run` tells the missing ones
 */
export async function readFiles(
  analysis: Analysis,
  folder: string,
  paths: Readonly<Record<string, string>> = {},
  within?: string,
  engine = "memory",
): Promise<{ readonly files: Files; readonly issues: readonly Issue[] }> {
  const tables = engineFiles(analysis, folder, paths, within, engine);
  const budgets = analysis.budgets?.filter((each) => !tables.has(contentKey(each)));
  const inside = tablesInside(analysis);
  const all = new Set(fileNames({ ...analysis, ...(budgets && { budgets }) }));
  const names = [...all].filter((name) => !(name in inside));
  const long = new Set((analysis.budgets ?? []).map((each) => each.file));
  const read = await Promise.all(
    names.map(async (name) => {
      const path = paths[name] ?? name;
      const place = path === "-" ? path : resolve(folder, path);
      const isOutside = within !== undefined && path !== "-" && !liesIn(place, within);
      const isLong = long.has(name) ? longFile(place) : undefined;
      return [name, isOutside ? outside(name) : (isLong ?? (await readOne(place, name)))] as const;
    }),
  );
  return {
    files: await openFiles({
      ...inside,
      ...Object.fromEntries(read.flatMap(([name, each]) => ("code" in each ? [] : [[name, each]]))),
      ...Object.fromEntries(tables),
    }),
    issues: read.flatMap(([, each]) => ("code" in each ? [each] : [])),
  };
}

// The budgets that an engine keeps or reads, by the names of their content.
function engineFiles(
  { budgets = [] }: Analysis,
  folder: string,
  paths: Readonly<Record<string, string>>,
  within: string | undefined,
  engine: string,
): ReadonlyMap<string, SourceTable> {
  const tables = new Map<string, SourceTable>();
  for (const budget of budgets) {
    const place = resolve(folder, paths[budget.file] ?? budget.file);
    const table = within !== undefined && !liesIn(place, within) ? undefined : engineFile(budget, engine, place);
    if (table) tables.set(contentKey(budget), table);
  }
  return tables;
}

/** The names of the files of an analysis, in the order of its keys. */
const fileNames = (analysis: Analysis): readonly string[] => [
  ...[...namedTables(analysis), ...(analysis.mended ? [analysis.mended] : [])].map((each) => each.file),
  ...(typeof analysis.country === "object" && "file" in analysis.country ? [analysis.country.file] : []),
];

// An analysis file that a password closes, opened.
async function unlocked(read: Uint8Array | Issue, name: string, password: string): Promise<Uint8Array | Issue> {
  if ("code" in read || password === "") return read;
  const text = new TextDecoder().decode(read);
  if (!isLocked(text)) return read;
  const opened = await unlockedText(text, password);
  return opened === undefined ? problem("analysis.password", { file: name }) : new TextEncoder().encode(opened);
}

async function readOne(path: string, name: string): Promise<Uint8Array | Issue> {
  try {
    if (path === "-") return (await bounded(process.stdin)) ?? tooLarge(name);
    const found = statSync(path);
    // A pipe without a writer and a device never end; standard input is asked for by its own name.
    if (found.isDirectory()) return problem("file.folder", { file: name });
    if (!found.isFile()) return unreadable(name, found.isFIFO() ? "FIFO" : "device");
    if (found.size > limits.file) return tooLarge(name);
    const { buffer, byteOffset, length } = readFileSync(path);
    return new Uint8Array(buffer, byteOffset, length);
  } catch (error) {
    const code = errorCode(error);
    const missing = code === "ENOENT" || code === "ENOTDIR";
    if (!missing) return unreadable(name, code ?? "");
    return problem("file.missing", { file: name, received: name, detail: { nearest: namedAlike(path, name) } });
  }
}

// A slip, or capitals where the system tells them from small letters.
const SLIPS = 3;

/** A file of the same folder that was perhaps meant, under the name that was given; blank where none is near. */
function namedAlike(path: string, name: string): string {
  try {
    const near = nearest(basename(path), readdirSync(dirname(path)), SLIPS);
    return near === undefined ? "" : join(dirname(name), near);
  } catch {
    return "";
  }
}

const outside = (name: string): Issue => problem("file.outside", { file: name, received: name });

/** Whether a file lies in a folder once all links are followed; one that is not there may, if its name does. */
function liesIn(path: string, folder: string): boolean {
  const isIn = (from: string, to: string): boolean => {
    const way = relative(from, to);
    return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  };
  if (!isIn(resolve(folder), path)) return false;
  try {
    return isIn(realpathSync(folder), realpathSync(path));
  } catch {
    return true;
  }
}

const unreadable = (name: string, received: string): Issue => problem("file.unreadable", { file: name, received });

// A stream may never end: what is larger than a file may be is not read to its end. Leaving the loop closes it.
async function bounded(stream: AsyncIterable<unknown>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.length;
    if (size > limits.file) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const tooLarge = (name: string): Issue => {
  const most = `${limits.file / 2 ** 20} MB`;
  return problem("file.too-large", { file: name, received: `> ${most}`, expected: most });
};

const errorCode = (error: unknown): string | undefined => {
  const code: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" ? code : undefined;
};
