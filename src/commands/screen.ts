import type { Host } from "./command.js";

/** How text may be printed where it goes. */
export type Screen = { readonly width: number; readonly utf8: boolean; readonly colour: boolean };

const WIDTH = 80;
const NARROWEST = 20;

/** The screen of a host: its own width, else `COLUMNS`, else 80; plain where the locale is not UTF-8. */
export function screenOf({ stdout, env }: Pick<Host, "stdout" | "env">): Screen {
  const told = Number(env["COLUMNS"]);
  const width = stdout.columns ?? (Number.isInteger(told) && told > 0 ? told : WIDTH);
  const charset = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "UTF-8";
  return {
    width: Math.max(width, NARROWEST),
    utf8: /utf-?8/i.test(charset),
    colour: stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb",
  };
}

const PLAIN: Readonly<Record<string, string>> = {
  "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "’": "'", "–": "-", "—": "-", "−": "-", "…": "...", "·": "|",
  "×": "x", "÷": "/", "≈": "~", "≥": ">=", "≤": "<=", "←": "<-", "└": "`", "├": "|", "│": "|", "\u00a0": " ", "\u202f": " ",
}; // prettier-ignore

/** Lines with quotes, dashes and signs plain where the screen is not UTF-8. */
export const fitted = (lines: readonly string[], screen: Screen): string[] =>
  screen.utf8 ? [...lines] : lines.map((line) => line.replace(/[^\p{L}\p{N}\t -~]/gu, (sign) => PLAIN[sign] ?? sign));
