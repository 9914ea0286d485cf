const SIGNS = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

/**
 * The upper half of windows-1252: signs, then Latin-1. 128 characters, for the bytes 0x80 to 0xFF; U+FFFD where a byte
 * means nothing. `TextDecoder` of Node 20 takes the encoding for Latin-1, so a € would come out as a control character.
 * @example windows1252()[0x92 - 0x80] // "’"
 */
export const windows1252 = (): string =>
  SIGNS + Array.from({ length: 96 }, (_, index) => String.fromCharCode(index + 0xa0)).join("");
