import type { Figure } from "../../src/formula/figure.js";
import type { Issue } from "../../src/formula/issue.js";
import type { Content } from "../../src/formats/format.js";
import type { InputRecord } from "../../src/model/input-record.js";
import { readResultDocument } from "../../src/model/result-document.js";

/** What a file holds as one text; nothing where there is no file. */
export function writtenText(content: Content | undefined): string {
  if (content instanceof Uint8Array) return new TextDecoder().decode(content);
  return typeof content === "string" ? content : [...(content ?? [])].join("");
}

type Read = {
  readonly figures: readonly Figure[];
  readonly issues: readonly Issue[];
  readonly inputs: readonly InputRecord[];
};

/** A JSON document as it is read back: each figure whole. */
export function documentOf(text: string): Read {
  const read = readResultDocument(JSON.parse(text));
  if ("place" in read) throw new Error(`no document: ${read.place}`);
  return read.document as unknown as Read;
}
