/**
 * Bytes as text in an encoding of one byte a letter.
 *
 * @param upper - the letters of the bytes 0x80 to 0xFF; those below are ASCII
 */
export function byTable(bytes: Uint8Array, upper: string): string {
  // By way of UTF-16: many times faster than joining characters.
  const codes = bytes.length > SHORT ? new Uint8Array(bytes.length * 2) : cell.subarray(0, bytes.length * 2);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const code = byte < 128 ? byte : upper.charCodeAt(byte - 128);
    codes[at * 2] = code & 0xff;
    codes[at * 2 + 1] = code >> 8;
  }
  return WIDE.decode(codes);
}

const WIDE = new TextDecoder("utf-16le", { ignoreBOM: true });

// Most texts are those of cells, which share the room that they are written in.
const SHORT = 1024;
const cell = new Uint8Array(SHORT * 2);

/** The upper half of Latin-1: each byte is the letter of its number. */
export const LATIN = String.fromCharCode(...Array.from({ length: 128 }, (_, at) => at + 128));
