import { createHash } from "node:crypto";
import type { Analysis } from "../../src/model/analysis.js";
import type { GivenFiles } from "../../src/run/files.js";
import type { Result } from "../../src/result/result.js";
import { type RunOptions, run as runAnew } from "../../src/run/run.js";

// What is read of a table is kept with its bytes, so tests share a table where they share the object that holds it.
const MOST = 64;
const held = new Map<string, Uint8Array>();

/** The bytes that were held before for the same content: a test that gives the same table reads it once. */
export function heldBytes(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const key = createHash("sha1").update(bytes).digest("base64");
  const same = held.get(key) ?? bytes;
  // The one asked for last is let go last.
  held.delete(key);
  held.set(key, same);
  for (const [oldest] of held) if (held.size > MOST) held.delete(oldest);
  return same;
}

/** Runs an analysis as a user does; tables whose content was given before are not read again. */
export const run = (analysis: Analysis, files: GivenFiles, options: RunOptions = {}): Result =>
  runAnew(
    analysis,
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === "string" || content instanceof Uint8Array ? heldBytes(content) : content,
      ]),
    ),
    options,
  );
