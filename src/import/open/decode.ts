// Bytes of a text file as text: the encodings they may have, words that show the right one, and whether it is binary.
import { type ByteSource, bytesBetween, sourceOf } from "./byte-source.js";
import { decodeAs, encodingName } from "./encodings/decode-as.js";
import { likeliestEncodings, wordSample } from "./encodings/guess-encoding.js";
import { type FileFacts, fileKind, isWorkbookKind, refusal } from "./file-kind.js";
import type { Grid } from "./grid.js";

export type Known = Pick<Grid, "encoding" | "encodingBy">;
type Wrong = FileFacts & { readonly received: string; readonly expected: string };

type Decoded = ({ readonly text: string } & Known & Pick<Grid, "words">) | Wrong;

const KNOWN =
  "utf-8, utf-16le, utf-16be, windows-1251, kz-1048, ibm866, koi8-r, koi8-u, windows-1252, cp850, windows-1250, windows-1254, macintosh, x-mac-cyrillic";
const SAMPLE = 2 ** 16;
/** As many words show an encoding. */
export const SHOWN = 3;
const LONGEST = 40;
/* oxlint-disable no-control-regex -- these characters say that bytes are not text in an encoding that takes any byte */
const CONTROL = /[\u0000-\u0008\u000e-\u0019\u001b]/g;
const END_OF_DOS_FILE = /\u001a+\s*$/;
/* oxlint-enable no-control-regex */

/** The bytes of a text file as text, without byte order mark; what fits no encoding is an error, what fits several a question. */
export function decode(bytes: Uint8Array, encoding = "auto"): Decoded {
  const kind = fileKind(bytes);
  const refused = refusal(kind);
  if (refused && refused.code !== "file.empty") return { received: "", expected: "CSV", ...refused };
  if (isWorkbookKind(kind)) return { ...fault("file.workbook-unopened", kind.toUpperCase()), expected: "CSV" };
  for (const found of encodingsOf(sourceOf(bytes), bytes, encoding)) {
    if ("code" in found) return found;
    const text = decodeAs(bytes, found.encoding)?.replace(/^\ufeff/, "").replace(END_OF_DOS_FILE, ""); // prettier-ignore
    if (text !== undefined && !isBinary(text)) return { text, ...found, words: shownWords(text) };
  }
  return fault("file.encoding", encoding);
}

/** The encodings that a file may have, one after another as they are to be tried, and then why it has none of them. */
export function* encodingsOf(
  source: ByteSource,
  head: Uint8Array,
  asked: string,
): Generator<Known | Wrong, void, void> {
  const [name, by] = asked === "auto" ? (marked(head, source.size) ?? []) : [encodingName(asked), "given" as const];
  if (by !== undefined) {
    if (name !== undefined) yield { encoding: name, encodingBy: by };
    return yield fault("file.encoding", by === "given" ? asked : name);
  }
  yield { encoding: "utf-8", encodingBy: "valid" };
  if (isBinary(new TextDecoder("latin1").decode(head.subarray(0, SAMPLE))))
    return yield fault("file.encoding-unknown", "auto");
  const { sure, best } = likeliestEncodings(wordSample(source.size, (from, to) => bytesBetween(source, from, to)));
  if (sure !== undefined) {
    yield { encoding: sure, encodingBy: "letters" };
    return yield fault("file.encoding", sure);
  }
  if (best.length === 0) return yield fault("file.encoding-unknown", "auto");
  const choices = best.map(({ encoding, words }) => `${encoding}: ${words.join(", ")}`).join("; ");
  const expected = best.map((each) => each.encoding).join(", ");
  const detail = { choices, first: best[0]?.encoding ?? "" };
  yield { code: "file.encoding-unsure", severity: "question", received: "auto", expected, detail };
}

// The encoding that the first bytes of a file tell by a mark or by zeros.
function marked(bytes: Uint8Array, size: number): readonly [string, Grid["encodingBy"]] | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return ["utf-8", "mark"];
  if (first === 0xff && second === 0xfe) return ["utf-16le", "mark"];
  if (first === 0xfe && second === 0xff) return ["utf-16be", "mark"];
  const wide = ["utf-16le", "utf-16be"].find((name) => size % 2 === 0 && looksWide(bytes, name));
  return wide === undefined ? undefined : [wide, "zeros"];
}

// UTF-16 without a mark: digits and delimiters leave zero bytes on one side, and letters come out, not rare signs.
function looksWide(bytes: Uint8Array, name: string): boolean {
  if (!bytes.subarray(0, SAMPLE).includes(0)) return false;
  const text = new TextDecoder(name).decode(bytes.subarray(0, SAMPLE));
  const far = text.match(/[\u0000-\u0008\u2500-\uffff]/g)?.length ?? 0; // oxlint-disable-line no-control-regex
  return far <= text.length * 0.02;
}

/** Whether a text has so many control characters that it is none; a few are a fault of their rows. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const controls = sample.match(CONTROL)?.length ?? 0;
  return controls > 2 && controls > sample.length * 0.02;
}

// Words around letters beyond ASCII; what stands far from them is not looked at.
export function shownWords(text: string): string[] {
  const words = new Set<string>();
  for (const { index } of text.matchAll(/[\u0080-\uffff]/g)) {
    const before = /\p{L}*$/u.exec(text.slice(Math.max(0, index - LONGEST), index))?.[0] ?? "";
    const after = /^\p{L}*/u.exec(text.slice(index, index + LONGEST))?.[0] ?? "";
    if (after !== "" && before.length + after.length > 1) words.add(before + after);
    if (words.size === SHOWN) break;
  }
  return [...words];
}

const fault = (code: string, received: string): Wrong => ({ code, severity: "error", received, expected: KNOWN });
