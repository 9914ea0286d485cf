// The screen of a command: its width, the signs that it can show, and texts broken to fit it.
import { type Screen, shown, wrap } from "../terminal/text.js";

type Shows = {
  readonly stdout: { readonly columns?: number | undefined; readonly isTTY?: boolean | undefined };
  readonly env: Readonly<Record<string, string | undefined>>;
};

const WIDTH = 80;
const NARROWEST = 20;

/** The screen of a host: its own width, else `COLUMNS`, else 80; plain where the locale is not UTF-8. */
export function screenOf({ stdout, env }: Shows): Screen {
  const told = Number(env["COLUMNS"]);
  const width = stdout.columns ?? (Number.isInteger(told) && told > 0 ? told : WIDTH);
  const charset = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "UTF-8";
  return {
    width: Math.max(width, NARROWEST),
    utf8: /utf-?8/i.test(charset),
    colour: stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb",
  };
}

/** Lines as the screen can show them: plain signs where it is not UTF-8, and no control characters of the files. */
export const fitted = (lines: readonly string[], screen: Screen): string[] => lines.map((line) => shown(line, screen));

/** A text broken into lines, with so many spaces before the first and before the others. */
export const wrapped = (text: string, width: number, first: number, rest: number): string[] =>
  wrap(text, Math.max(width - Math.max(first, rest), 1)).map((line, at) => " ".repeat(at === 0 ? first : rest) + line);
