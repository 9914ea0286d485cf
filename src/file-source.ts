import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { MessageChannel, Worker, receiveMessageOnPort } from "node:worker_threads";
import { type ByteSource, type Second, bytesBetween, failSource } from "./import/open/byte-source.js";
import { fileKind } from "./import/open/file-kind.js";

// A shorter file is read at once. The kind of a file shows in its first bytes.
const LONG = 4 * 2 ** 20;
const HEAD = 2 ** 16;
// From so many bytes on a second thread is worth its start.
const SHARED = 96 * 2 ** 20;

/** What a second thread is told, beside its job. */
export type BesideData = {
  readonly path: string;
  readonly job: object;
  /**
   * Where the answer goes; the flag that says it is there, the count of pieces that were read, and how far the first thread
   * may read, in blocks: below zero once the second has said where it begins.
   */
  readonly port: MessageChannel["port1"];
  readonly state: Int32Array;
};

/**
 * A long text file as a source that is read piece by piece; undefined for every other. Whoever changes the file meanwhile
 * stops the reading.
 */
export function longFile(path: string): ByteSource | undefined {
  const first = path === "-" ? undefined : statSync(path, { throwIfNoEntry: false });
  if (!first?.isFile() || first.size < LONG) return undefined;
  const source = fileSource(path);
  try {
    if (fileKind(bytesBetween(source, 0, HEAD)) !== "text") return undefined;
  } catch {
    // Why it cannot be read is told by whoever reads it whole.
    return undefined;
  }
  if (first.size < SHARED || !existsSync(script())) return source;
  return { ...source, beside: { start: (job) => beside(path, job) } };
}

/** A file as a source of bytes. */
export function fileSource(path: string): ByteSource {
  const first = statSync(path);
  return {
    kind: "source",
    size: first.size,
    read: (into, from) => {
      const file = openAgain(path);
      try {
        const now = fstatSync(file);
        const isSame = now.size === first.size && now.mtimeMs === first.mtimeMs && now.ino === first.ino;
        if (isSame) return readSync(file, into, 0, into.length, from);
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

// Asked for late: a bundle without addresses of modules still reads files.
const script = (): URL => new URL("./scan-worker.js", import.meta.url);
// A second thread that has read nothing for so long has died.
const [STEP, STEPS] = [1000, 30];

// Places in a file that two threads tell each other, in bytes; and of what is left to read, the part that is the first's,
// which also takes the hash of all.
const BLOCK = 2 ** 16;
const OWN = 0.42;
// Less is not worth to be shared.
const LEAST = 12 * 2 ** 20;

/** Where the second thread begins, which has just got ready: behind what the first may have read by now. */
export function beginBehind(state: Int32Array, size: number): number | undefined {
  for (;;) {
    const far = Atomics.load(state, 2);
    const begin = far + Math.ceil((size / BLOCK - far) * OWN) + 1;
    if (size - begin * BLOCK < LEAST) return undefined;
    if (Atomics.compareExchange(state, 2, far, -begin) === far) return begin * BLOCK;
  }
}

// Lets the first thread read up to a place; gives the place where the second begins, once it has said so.
function claim(state: Int32Array, to: number): number | undefined {
  const far = Atomics.load(state, 2);
  const isFree = far >= 0 && Atomics.compareExchange(state, 2, far, Math.ceil(to / BLOCK)) === far;
  return isFree ? undefined : -Atomics.load(state, 2) * BLOCK;
}

/** Gives a job to a second thread; whoever waits for its answer does nothing else meanwhile. */
function beside(path: string, job: object): Second {
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(12));
  const data: BesideData = { path, job, port: port1, state };
  const worker = new Worker(script(), {
    workerData: data,
    transferList: [port1],
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  worker.on("error", () => undefined);
  worker.unref();
  const end = (): void => {
    port2.close();
    void worker.terminate();
  };
  const wait = (): unknown => {
    for (let idle = 0; idle < STEPS && Atomics.load(state, 0) === 0; idle++) {
      const pieces = Atomics.load(state, 1);
      Atomics.wait(state, 0, 0, STEP);
      if (Atomics.load(state, 1) !== pieces) idle = 0;
    }
    const answer = receiveMessageOnPort(port2) as { readonly message: unknown } | undefined;
    end();
    return answer?.message;
  };
  return { claim: (to) => claim(state, to), wait, end };
}
