// Reads and opens the files of the page, which come anew with each question: what was opened is kept while a file is
// the same, until it is forgotten. Also: the mark that tells one file from another.
import type { Held } from "../import/open/content.js";
import { openFiles } from "../import/open/open-files.js";
import { sha256 } from "../import/open/sha256.js";
import type { Files } from "../run/files.js";
import type { PageFiles } from "./messages.js";

const openedBefore = new Map<string, Held>();
const MOST_OPENED = 40;

/** Forgets what was opened: the next files are read from their bytes. */
export const forgetFiles = (): void => openedBefore.clear();

/** What tells a file from another one, or from itself when it was changed. */
export const markOf = (name: string, held: PageFiles[string]): string => {
  if (typeof held === "string") return `${name} ${held}`;
  if (held instanceof Uint8Array) return `${name} ${sha256(held)}`;
  return `${name} ${String(held.size)} ${"lastModified" in held ? String(held.lastModified) : ""}`;
};

/** What a file of the page holds, as text or bytes. */
export const readOne = async (held: PageFiles[string]): Promise<string | Uint8Array> =>
  held instanceof Blob ? new Uint8Array(await held.arrayBuffer()) : held;

export async function openAll(files: PageFiles): Promise<Files> {
  const all: Record<string, Held> = {};
  for (const [name, held] of Object.entries(files)) {
    const mark = markOf(name, held);
    const found = openedBefore.get(mark) ?? (await openFiles({ [name]: await readOne(held) }))[name];
    if (found === undefined) continue;
    // Those that were not asked for longest go first.
    openedBefore.delete(mark);
    openedBefore.set(mark, found);
    all[name] = found;
  }
  for (const mark of openedBefore.keys()) if (openedBefore.size > MOST_OPENED) openedBefore.delete(mark);
  return all;
}
