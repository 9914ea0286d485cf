// Loads a script with the code that V8 compiled of it last time, from a folder of the system, and keeps that code for
// the next.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import envPaths from "env-paths";

/** A script that was loaded: what it exports, and what keeps its code for the next time, if it is not kept yet. */
export type Loaded<Exports> = { readonly exports: Exports; readonly isKept: boolean; readonly keep: () => void };

/** Where the code of a script is kept: in the folder that the system has for what can be made anew. */
export const keptAs = (name: string): string =>
  join(envPaths("umay", { suffix: "" }).cache, `${name}-${process.version}-${process.arch}.code`);

/**
 * Loads a CommonJS script, which is written in ASCII and imports nothing, with the code that V8 has made of it before:
 * compiling takes a third of a short run. What is kept counts for the same script, V8 and flags; a failure costs time
 * alone.
 */
export function loadKept<Exports>(path: string, kept: string): Loaded<Exports> {
  const source = readFileSync(path);
  const code = keptCode(source, kept);
  const text = source.toString("latin1");
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
    filename: path,
    ...(code && { cachedData: code }),
  });
  const module = { exports: {} as Exports };
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
  const isKept = code !== undefined && script.cachedDataRejected === false;
  return {
    exports: module.exports,
    isKept,
    keep: () => {
      if (!isKept) keepCode(source, script.createCachedData(), kept);
    },
  };
}

const HASH = 32;
const hashOf = (source: Uint8Array, code: Uint8Array): Buffer =>
  createHash("sha256").update(source).update(code).digest();

// V8 knows a script by its length alone. So what is kept begins with a hash over the script and its code.
function keptCode(source: Uint8Array, kept: string): Uint8Array | undefined {
  try {
    const file = readFileSync(kept);
    const code = file.subarray(HASH);
    return hashOf(source, code).equals(file.subarray(0, HASH)) ? code : undefined;
  } catch {
    return undefined;
  }
}

// Two calls may write at once: each writes its own file, and the last counts.
function keepCode(source: Uint8Array, code: Uint8Array, kept: string): void {
  try {
    mkdirSync(dirname(kept), { recursive: true });
    const part = `${kept}.${process.pid}.part`;
    writeFileSync(part, Buffer.concat([hashOf(source, code), code]));
    renameSync(part, kept);
  } catch {
    // A folder that cannot be written, or a disk that is full.
  }
}
