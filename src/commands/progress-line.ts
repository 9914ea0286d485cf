// The line of a terminal that tells what is being done, and how far a long budget was read.
import { type Locale, say } from "../formula/locale.js";
import type { ReadSoFar } from "../import/open/fill-columns.js";
import { format } from "../money/format.js";
import type { Call } from "./command.js";

/** Says what is being done, and how far, on one line of a terminal; without words the line is gone. */
type ProgressLine = (what?: "reading" | "computing" | "drawing" | "writing", more?: string) => void;

/** The line that tells of long work, where somebody watches the terminal. */
export function progressLine({ host: { stderr }, locale }: Pick<Call, "host" | "locale">): ProgressLine {
  let before = 0;
  return (what, more = "") => {
    if (stderr.isTTY !== true) return;
    const line = what === undefined ? "" : `${say(locale, `progress.${what}`)} ${more}`.trimEnd();
    stderr.write(`\r${line.padEnd(before)}${line === "" ? "\r" : ""}`);
    before = line.length;
  };
}

// A file that is read sooner needs no line; a line that changes more often cannot be read. Milliseconds.
const [FIRST, OFTEN] = [1000, 200];

/** Tells on a terminal how far a long budget was read: its part, rows, megabytes a second, seconds left. */
export function readingProgress(
  line: ProgressLine,
  locale: Locale,
  now: () => number = Date.now,
): (so: ReadSoFar) => void {
  const number = (value: number): string => format(String(Math.round(value)), locale.marks);
  let [begun, told, before] = [0, 0, ""];
  return ({ file, bytes, size, rows }) => {
    const at = now();
    if (file !== before) [begun, told, before] = [at, at + FIRST - OFTEN, file];
    if (at - told < OFTEN && bytes < size) return;
    told = at;
    const rate = bytes / (at - begun);
    const words = [
      `${file} ${number((bytes / size) * 100)}%`,
      `${number(rows)} ${say(locale, "progress.rows")}`,
      `${number((rate * 1000) / 2 ** 20)} ${say(locale, "progress.rate")}`,
      `${number((size - bytes) / rate / 1000)} ${say(locale, "progress.seconds")}`,
    ];
    if (bytes < size) line("reading", words.join(" · "));
    else line("computing");
  };
}
