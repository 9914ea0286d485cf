/**
 * The name of an encoding as umay says it, from a name as people write it.
 *
 * @param written - such as `CP1251`, `win-1251`, `ANSI` (in Cyrillic countries windows-1251), `DOS` (ibm866), `latin1`
 * @returns a name that `decodeAs` knows, or undefined where there is no such encoding
 * @example encodingName("win-1251") // "windows-1251"
 */
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
  "koi8-r": "koi-8 koi-8r koi8r koi-8-r",
  "koi8-u": "koi8u koi-8u koi-8-u",
  "utf-8": "utf-8-sig utf8-bom utf-8-bom utf_8",
  "utf-16le": "utf16 utf16le utf-16-le unicode",
  "utf-16be": "utf16be utf-16-be",
};
const CANONICAL = new Map(
  Object.entries(OTHER_NAMES).flatMap(([name, others]) => others.split(" ").map((each) => [each, name] as const)),
);
