import type { Locale } from "../formula/locale.js";
import type { Document } from "../report/document.js";
import { documentText } from "../report/document-text.js";
import { toDocument } from "../report/to-document.js";
import type { Result } from "../report/result.js";
import { type Call, flag } from "./command.js";

type Printed = Pick<Document, "inputs" | "figures" | "issues"> & Pick<Result, "analysis" | "network">;

/** Writes the one JSON document of a call; what a command has beside the common keys follows them. */
export function printDocument(
  call: Call,
  locale: Locale,
  { inputs = [], figures = [], issues = [], ...rows }: Partial<Printed> = {},
  more: Readonly<Record<string, unknown>> = {},
): void {
  const working = flag(call, "working");
  const document = { ...toDocument({ inputs, figures, issues, ...rows }, locale, call.name, working), ...more };
  call.host.stdout.write(documentText(document));
}
