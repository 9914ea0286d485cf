/** The text of a file and the encoding it was read with, or what is wrong with its encoding. */
export type Decoded =
  | { readonly text: string; readonly encoding: string }
  | { readonly code: "file.encoding" | "file.sheet-unsupported"; readonly received: string; readonly expected: string };

const KNOWN = "utf-8, windows-1251, windows-1252, utf-16le, utf-16be, ibm866, koi8-r";
const SAMPLE = 4096;
/* eslint-disable no-control-regex -- these characters say that bytes are not text in an encoding that takes any byte */
const ZERO = /\u0000/;
const CONTROL = /[\u0000-\u0008\u000e-\u001b]/;
/* eslint-enable no-control-regex */

/**
 * Turns the bytes of a text file into text.
 *
 * @param bytes - the file
 * @param encoding - name of the encoding; `auto` or none: byte order mark, zero bytes of UTF-16, strict UTF-8, else
 *   windows-1251 where that gives Cyrillic words
 * @returns the text without byte order mark and the encoding used; or the fault: an encoding that does not exist or
 *   does not fit the bytes, a file that is no text, a workbook
 * @example decode(new TextEncoder().encode("мест")) // { text: "мест", encoding: "utf-8" }
 */
export function decode(bytes: Uint8Array, encoding = "auto"): Decoded {
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { code: "file.sheet-unsupported", received: "XLSX, XLS, ODS", expected: "CSV" };
  if (encoding !== "auto") return decodeAs(bytes, encoding) ?? unreadable(encoding);
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeAs(bytes, "utf-8") ?? unreadable("utf-8");
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs(bytes, "utf-16le") ?? unreadable("utf-16le");
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs(bytes, "utf-16be") ?? unreadable("utf-16be");
  const wide = zeroBytes(bytes);
  if (wide !== undefined) return wide === "binary" ? unreadable("auto") : (decodeAs(bytes, wide) ?? unreadable(wide));
  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8) return utf8;
  const cyrillic = decodeAs(bytes, "windows-1251", CONTROL);
  return cyrillic && looksCyrillic(cyrillic) ? cyrillic : unreadable("auto");
}

function decodeAs(bytes: Uint8Array, encoding: string, refused = ZERO): Decoded | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    return refused.test(text) ? undefined : { text, encoding: decoder.encoding };
  } catch {
    return undefined;
  }
}

// Accented Latin letters of another code page come out as Cyrillic ones inside Latin words: then somebody must say
// which encoding it is.
function looksCyrillic(decoded: Decoded): boolean {
  const words = ("text" in decoded && decoded.text.match(/\p{L}+/gu)) || [];
  const mixed = words.filter((word) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)).length;
  const pure = words.filter((word) => /^\p{Script=Cyrillic}{2,}$/u.test(word)).length;
  return mixed <= pure;
}

// UTF-16 without a mark: in a table, digits and delimiters leave a zero in every second byte.
function zeroBytes(bytes: Uint8Array): "utf-16le" | "utf-16be" | "binary" | undefined {
  const counts = [0, 0];
  for (const [index, byte] of bytes.subarray(0, SAMPLE).entries())
    if (byte === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = counts;
  if (even === 0 && odd === 0) return undefined;
  if (bytes.length % 2 === 1) return "binary";
  return odd > even * 4 ? "utf-16le" : even > odd * 4 ? "utf-16be" : "binary";
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const unreadable = (encoding: string): Decoded => ({ code: "file.encoding", received: encoding, expected: KNOWN });
