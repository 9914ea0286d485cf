// Text on a terminal: the signs that it shows, bold words, widths in columns, filling and wrapping.
import { visible } from "../report/safe-text.js";

/** How a terminal prints: its width in columns, whether it knows more than ASCII signs, and whether it has colours. */
export type Screen = { readonly width: number; readonly utf8: boolean; readonly colour: boolean };

// Signs of typography that a terminal without UTF-8 cannot show; letters are the reader's own and stay.
const PLAIN: Readonly<Record<string, string>> = {
  "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "…": "...",
  "·": "|", "×": "x", "÷": "/", "≈": "~", "≥": ">=", "≤": "<=", "\u00a0": " ", "\u202f": " ", "█": "#", "▒": "=",
}; // prettier-ignore

export const bolder =
  ({ colour }: Pick<Screen, "colour">) =>
  (text: string): string =>
    colour ? `\u001b[1m${text}\u001b[22m` : text;

/** A text with plain signs where the screen is not UTF-8, and never with a control character: files may hold any. */
export function shown(text: string, { utf8 }: Pick<Screen, "utf8">): string {
  const safe = visible(text).replace(/\p{Cf}/gu, " ");
  return utf8 ? safe : [...safe].map((sign) => PLAIN[sign] ?? sign).join("");
}

/** Columns that a text takes: a mark that joins the letter before it takes none, an ideograph takes two. */
export function widthOf(text: string): number {
  if (SINGLE.test(text)) return text.length;
  let width = 0;
  for (const sign of text.normalize("NFC")) width += /\p{M}/u.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}

// Letters and signs of one column each, none of which is joined with another: most texts have no others.
const SINGLE = /^[\u0020-\u02ff\u0370-\u0482\u048a-\u058f\u2000-\u20cf\u2100-\u2328\u2500-\u27bf]*$/;

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Between words, and inside a word only where it alone is wider; the first line may have another width. */
export function wrap(text: string, width: number, first = width): string[] {
  const lines: string[] = [];
  let line = "";
  const room = (): number => (lines.length === 0 ? first : width);
  // Blanks between words: those within a number and before its sign of per cent are none.
  for (const word of text.split(/[ \n]+(?!(?<=\d[ \n]+)(?:\d{3}(?!\d)|%))/)) {
    if (word === "") continue;
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= room()) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = split(word, width, room());
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** Wrapped with the first line after a lead and the others under it. */
export function wrapAfter(lead: string, text: string, width: number, indent = widthOf(lead)): string[] {
  const [own, others] = [lead, " ".repeat(indent)].map((each) => Math.max(width - widthOf(each), 1));
  return wrap(text, others ?? 1, own).map((line, at) => (at === 0 ? lead : " ".repeat(indent)) + line);
}

function split(word: string, width: number, first: number): string[] {
  const pieces = [""];
  for (const sign of word) {
    const last = pieces.at(-1) ?? "";
    if (last !== "" && widthOf(last + sign) > (pieces.length === 1 ? first : width)) pieces.push(sign);
    else pieces[pieces.length - 1] = last + sign;
  }
  return pieces;
}

export const padEnd = (text: string, width: number): string => text + " ".repeat(Math.max(width - widthOf(text), 0));
export const padStart = (text: string, width: number): string => " ".repeat(Math.max(width - widthOf(text), 0)) + text;
