import { decodeAs } from "../open/encodings/decode-as.js";

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
  const letters = Array.from({ length: 256 }, (_, byte) => decodeAs(Uint8Array.of(byte), name) ?? "\ufffd");
  const bytes = new Map(letters.map((letter, byte) => [letter, byte]));
  return {
    decode: (from) => from.reduce((text, byte) => text + (letters[byte] ?? ""), ""),
    encode: (text) => Uint8Array.from(text, (letter) => bytes.get(letter) ?? 63),
  };
}
