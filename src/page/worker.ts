import { engine } from "./engine.js";
import type { AskedKind } from "./messages.js";

/** What the page sends: a question with its number. */
type Sent = { readonly number: number; readonly kind: AskedKind; readonly asked: never };

// The work goes on beside the page, so that it stays at hand.
self.onmessage = ({ data: { number, kind, asked } }: MessageEvent<Sent>) => {
  engine[kind](asked).then(
    (answer) => self.postMessage({ number, answer }),
    (error: unknown) => self.postMessage({ number, failed: error instanceof Error ? error.message : String(error) }),
  );
};
