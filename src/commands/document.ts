import type { Locale } from "../formula/locale.js";
import type { Document } from "../report/document.js";
import { documentText } from "../report/document-text.js";
import { toDocument } from "../report/to-document.js";
import type { Call } from "./command.js";

/** Writes the one JSON document of a call; what a command has beside the common keys follows them. */
export function printDocument(
  call: Call,
  locale: Locale,
  { inputs = [], figures = [], issues = [] }: Partial<Pick<Document, "inputs" | "figures" | "issues">> = {},
  more: Readonly<Record<string, unknown>> = {},
): void {
  const document = { ...toDocument({ inputs, figures, issues }, locale, call.name), ...more };
  call.host.stdout.write(documentText(document));
}
