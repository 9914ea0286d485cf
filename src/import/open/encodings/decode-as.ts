// Bytes as text in one named encoding, or by a table of single bytes; and the names that people write for encodings.
import { entryOf } from "../../../model/once-for.js";

/** Bytes as text in one encoding, a byte order mark as it stands; undefined where they do not fit it. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  const own = OWN[encoding];
  if (own !== undefined) {
    const text = byTable(bytes, own);
    return text.includes(UNKNOWN) ? undefined : text;
  }
  try {
    return entryOf(strict, encoding, () => new TextDecoder(encoding, { fatal: true, ignoreBOM: true })).decode(bytes);
  } catch {
    return undefined;
  }
}

const UNKNOWN = "\ufffd";
const strict = new Map<string, TextDecoder>();

/** The upper half of Latin-1: each byte is the letter of its number. */
export const LATIN = String.fromCharCode(...Array.from({ length: 128 }, (_, at) => at + 128));

// The letters of the bytes 0x80 to 0xFF in code page 850 of DOS in Western Europe and Latin America, unknown to browsers.
const CP850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

// Those of windows-1252, U+FFFD where a byte means nothing: `TextDecoder` of Node 20 makes control characters of it.
const WINDOWS_1252 = `€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ${LATIN.slice(32)}`;

// Those of KZ-1048, unknown to browsers: windows-1251 with 17 other letters, here with their bytes; 0x98 is not used.
// Source: STRK 1048-2002, IANA KZ-1048.
const KAZAKH = "8dҚ 8eҺ 98\ufffd 9dқ 9eһ a1Ұ a2ұ a3Ә a5Ө aaҒ afҮ b4ө baғ bcә bdҢ beң bfү";
const KAZAKH_LETTERS = new Map(KAZAKH.split(" ").map((each) => [parseInt(each, 16), each.slice(2)]));
const CYRILLIC = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 128 }, (_, at) => at + 128));
const KZ_1048 = Array.from(CYRILLIC, (letter, at) => KAZAKH_LETTERS.get(at + 128) ?? letter).join("");

const OWN: Readonly<Record<string, string>> = { cp850: CP850, "kz-1048": KZ_1048, "windows-1252": WINDOWS_1252 };

/** Bytes as text in an encoding of one byte a letter: ASCII, and the letters of the bytes 0x80 to 0xFF. */
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

/** The canonical name of an encoding that people write as `CP1251`, `ANSI` (windows-1251), `DOS` (ibm866), `latin1`. */
export function encodingName(written: string): string | undefined {
  const plain = written.trim().toLowerCase().replace(/_/g, "-");
  const known = CANONICAL.get(plain);
  if (known !== undefined) return known;
  try {
    return new TextDecoder(plain).encoding;
  } catch {
    return undefined;
  }
}

// Names that people and programs write, beside those of the WHATWG standard, which `TextDecoder` knows.
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "kz-1048": "kz-1048 kz1048 rk1048 rk-1048 strk1048 strk1048-2002 cp1048 windows-1048",
  cp850: "cp850 cp-850 ibm850 ibm-850 850 dos850 dos-850 dos-latin1 pc850",
  ibm866: "cp-866 dos dos866 dos-866 oem oem866 pc866 alt ibm-866",
  "windows-1251": "1251 cp-1251 win1251 win-1251 ansi ansi1251 windows1251 cp1251",
  "windows-1252": "1252 cp-1252 win1252 win-1252 windows1252 western ansi1252",
  "windows-1250": "1250 cp-1250 win1250 win-1250 windows1250",
  "windows-1254": "1254 cp-1254 win1254 win-1254 windows1254",
  macintosh: "mac-roman macroman mac-os-roman",
  "x-mac-cyrillic": "mac-cyrillic maccyrillic",
  "koi8-r": "koi-8 koi-8r koi8r koi-8-r",
  "koi8-u": "koi8u koi-8u koi-8-u",
  "utf-8": "utf-8-sig utf8-bom utf-8-bom utf_8",
  "utf-16le": "utf16 utf16le utf-16-le unicode",
  "utf-16be": "utf16be utf-16-be",
};
const CANONICAL = new Map(
  Object.entries(OTHER_NAMES).flatMap(([name, others]) => others.split(" ").map((each) => [each, name] as const)),
);
