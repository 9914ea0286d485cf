import type { Locale } from "../formula/locale.js";
import { documentText } from "../report/document-text.js";
import { type Documented, toDocument } from "../report/to-document.js";
import type { Call } from "./command.js";

/** Writes the one JSON document of a call; what a command has beside the common keys follows them. */
export function printDocument(
  call: Call,
  locale: Locale,
  shown: Documented = {},
  more: Readonly<Record<string, unknown>> = {},
): void {
  const document = { ...toDocument(shown, locale, call.name), ...more };
  call.host.stdout.write(documentText(document));
}
