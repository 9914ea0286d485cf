// The record of a run, `umay-run.json`: hashes of the run and its files, whether a folder holds one whole run, and
// which database tables changed since. Also: folders for papers, whether any are written, what they must not overwrite.
import { BEHIND, inPlace } from "../formula/figures.js";
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileSource } from "../file-source.js";
import type { OutputFile } from "../formats/index.js";
import { hashOf } from "../import/open/sha256.js";
import { DIMENSIONS } from "../model/budget-line.js";
import { type RunRecord, asRunRecord } from "../model/run-record.js";
import { provenance } from "../report/provenance.js";
import type { Result } from "../result/result.js";
import { version } from "../version.js";
import { foundAt } from "./write-aside.js";
import { type Issue, problem } from "../formula/issue.js";
import { localize } from "../formula/localize.js";
import type { Call } from "./command.js";
import type { Loaded } from "./load.js";

export const RECORD = "umay-run.json";

/** A file that is to be written, under its name in the folder. */
export type Written = Pick<OutputFile, "name" | "content">;

/** What a folder holds: nothing of a run, one whole run, or files that are none, with the names of those that differ. */
export type FolderState =
  | { readonly kind: "empty" }
  | { readonly kind: "whole"; readonly record: RunRecord }
  | { readonly kind: "torn"; readonly names: readonly string[] };

/**
 * SHA-256 of what makes a result: the analysis, its inputs with their hashes, what it takes from shelves or files of their kind,
 * the issues and the language. Of budgets, which an engine may keep, it takes the figures of whole ones: which there are by code
 * hangs on the formats.
 */
export function runHash(result: Result, language: string): string {
  const hash = createHash("sha256");
  const { analysis, inputs, schemes, supplyStandards, network } = result;
  const taken = [network?.country?.profile, schemes, supplyStandards];
  hash.update(JSON.stringify([version, language, provenance(result), analysis, inputs, taken]));
  for (const { id, per, value, undefined: reason } of inPlace(result[BEHIND]?.budgetFigures ?? []))
    if (!DIMENSIONS.some((each) => each in per)) hash.update(JSON.stringify([id, per, value, reason]));
  for (const { message, ...issue } of result.issues) hash.update(JSON.stringify([message, issue.code]));
  return hash.digest("hex");
}

export function recordText(
  run: string,
  files: readonly { readonly name: string; readonly sha256: string }[],
  tables: RunRecord["tables"] = [],
): string {
  const record: RunRecord = { umay: version, run, ...(tables.length > 0 && { tables }), files: [...files] };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** What a folder holds by its record; without one, any of the named files is left of a run that did not end. */
export function folderState(folder: string, names: readonly string[] = []): FolderState {
  const bytes = isFile(join(folder, RECORD)) ? readFileSync(join(folder, RECORD)) : undefined;
  if (bytes === undefined) {
    const left = names.filter((name) => isFile(join(folder, name)));
    return left.length > 0 ? { kind: "torn", names: left } : { kind: "empty" };
  }
  const record = parsed(bytes);
  if (!record) return { kind: "torn", names: [RECORD] };
  const wrong: string[] = [];
  for (const { name, sha256 } of record.files) {
    const path = join(folder, name);
    // A file may be larger than one buffer can be.
    if (!isFile(path) || hashOf(fileSource(path, statSync(path))) !== sha256) wrong.push(name);
  }
  return wrong.length > 0 ? { kind: "torn", names: wrong } : { kind: "whole", record };
}

/** What a file holds in pieces, hashed while they are written. */
export function hashing(content: Written["content"]): { pieces: Iterable<string | Uint8Array>; sha256: () => string } {
  const hash = createHash("sha256");
  const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
  const passed = function* (): Iterable<string | Uint8Array> {
    for (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
  };
  return { pieces: passed(), sha256: () => hash.digest("hex") };
}

function parsed(bytes: Uint8Array): RunRecord | undefined {
  try {
    return asRunRecord(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

// A link in a folder of outputs is none of its files.
const isFile = (path: string): boolean => foundAt(path)?.isFile() === true;

/** Where the papers of an owner stand: apart where something of them is secret, so that nobody hands them on by mistake. */
export const ownFolder = ({ secrecy }: Pick<Result, "secrecy">, out: string): string =>
  secrecy.hidden ? join(out, "internal") : out;

/** Where the papers of an analysis are written: where the call says, else beside it. */
export const outOf = (call: Call, { folder }: Pick<Loaded, "folder">): string =>
  call.text("out") ?? join(folder, "out");

/** The analysis file and the files that it reads: no paper is written over them. */
export const inputsOf = ({ folder, path, files }: Loaded): readonly string[] =>
  [basename(path), ...Object.keys(files)].map((name) => resolve(folder, name));

/** Whether one document is printed and nothing else: files only where they were asked for. */
export const isAlone = (call: Call): boolean =>
  call.flag("json") && call.text("out") === undefined && call.list("format").length === 0;

type Tables = NonNullable<RunRecord["tables"]>;

/** The tables of engines that a result was made of, with their rows and the sum of their amounts. */
export const tablesOf = ({ inputs }: Pick<Result, "inputs">): Tables =>
  inputs.flatMap(({ file, engine, rows, sum }) =>
    engine === undefined || sum === undefined ? [] : [{ file, engine, rows, sum }],
  );

/** What has changed of the tables of engines since the last run that was written beside the analysis. */
export function changedTables({ result, folder, locale }: Loaded): readonly Issue[] {
  const now = tablesOf(result);
  if (now.length === 0) return [];
  const state = folderState(ownFolder(result, join(folder, "out")));
  const recorded = state.kind === "whole" ? (state.record.tables ?? []) : [];
  return now.flatMap((table) => {
    const then = recorded.find((each) => each.file === table.file && each.engine === table.engine);
    if (!then || (then.rows === table.rows && then.sum === table.sum)) return [];
    const facts = { file: table.file, received: shown(table), expected: shown(then), detail: { engine: table.engine } };
    return [localize(problem("engine.recorded", facts), locale)];
  });
}

const shown = ({ rows, sum }: Tables[number]): string => `${rows} × ${sum}`;
