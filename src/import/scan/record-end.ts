const [QUOTE, LF, CR, SPACE] = [34, 10, 13, 32];

/**
 * The place behind a record whose cells may hold delimiters, line ends and doubled quotation marks within quotation marks.
 *
 * @returns -1 where a mark does not close before the bytes end, or goes on behind its end: nobody knows then where the
 *   record ends
 */
export function recordEnd(bytes: Uint8Array, from: number, delimiter: number): number {
  let at = from;
  while (at < bytes.length) {
    if (bytes[at] === QUOTE) {
      at = closing(bytes, at + 1);
      while (bytes[at] === SPACE) at++;
      const byte = bytes[at];
      if (at >= bytes.length || (byte !== delimiter && byte !== LF && byte !== CR)) return -1;
    }
    while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) at++;
    if (at >= bytes.length) return -1;
    const byte = bytes[at++];
    if (byte !== delimiter) return byte === CR && bytes[at] === LF ? at + 1 : at;
  }
  return -1;
}

// The place behind the mark that closes a cell.
function closing(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    if (bytes[at++] !== QUOTE) continue;
    if (bytes[at] !== QUOTE) return at;
    at++;
  }
  return at;
}
