import { byTable } from "./by-table.js";
import { cp850 } from "./cp850.js";
import { kz1048 } from "./kz-1048.js";
import { windows1252 } from "./windows-1252.js";

const UNKNOWN = "\ufffd";
const OWN: Readonly<Record<string, () => string>> = {
  cp850: () => cp850,
  "kz-1048": kz1048,
  "windows-1252": windows1252,
};
const tables = new Map<string, string>();

/**
 * Bytes as text in one encoding, without byte order mark.
 *
 * @param bytes - of a text
 * @param encoding - a name that `encodingName` gave
 * @returns the text, or undefined where the bytes do not fit the encoding
 * @example decodeAs(Uint8Array.of(0xa4), "cp850") // "ñ"
 */
export function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  if (OWN[encoding]) {
    const text = readerOf(encoding)(bytes);
    return text.includes(UNKNOWN) ? undefined : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads bytes in an encoding of one byte a letter; a byte that it lacks is U+FFFD. */
export function readerOf(encoding: string): (bytes: Uint8Array) => string {
  const upper = upperHalf(encoding);
  if (upper !== undefined) return (bytes) => byTable(bytes, upper);
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}

function upperHalf(encoding: string): string | undefined {
  const known = tables.get(encoding) ?? OWN[encoding]?.();
  if (known !== undefined) tables.set(encoding, known);
  return known;
}
