import { readerOf } from "../open/encodings/decode-as.js";

const UNKNOWN = "?".charCodeAt(0);

/** A text encoding in both directions. */
export type Encoding = {
  readonly decode: (bytes: Uint8Array) => string;
  readonly encode: (text: string) => Uint8Array;
};

/** UTF-8, or an encoding of one byte a letter; undefined for every other. */
export function encodingOf(name: string): Encoding | undefined {
  if (name.startsWith("utf-16")) return undefined;
  if (name === "utf-8") {
    const [decoder, encoder] = [new TextDecoder("utf-8", { ignoreBOM: true }), new TextEncoder()];
    return { decode: (bytes) => decoder.decode(bytes), encode: (text) => encoder.encode(text) };
  }
  const decode = readerOf(name);
  const bytes = new Map(
    Array.from(decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)), (each, at) => [each, at]),
  );
  return { decode, encode: (text) => written(text, bytes) };
}

// Bytes beyond those of an encoding are the sign of a letter that is not known.
function written(text: string, bytes: ReadonlyMap<string, number>): Uint8Array {
  const found = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) found[at] = bytes.get(text.charAt(at)) ?? UNKNOWN;
  return found;
}
