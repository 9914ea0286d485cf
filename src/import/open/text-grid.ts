import { type ByteSource, bytesBetween } from "./byte-source.js";
import { type Known, SHOWN, encodingsOf, isBinary, shownWords } from "./decode.js";
import { decodeAs } from "./encodings/decode-as.js";
import { fileKind } from "./file-kind.js";
import { type Progress, type TooMuch, fillColumns } from "./fill-columns.js";
import type { Grid } from "./grid.js";
import { SAMPLE_ROWS, SAMPLE_SIZE, delimiterIn, delimiterName, shapeOf, toldDelimiter } from "./split-text.js";

/** How a text is to be read, where that is not left to the file. */
export type TextSettings = {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** Called now and then while a long file is read. */
  readonly progress?: Progress | undefined;
};

// Bytes of the beginning that show the form of a file, as many more as its lines are long, and of its end.
const [HEAD, MOST_HEAD, TAIL] = [2 ** 21, 2 ** 27, 64];
// Encodings in which a byte of ASCII is always the letter that it is there.
const PLAIN = /^(?:utf-8|windows-|iso-8859-|koi8|kz-1048|ibm866|cp850)/;
const [LF, DOS_END, MARK] = [10, 0x1a, 3];

/**
 * The cells of a text file, held by columns while it is read piece by piece; undefined where all of its text is needed
 * at once: UTF-16, quotation marks that do not close, a first line that tells the delimiter.
 */
export function textGrid(
  source: ByteSource,
  { encoding = "auto", delimiter = "auto", progress }: TextSettings = {},
): Grid | TooMuch | undefined {
  const head = headOf(source);
  const end = bytesBetween(source, source.size - TAIL, source.size);
  if (!head || fileKind(head) !== "text" || end.includes(DOS_END)) return undefined;
  for (const known of encodingsOf(source, head, encoding)) {
    if ("code" in known || !PLAIN.test(known.encoding)) return undefined;
    const found = gridIn(source, head, known, delimiter, progress);
    if (found !== "encoding") return found;
  }
  return undefined;
}

// As many bytes as show the delimiter and the shape of the rows.
function headOf(source: ByteSource): Uint8Array | undefined {
  for (let length = HEAD; length <= MOST_HEAD; length *= 4) {
    const bytes = bytesBetween(source, 0, length);
    if (bytes.length === source.size) return bytes;
    let [line, at] = [0, 0];
    while (line <= SAMPLE_ROWS && (at = bytes.indexOf(LF, at) + 1) > 0) line++;
    const whole = bytes.subarray(0, bytes.lastIndexOf(LF) + 1);
    // A letter takes four bytes at most.
    if (line > SAMPLE_ROWS && whole.length >= SAMPLE_SIZE * 4) return whole;
  }
  return undefined;
}

function gridIn(
  source: ByteSource,
  head: Uint8Array,
  known: Known,
  asked: string,
  progress: Progress | undefined,
): Grid | TooMuch | "encoding" | undefined {
  const decode = decoder(known.encoding);
  const from = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf && known.encoding === "utf-8" ? MARK : 0;
  const text = decode(head.subarray(from))?.replaceAll("\r\n", "\n");
  if (text === undefined) return "encoding";
  if (isBinary(text) || text.startsWith("\ufeff") || toldDelimiter(text)) return undefined;
  const delimiter = delimiterIn(text, asked);
  if (!/^[^"\r\n\0\u0080-\uffff]$/.test(delimiter)) return undefined;
  const shape = shapeOf(text, delimiter);
  const isUtf = known.encoding === "utf-8";
  // The first words with letters beyond ASCII.
  const words = new Set<string>();
  const takeText = (bytes: Uint8Array): boolean => {
    if (isUtf && native ? !native.isUtf8(bytes) : decode(bytes) === undefined) return false;
    if (words.size < SHOWN && !isAscii(bytes)) for (const each of shownWords(decode(bytes) ?? "")) words.add(each);
    return true;
  };
  const found = fillColumns(source, { from, delimiter, shape, decode, takeText }, progress);
  if ("why" in found) return found.why === "form" ? undefined : found.why;
  return { ...known, rows: found.rows, words: [...words].slice(0, SHOWN), delimiter: delimiterName(delimiter) };
}

// Whole texts without a mark at their beginning.
function decoder(encoding: string): (bytes: Uint8Array) => string | undefined {
  if (encoding !== "utf-8") return (bytes) => decodeAs(bytes, encoding);
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      return undefined;
    }
  };
}

type Buffers = Record<"isUtf8" | "isAscii", (bytes: Uint8Array) => boolean>;
type Machine = { readonly process?: { readonly getBuiltinModule?: (name: "node:buffer") => Buffers | undefined } };

// Node tells it ten times faster than a decoder that fails.
const native = (globalThis as Machine).process?.getBuiltinModule?.("node:buffer");

/** Whether bytes are letters and signs of ASCII alone. */
const isAscii = (bytes: Uint8Array): boolean => (native ? native.isAscii(bytes) : bytes.every((byte) => byte < 128));
