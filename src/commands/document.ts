import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Locale } from "../formula/locale.js";
import { type Pieces, documentPieces } from "../report/document-text.js";
import { type Documented, toDocument } from "../report/to-document.js";
import type { Call, Output } from "./command.js";

/** Writes the one JSON document of a call; what a command has beside the common keys follows them. */
export function printDocument(
  { name, host }: Pick<Call, "name" | "host">,
  locale: Locale,
  shown: Documented = {},
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  if (host.said) host.said.document = true;
  return pour(documentPieces({ ...toDocument(shown, locale, name), ...more }), host.stdout);
}

/** Writes one piece after the other, the next when the last was taken. */
async function pour(pieces: Pieces, output: Output): Promise<void> {
  if (!(output instanceof Writable)) for (const piece of pieces) output.write(piece);
  // A stream tells by itself what it could not take.
  else await pipeline(Readable.from(pieces), output, { end: false }).catch(() => undefined);
}
