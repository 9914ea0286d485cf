import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { MessageChannel, Worker, receiveMessageOnPort } from "node:worker_threads";
import { type ByteSource, bytesBetween, failSource } from "./import/open/byte-source.js";
import { fileKind } from "./import/open/file-kind.js";

// A shorter file is read at once. The kind of a file shows in its first bytes.
const LONG = 4 * 2 ** 20;
const HEAD = 2 ** 16;
// From so many bytes on a second thread is worth its start, in which the first reads so many.
const HALVED = 32 * 2 ** 20;
const LEAD = 12 * 2 ** 20;

/** What a second thread is told, beside its job. */
export type BesideData = {
  readonly path: string;
  readonly job: object;
  /** Where the answer goes; the flag that says it is there, and the count of pieces that were read. */
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
  const from = Math.floor(source.size / 2) + LEAD;
  if (first.size < HALVED || !existsSync(script())) return source;
  return { ...source, beside: { from, start: (job) => beside(path, job) } };
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

/** Gives a job to a second thread; whoever waits for its answer does nothing else meanwhile. */
function beside(path: string, job: object): () => unknown {
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(8));
  const data: BesideData = { path, job, port: port1, state };
  const worker = new Worker(script(), {
    workerData: data,
    transferList: [port1],
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  worker.on("error", () => undefined);
  worker.unref();
  return () => {
    for (let idle = 0; idle < STEPS && Atomics.load(state, 0) === 0; idle++) {
      const pieces = Atomics.load(state, 1);
      Atomics.wait(state, 0, 0, STEP);
      if (Atomics.load(state, 1) !== pieces) idle = 0;
    }
    const answer = receiveMessageOnPort(port2) as { readonly message: unknown } | undefined;
    port2.close();
    void worker.terminate();
    return answer?.message;
  };
}
