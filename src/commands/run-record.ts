import { inPlace } from "../formula/figures.js";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { OutputFile } from "../formats/index.js";
import { type RunRecord, asRunRecord } from "../model/run-record.js";
import { provenance } from "../report/provenance.js";
import type { Result } from "../result/result.js";
import { version } from "../version.js";

/** Name of the record of a folder of outputs. */
export const RECORD = "umay-run.json";

/** A file that is to be written, under its name in the folder. */
export type Written = Pick<OutputFile, "name" | "content">;

/** What a folder holds: nothing of a run, one whole run, or files that are none, with the names of those that differ. */
export type FolderState =
  | { readonly kind: "empty" }
  | { readonly kind: "whole"; readonly record: RunRecord }
  | { readonly kind: "torn"; readonly names: readonly string[] };

/** SHA-256 of what a result shows: its figures, issues and inputs, and the language. */
export function runHash(result: Result, language: string): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([version, language, provenance(result), result.inputs]));
  for (const { id, per, value, undefined: reason } of inPlace(result.figures))
    hash.update(JSON.stringify([id, per, value, reason]));
  for (const { message, ...issue } of result.issues) hash.update(JSON.stringify([message, issue.code]));
  return hash.digest("hex");
}

/** The record of files, as text. */
export function recordText(
  run: string,
  files: readonly { readonly name: string; readonly sha256: string }[],
  tables: RunRecord["tables"] = [],
): string {
  const record: RunRecord = { umay: version, run, ...(tables.length > 0 && { tables }), files: [...files] };
  return `${JSON.stringify(record, null, 2)}\n`;
}

/**
 * What a folder holds by its record.
 *
 * @param names - files that a run would write: where there is no record, they are of a run that did not end
 */
export async function folderState(folder: string, names: readonly string[] = []): Promise<FolderState> {
  const bytes = (await isFile(join(folder, RECORD))) ? await readFile(join(folder, RECORD)) : undefined;
  if (bytes === undefined) {
    const left: string[] = [];
    for (const name of names) if (await isFile(join(folder, name))) left.push(name);
    return left.length > 0 ? { kind: "torn", names: left } : { kind: "empty" };
  }
  const record = parsed(bytes);
  if (!record) return { kind: "torn", names: [RECORD] };
  const wrong: string[] = [];
  for (const { name, sha256 } of record.files) {
    if ((await hashOf(join(folder, name))) !== sha256) wrong.push(name);
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

// A file may be larger than one buffer can be.
async function hashOf(path: string): Promise<string | undefined> {
  if (!(await isFile(path))) return undefined;
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

// A link in a folder of outputs is none of its files.
const isFile = (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isFile(),
    () => false,
  );
