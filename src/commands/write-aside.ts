// Writes files whole or not at all: each aside first, then moved to its place. Makes folders, says what stands at a
// path, clears what was left aside, and writes a table to a file that is not there yet.
import { say } from "../formula/locale.js";
import { type Call, EXIT, reasonOf } from "./command.js";
import {
  type Stats,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

const [START, END] = [".umay-", ".part"] as const;

/** Makes a folder and those above it. One by one: made all at once, a folder that cannot be made may never be refused. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const code = reasonOf(error);
    if (code === "EEXIST" && foundAt(path, statSync)?.isDirectory()) return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    mkdirSync(path);
  }
}

/** What a file is to hold, at once or piece by piece: the next is asked for when the last is written. */
type Whole = string | Uint8Array | Iterable<string | Uint8Array>;

/**
 * Writes a file beside its place, under a name that nobody reads; what it returns puts the file in its place at once. A
 * link that stood there gives way, and what it leads to stays as it is.
 */
export function writeAside(path: string, content: Whole): () => void {
  const aside = join(dirname(path), `${START}${basename(path)}${END}`);
  rmSync(aside, { force: true });
  // Only a new file: whatever stands under the name by then is not followed.
  const file = openSync(aside, "wx");
  try {
    for (const piece of isAtOnce(content) ? [content] : content) writeFileSync(file, piece);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return () => renameSync(aside, path);
}

const isAtOnce = (content: Whole): content is string | Uint8Array =>
  typeof content === "string" || content instanceof Uint8Array;

/** Writes one file that is whole as soon as it is there. @throws `EEXIST` where it must be new and is not */
export function writeWhole(path: string, content: Whole, isNew: boolean): void {
  if (isNew && foundAt(path)) throw Object.assign(new Error("it is there"), { code: "EEXIST" });
  try {
    writeAside(path, content)();
  } catch (error) {
    clear(dirname(path));
    throw error;
  }
}

/** Removes what was written aside and never put in its place. */
export function clear(folder: string): void {
  const left = readdirSync(folder).filter((name) => name.startsWith(START) && name.endsWith(END));
  for (const name of left) rmSync(join(folder, name), { force: true });
}

/** What stands at a path, a link itself unless it is to be followed; undefined where nothing can be found. */
export function foundAt(path: string, look: (path: string) => Stats = lstatSync): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
}

/** Writes a table to a file that is not there yet, and says so. */
export function writeNew(call: Call, out: string, table: string): number | Promise<number> {
  const { locale } = call;
  const path = call.path(out);
  if (existsSync(path)) call.refuse(`${out} ${say(locale, "write-new.exists")}`);
  try {
    writeWhole(path, table, true);
  } catch (error) {
    call.refuse(`${say(locale, "write-new.cannot")} ${out} (${reasonOf(error)})`);
  }
  if (call.flag("json")) return call.printDocument(locale, {}, { written: out });
  call.print([`${say(locale, "write-new.written")} ${out}`]);
  return EXIT.fine;
}
