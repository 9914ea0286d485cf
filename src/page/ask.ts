// Asks the worker of the page, which holds the library, and stops it; what was asked then fails as stopped.
import type { Asked, AskedKind } from "./messages.js";

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let count = 0;

/** Asks the worker, whose script stands in the page itself. */
export function ask<K extends AskedKind>(kind: K, asked: Asked[K]["in"]): Promise<Asked[K]["out"]> {
  worker ??= begun();
  const number = count++;
  return new Promise((done, failed) => {
    waiting.set(number, { done, failed });
    worker?.postMessage({ number, kind, asked });
  });
}

/** Stops what is being done; the next question begins anew. */
export function stop(): void {
  worker?.terminate();
  worker = undefined;
  for (const { failed } of waiting.values()) failed(new Stopped());
  waiting.clear();
}

/** What was asked when somebody stopped it. */
export class Stopped extends Error {}

type Received = { readonly number: number; readonly answer?: unknown; readonly failed?: string };
type Waiting = { readonly done: (answer: never) => void; readonly failed: (error: Error) => void };

function begun(): Worker {
  const textOf = (id: string): string => document.getElementById(id)?.textContent ?? "";
  const made = new Worker(URL.createObjectURL(new Blob([textOf("unpack")], { type: "text/javascript" })));
  made.postMessage(textOf("packed"));
  made.onmessage = ({ data: { number, answer, failed } }: MessageEvent<Received>) => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (failed === undefined) one?.done(answer as never);
    else one?.failed(new Error(failed));
  };
  return made;
}
