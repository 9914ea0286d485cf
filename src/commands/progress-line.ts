import { say } from "../formula/say.js";
import { type Call } from "./command.js";

/** Says what is being done, and how far, on one line of a terminal; without words the line is gone. */
export type ProgressLine = (what?: "reading" | "computing" | "drawing" | "writing", more?: string) => void;

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
