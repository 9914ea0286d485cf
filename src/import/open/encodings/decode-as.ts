import { cp850 } from "./cp850.js";
import { kz1048 } from "./kz-1048.js";
import { windows1252 } from "./windows-1252.js";

const OWN: Readonly<Record<string, () => string>> = {
  cp850: () => cp850,
  "kz-1048": kz1048,
  "windows-1252": windows1252,
};

/**
 * Bytes as text in one encoding, without byte order mark.
 *
 * @param bytes - of a text
 * @param encoding - a name that `encodingName` gave
 * @returns the text, or undefined where the bytes do not fit the encoding
 * @example decodeAs(Uint8Array.of(0xa4), "cp850") // "ñ"
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  const upper = OWN[encoding]?.();
  if (upper !== undefined) {
    const text = byTable(bytes, upper);
    return text.includes("\ufffd") ? undefined : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// By way of UTF-16: many times faster than joining characters.
function byTable(bytes: Uint8Array, upper: string): string {
  const codes = new Uint8Array(bytes.length * 2);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const code = byte < 128 ? byte : upper.charCodeAt(byte - 128);
    codes[at * 2] = code & 0xff;
    codes[at * 2 + 1] = code >> 8;
  }
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(codes);
}
