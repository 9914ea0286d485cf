import { existsSync } from "node:fs";
import { MessageChannel, type MessagePort, Worker, receiveMessageOnPort } from "node:worker_threads";
import type { Second } from "./import/open/byte-source.js";
import { startSparingly } from "./v8-flags.js";

/** What a second thread is told when it starts. */
export type ThreadData = {
  readonly path: string;
  /** Where its job comes from, and its answer goes to. */
  readonly port: MessagePort;
  /**
   * The flag that says that the answer is there, the count of pieces that were read, and how far the first thread may read,
   * in blocks: below zero once the second has said where it begins.
   */
  readonly state: Int32Array;
};

/** What it is given to do, and as what the first thread has found the file. */
export type ThreadJob = { readonly job: object; readonly stamp: string };

// From so many bytes on a second thread is worth its start.
const SHARED = 96 * 2 ** 20;

// Asked for late: a bundle without addresses of modules still reads files.
const script = (): URL => new URL("./scan-worker.js", import.meta.url);

/** Whether a file of so many bytes is gone through by two threads. */
export const isForTwo = (size: number): boolean => size >= SHARED && existsSync(script());

type Thread = Omit<ThreadData, "path"> & { readonly worker: Worker };

const early = new Map<string, Thread>();

/** Starts the thread of a file before anybody asks for it: it takes as long to start as the command does. */
export function startEarly(path: string): void {
  early.set(path, startThread(path));
}

function startThread(path: string): Thread {
  const { port1, port2 } = new MessageChannel();
  const state = new Int32Array(new SharedArrayBuffer(12));
  const data: ThreadData = { path, port: port1, state };
  const worker = new Worker(script(), {
    workerData: data,
    transferList: [port1],
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  worker.on("error", () => undefined);
  worker.unref();
  return { port: port2, state, worker };
}

// A second thread that has read nothing for so long has died.
const [STEP, STEPS] = [1000, 30];

// Places in a file that two threads tell each other, in bytes; and of what is left to read, the part that is the first's.
const BLOCK = 2 ** 16;
const OWN = 0.54;
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

/** Gives a job to the second thread of a file; whoever waits for its answer does nothing else meanwhile. */
export function secondThread(path: string, job: ThreadJob): Second {
  // The start of a thread has taken the flags of memory back.
  startSparingly();
  const { port, state, worker } = early.get(path) ?? startThread(path);
  early.delete(path);
  port.postMessage(job);
  const end = (): void => {
    port.close();
    void worker.terminate();
  };
  const wait = (): unknown => {
    for (let idle = 0; idle < STEPS && Atomics.load(state, 0) === 0; idle++) {
      const pieces = Atomics.load(state, 1);
      Atomics.wait(state, 0, 0, STEP);
      if (Atomics.load(state, 1) !== pieces) idle = 0;
    }
    const answer = receiveMessageOnPort(port) as { readonly message: unknown } | undefined;
    end();
    return answer?.message;
  };
  return { claim: (to) => claim(state, to), wait, end };
}
