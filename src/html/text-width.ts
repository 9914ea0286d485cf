/** Lines of a text, the size of its letters, and the width of the longest. */
export type Lines = { readonly lines: readonly string[]; readonly size: number; readonly width: number };

/** Where a text has to stand: its width, sizes from the one that is wanted to the smallest, and how far down it may go. */
export type Room = {
  readonly width: number;
  readonly sizes: readonly number[];
  readonly lines?: number;
  readonly height?: number;
  readonly bold?: boolean;
};

// Shares of the size, for the widest of the fonts that are named: what is guessed too wide only breaks a line early.
const widthOf = (sign: string): number => {
  if (/[\s.,:;!|'’iljI()[\]·]/u.test(sign)) return 0.36;
  if (/[mwMWШЩЖЮФЫшщжюфыӘ%…—@]/u.test(sign)) return 1;
  if (/\p{Lu}/u.test(sign)) return 0.76;
  return /[\p{L}\p{N}]/u.test(sign) ? 0.62 : /\p{M}/u.test(sign) ? 0 : /[\p{P}\p{S}]/u.test(sign) ? 0.7 : 1;
};

const BOLD = 1.07;
const LEADING = 1.3;

const measure = (text: string, size: number, bold: boolean): number =>
  [...text].reduce((sum, sign) => sum + widthOf(sign), 0) * size * (bold ? BOLD : 1);

/** A text in lines of a width, in the largest letters that fit; where none do, in the smallest. A long word is broken. */
export function linesIn(
  text: string,
  { width, sizes, lines: most = Infinity, height = Infinity, bold = false }: Room,
): Lines {
  const tried = sizes.map((size) => brokenIn(text, size, width, bold));
  const fits = tried.find(({ lines, size, isWhole }) => isWhole && lines.length <= most && lines.length * size * LEADING <= height); // prettier-ignore
  const { lines, size } = fits ?? tried.at(-1) ?? { lines: [], size: 0 };
  return { lines, size, width: Math.max(0, ...lines.map((each) => measure(each, size, bold))) };
}

function brokenIn(text: string, size: number, width: number, bold: boolean) {
  const lines: string[] = [];
  let isWhole = true;
  let line = "";
  for (const word of text.split(/ +/).filter((each) => each !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer, size, bold) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const sign of word) {
      if (line !== "" && measure(line + sign, size, bold) > width) {
        lines.push(line);
        line = "";
        isWhole = false;
      }
      line += sign;
    }
  }
  return { lines: line === "" ? lines : [...lines, line], size, isWhole };
}
