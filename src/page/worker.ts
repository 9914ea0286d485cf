// The worker of the page: takes its questions and lets the engine answer them.
import { engine } from "./engine.js";
import type { AskedKind } from "./messages.js";

/** What the page sends: a question with its number. */
type Sent = { readonly number: number; readonly kind: AskedKind; readonly asked: never };

self.onmessage = ({ data: { number, kind, asked } }: MessageEvent<Sent>) => {
  engine[kind](asked).then(
    (answer) => self.postMessage({ number, answer }),
    (error: unknown) => self.postMessage({ number, failed: error instanceof Error ? error.message : String(error) }),
  );
};
