// A picture for sharing, as SVG: what a publication is about, its first sentence and its bar.
import { type Locale, say } from "../formula/locale.js";
import { dateWords } from "../report/page.js";
import type { PublicBar, PublicPage } from "../report/public-page.js";
import { COLOURS } from "./colours.js";
import { escape } from "./escape.js";
import { edgesOf } from "./range-bar.js";

type Lines = { readonly lines: readonly string[]; readonly size: number; readonly width: number };

/** Where a text has to stand: its width, sizes from the one that is wanted to the smallest, and how far down it may go. */
type Room = {
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
function linesIn(text: string, { width, sizes, lines: most = Infinity, height = Infinity, bold = false }: Room): Lines {
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

const WIDTH = 1200;
const HEIGHT = 630;
const SIDE = 64;
const INNER = WIDTH - 2 * SIDE;

/** A card for sharing: what it is about, the first sentence, and the bar. Nothing is cut or fetched. */
export function card({ scope, headline, lead, missing, bar, closed, date, mark }: PublicPage, locale: Locale): string {
  const head = linesIn(scope, { width: INNER, sizes: [26, 22, 18, 14], lines: 2 });
  const said = linesIn(headline, { width: INNER, sizes: [60, 52, 44, 36, 28, 20], lines: bar ? 2 : 4, bold: true });
  const first = 44 + head.size;
  const second = first + (head.lines.length - 1) * head.size * 1.3 + said.size * 1.25;
  const barTop = second + (said.lines.length - 1) * said.size * 1.15 + 96;
  const foot = [say(locale, "public.kind"), mark, date === undefined ? "" : dateWords(date, locale), locale.reviewed ? "" : say(locale, "not-reviewed")]; // prettier-ignore
  const last = linesIn(filled(foot).join(" · "), { width: INNER, sizes: [20, 18, 16, 14], lines: 1 });
  const slanted = isSlanted(bar) ? `${say(locale, "public.slanted")}.` : "";
  const told = filled([slanted, ...missing, ...closed.slice(0, 2)]);
  const notes = bar && told.length > 0 ? told : filled([lead, ...closed]);
  const under = bar ? barTop + 200 : barTop - 40;
  const below = linesIn(notes.join(" "), { width: INNER, sizes: bar ? [22, 20, 18, 16, 14, 12] : [30, 24, 20, 16, 12], height: HEIGHT - 60 - under }); // prettier-ignore
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="card-title card-text" lang="${escape(locale.code)}" font-family="'Segoe UI','Noto Sans','Liberation Sans',Roboto,Arial,sans-serif" fill="${COLOURS.text}">
<title id="card-title">${escape(headline)}</title><desc id="card-text">${escape([scope, lead, ...notes].join(" "))}</desc>
<defs><pattern id="card-hatch" width="15" height="15" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="15" height="15" fill="#fff"/><rect width="4.4" height="15" fill="${COLOURS.short}"/></pattern></defs>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${textAt(head, first, 1.3, `fill="${COLOURS.quiet}"`)}
${textAt(said, second, 1.15, 'font-weight="700"')}
${bar ? barAt(bar, barTop, locale) : ""}
${textAt(below, under + below.size, 1.28, `fill="${COLOURS.quiet}"`)}
<line x1="${SIDE}" x2="${WIDTH - SIDE}" y1="${HEIGHT - 48}" y2="${HEIGHT - 48}" stroke="${COLOURS.frame}"/>
${textAt(last, HEIGHT - 20, 1.2, `fill="${COLOURS.quiet}"`)}
</svg>
`;
}

const filled = (texts: readonly string[]): string[] => texts.filter((each) => each !== "");

const isSlanted = (bar: PublicBar | undefined): boolean => {
  if (bar === undefined) return false;
  const { covered, need } = edgesOf(bar);
  return covered.low !== covered.high || need.low !== need.high;
};

const textAt = ({ lines, size }: Lines, y: number, leading: number, look: string): string =>
  lines.length === 0
    ? ""
    : `<text font-size="${size}" ${look}>${lines.map((each, at) => `<tspan x="${SIDE}" y="${shown(y + at * size * leading)}">${escape(each)} </tspan>`).join("")}</text>`;

const shown = (value: number): string => String(Number(value.toFixed(1)));

const BAR = 84;

function barAt(bar: PublicBar, top: number, locale: Locale): string {
  const { covered, need, isOpen } = edgesOf(bar);
  const x = (share: number): string => shown(SIDE + (share * INNER) / 100);
  const foot = top + BAR;
  const [coveredWords, shortWords] = [say(locale, "sum.covered"), say(locale, "public.short")];
  const half: Room = { width: INNER / 2 - 16, sizes: [30, 26, 22, 18, 14], lines: 1 };
  const left = linesIn(`${bar.covered.text} ${coveredWords}`, { ...half, bold: true });
  const right = linesIn(`${bar.shortfall.text} ${shortWords}`, { ...half, bold: true });
  // The words of the shortfall stand where it begins, as far as both have room.
  const start = Math.min(Math.max(SIDE + (covered.low * INNER) / 100, SIDE + left.width + 24), WIDTH - SIDE - right.width); // prettier-ignore
  const label = (at: string, y: number, size: number, amount: string, words: string, look = ""): string =>
    `<text x="${at}" y="${shown(y)}" font-size="${size}"${look}><tspan font-weight="700">${escape(amount)}</tspan> ${escape(words)}</text>`;
  const y = (value: number): string => shown(value);
  const rust = ` fill="${COLOURS.short}"`;
  const size = Math.min(left.size, right.size);
  const wave = `<path d="M${x(need.high)} ${y(top - 4)}l8 12-14 16 14 16-14 16 14 16-8 16" fill="none" stroke="${COLOURS.text}" stroke-width="4"/><text x="${shown(Number(x(need.high)) + 18)}" y="${y(top + 54)}" font-size="36" font-weight="700">?</text>`;
  const edge = `<line x1="${x(need.low)}" y1="${y(top - 1)}" x2="${x(need.high)}" y2="${y(foot + 1)}" stroke="${COLOURS.text}" stroke-width="5"/>`;
  const beam = y(foot + 24);
  const tick = (share: number): string => `M${x(share)} ${y(foot + 12)}v24`;
  return `${label(String(SIDE), top - 18, size, bar.covered.text, coveredWords)}
${label(shown(start), top - 18, size, bar.shortfall.text, shortWords, rust)}
<polygon points="${x(covered.low)},${y(top)} ${x(need.low)},${y(top)} ${x(need.high)},${y(foot)} ${x(covered.high)},${y(foot)}" fill="url(#card-hatch)" stroke="${COLOURS.short}" stroke-width="2"/>
<polygon points="${SIDE},${y(top)} ${x(covered.low)},${y(top)} ${x(covered.high)},${y(foot)} ${SIDE},${y(foot)}" fill="${COLOURS.received}"/>
<line x1="${x(covered.low)}" y1="${y(top)}" x2="${x(covered.high)}" y2="${y(foot)}" stroke="#fff" stroke-width="4"/>
${isOpen ? wave : edge}
<g stroke="${COLOURS.text}" fill="none"><path d="${tick(0)}M${SIDE} ${beam}H${x(need.low)}" stroke-width="2"/><path d="M${x(need.low)} ${beam}H${x(need.high)}" stroke-width="6"/><path d="${tick(need.low)}${tick(need.high)}" stroke-width="3"/></g>
${label(String(SIDE), foot + 74, linesIn(`${bar.need.text} ${say(locale, "public.needed")}`, { width: INNER, sizes: half.sizes, lines: 1, bold: true }).size, bar.need.text, say(locale, "public.needed"))}`;
}
