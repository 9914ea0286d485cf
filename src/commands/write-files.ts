// The files of a result: made in the formats that are asked for, and put into a folder that then holds one whole run or
// no record of one. Also: the warning that a folder holds files of a run that did not end.
import { join, relative } from "node:path";
import { type OutputFile, formats } from "../formats/index.js";
import { type Locale, say } from "../formula/locale.js";
import { isSourceError } from "../import/open/byte-source.js";
import type { RunRecord } from "../model/run-record.js";
import type { Result } from "../result/result.js";
import { type Call, reasonOf } from "./command.js";
import { progressLine } from "./progress-line.js";
import { type FolderState, RECORD, type Written, folderState, hashing, recordText } from "./run-record.js";
import { readdirSync, rmSync, statSync } from "node:fs";
import { seriesOf } from "../report/file-name.js";
import { clear, foundAt, makeFolder, writeAside } from "./write-aside.js";

type Put = { readonly before: FolderState } | { readonly input: string };

/**
 * Puts the files of a run into a folder, so that whenever it is broken off the folder holds one whole run or has no
 * record: all are written aside first, the old record goes, the files take their places, the new record comes last.
 * Without a hash of the run they get no record; where a file that was read would be overwritten, nothing is written.
 */
export function putFiles(
  folder: string,
  files: readonly Written[],
  run: string | undefined,
  inputs: readonly string[],
  tables?: RunRecord["tables"],
): Put {
  makeFolder(folder);
  const names = files.map((file) => file.name);
  const input = inputAmong(folder, run === undefined ? names : [...names, RECORD], inputs);
  if (input !== undefined) return { input };
  const before = run === undefined ? ({ kind: "empty" } as const) : folderState(folder, names);
  const old = before.kind === "whole" ? before.record : undefined;
  const others = (old?.files ?? []).filter((file) => !names.includes(file.name));
  const kept = old?.run === run ? others : [];
  const hashes: { name: string; sha256: string }[] = [];
  try {
    const places = [];
    for (const { name, content } of files) {
      const { pieces, sha256 } = hashing(content);
      places.push(writeAside(join(folder, name), pieces));
      hashes.push({ name, sha256: sha256() });
    }
    const record =
      run === undefined ? undefined : writeAside(join(folder, RECORD), recordText(run, [...kept, ...hashes], tables));
    if (record) rmSync(join(folder, RECORD), { force: true });
    for (const take of places) take();
    // Files of an earlier run would stand beside those of this one as if they were its own.
    if (old?.run !== run) for (const name of staleAmong(others, names)) rmSync(join(folder, name), { force: true });
    record?.();
  } catch (error) {
    clear(folder);
    throw error;
  }
  clear(folder);
  return { before };
}

/** Files of an earlier run of the same analysis: of another analysis, or for other readers, they stay. */
function staleAmong(others: readonly { readonly name: string }[], names: readonly string[]): readonly string[] {
  const series = new Set(names.map(seriesOf));
  const stale = others.map((file) => file.name).filter((name) => series.has(seriesOf(name)));
  const described = others.some((file) => file.name === PACKAGE) && stale.length > 0 && !names.includes(PACKAGE);
  return described ? [...stale, PACKAGE] : stale;
}

const PACKAGE = "datapackage.json";

/** The first of some names under which a file stands that was read, however its path is written. */
function inputAmong(folder: string, names: readonly string[], inputs: readonly string[]): string | undefined {
  const read = new Set<string>();
  for (const path of inputs) {
    const found = foundAt(path, statSync);
    if (found) read.add(`${found.dev} ${found.ino}`);
  }
  const present = new Set(readdirSync(folder).map((name) => name.toLowerCase()));
  for (const name of names) {
    if (!present.has(name.toLowerCase())) continue;
    const found = foundAt(join(folder, name));
    if (found && read.has(`${found.dev} ${found.ino}`)) return name;
    if (found?.isDirectory()) throw Object.assign(new Error("a folder stands there"), { code: "EISDIR" });
  }
  return undefined;
}

/** What is known beside the files: the run that they are of, and the paths of what was read. */
export type Writing = {
  readonly run?: string;
  readonly inputs: readonly string[];
  readonly tables?: RunRecord["tables"];
  /** Whether the files are counted, not named. */
  readonly counted?: boolean;
};

/** Writes files into a folder and says where; where the folder takes none, that is told and the call ends. */
export function writeFiles(
  call: Call,
  out: string,
  files: readonly Written[],
  locale: Locale,
  { run, inputs, tables, counted = false }: Writing,
): string {
  const folder = call.path(out);
  const shown = `${call.shown(relative(call.host.cwd, folder) || ".")}/`;
  const other = call.say("writing.other");
  let put: Put;
  try {
    put = putFiles(folder, files, run, inputs, tables);
  } catch (error) {
    if (isSourceError(error)) throw error;
    return call.refuse(`${call.say("writing.cannot")} ${shown} (${reasonOf(error)}). ${other}`);
  }
  if ("input" in put) return call.refuse(`${shown}${put.input} ${call.say("writing.input")} ${other}`);
  complainTorn(call, shown, put.before);
  const names = [...files.map((each) => each.name), ...(run === undefined ? [] : [RECORD])];
  if (counted) {
    const refused = names.filter((name) => name.includes("rejects"));
    return [
      say(locale, "written.counted", { folder: shown, count: names.length }),
      ...(refused.length > 0 ? [say(locale, "written.rejects", { list: refused.join(", ") })] : []),
    ].join(" ");
  }
  return `${say(locale, "written", { folder: shown })} ${names.join("  ")}`;
}

export function complainTorn(call: Call, shown: string, state: FolderState): void {
  if (state.kind === "torn") call.complain([`${shown} ${call.say("writing.torn")} ${state.names.join(", ")}`]);
}

/** The files of some formats; progress is told on a terminal. */
export async function rendered(
  call: Call,
  result: Result,
  locale: Locale,
  ids: readonly string[],
): Promise<OutputFile[]> {
  const line = progressLine(call);
  const files: OutputFile[] = [];
  for (const format of formats)
    if (ids.includes(format.id)) {
      line("writing", format.id);
      files.push(...(await format.render({ result, locale, tidy: call.flag("tidy") })));
    }
  line();
  return files;
}
