// The Kazakh letters, by their byte. 0x98 is not used.
const KAZAKH: Readonly<Record<number, string>> = {
  0x8d: "Қ",
  0x8e: "Һ",
  0x98: "\ufffd",
  0x9d: "қ",
  0x9e: "һ",
  0xa1: "Ұ",
  0xa2: "ұ",
  0xa3: "Ә",
  0xa5: "Ө",
  0xaa: "Ғ",
  0xaf: "Ү",
  0xb4: "ө",
  0xba: "ғ",
  0xbc: "ә",
  0xbd: "Ң",
  0xbe: "ң",
  0xbf: "ү",
};

/**
 * The upper half of KZ-1048, the Kazakh code page that browsers do not know: windows-1251 with other letters in
 * seventeen places. 128 characters, for the bytes 0x80 to 0xFF; U+FFFD where a byte means nothing.
 * Source: STRK 1048-2002; IANA name KZ-1048.
 * @example kz1048()[0x9d - 0x80] // "қ"
 */
export function kz1048(): string {
  const russian = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 128 }, (_, index) => index + 128));
  return Array.from(russian, (letter, index) => KAZAKH[index + 128] ?? letter).join("");
}
