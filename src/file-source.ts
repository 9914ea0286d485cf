// Long files on a disk, read piece by piece for as long as they stay the same.
import { type Stats, closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { type ByteSource, bytesBetween, failSource } from "./import/open/byte-source.js";
import { fileKind } from "./import/open/file-kind.js";

// A shorter file is read at once. The kind of a file shows in its first bytes.
const LONG = 4 * 2 ** 20;
const HEAD = 2 ** 16;

/** A long text as a source read piece by piece; undefined for any other file. A change meanwhile stops the reading. */
export function longFile(path: string): ByteSource | undefined {
  const first = path === "-" ? undefined : statSync(path, { throwIfNoEntry: false });
  if (!first?.isFile() || first.size < LONG) return undefined;
  const source = fileSource(path, first);
  try {
    if (fileKind(bytesBetween(source, 0, HEAD)) !== "text") return undefined;
  } catch {
    // Why it cannot be read is told by whoever reads it whole.
    return undefined;
  }
  return source;
}

/** What tells a file from what it was or will be: its size, the time of its last change, and its number. */
const stampOf = ({ size, mtimeMs, ino }: Stats): string => [size, mtimeMs, ino].join(" ");

/** A file as a source of bytes, as long as it is what it was at first. */
export function fileSource(path: string, first: Stats): ByteSource {
  return {
    kind: "source",
    size: first.size,
    read: (into, from) => {
      const file = openAgain(path);
      try {
        if (stampOf(fstatSync(file)) === stampOf(first)) return readSync(file, into, 0, into.length, from);
      } catch (error) {
        failSource("file.unreadable", basename(path), codeOf(error));
      } finally {
        closeSync(file);
      }
      return failSource("file.changed", basename(path), "");
    },
  };
}

// A file that was there and is gone has changed as well.
function openAgain(path: string): number {
  try {
    return openSync(path, "r");
  } catch (error) {
    const code = codeOf(error);
    return failSource(code === "ENOENT" ? "file.changed" : "file.unreadable", basename(path), code);
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");
