import type { Figure } from "../formula/figure.js";
import type { Issue } from "../formula/issue.js";
import type { InputRecord } from "../read/input-record.js";
import type { Document } from "../report/document.js";
import { version } from "../version.js";
import type { Call } from "./command.js";

type Parts = {
  readonly inputs?: readonly InputRecord[];
  readonly figures?: readonly Figure[];
  readonly issues?: readonly Issue[];
};

/** Writes the one JSON document of a call; what a command has beside the common keys follows them. */
export function printDocument(call: Call, parts: Parts, more: Readonly<Record<string, unknown>> = {}): void {
  const document: Document = {
    formatVersion: 1,
    umay: version,
    command: call.name,
    inputs: parts.inputs ?? [],
    figures: parts.figures ?? [],
    issues: parts.issues ?? [],
  };
  call.host.stdout.write(`${JSON.stringify({ ...document, ...more }, null, 2)}\n`);
}
