import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Cell, Column } from "../report/pieces.js";
import { escape, tableText } from "./escape.js";

/** One cell of a table: its value, or a framed word where there is none, with the way to the reason. */
export function htmlCell(cell: Cell, column: Column, locale: Locale, under = ""): string {
  const kinds = [
    ...(column.align === "right" ? ["num"] : []),
    ...(column.id === "sha256" ? ["hash"] : []),
    ...(cell.text === "" ? ["blank"] : []),
    ...(isShort(cell, column) ? ["short"] : []),
  ];
  const text = `<span${classes(...(cell.origin ? whole(cell.origin.from, 28) : whole(cell.text)))}>${cellContent(cell, locale)}${under}</span>`;
  return `<td role="cell"${classes(...kinds)} data-label="${escape(column.label)}">${text}</td>`;
}

/** What a cell says, without its frame in the table. */
export function cellContent({ text, words, state, reason, origin }: Cell, locale: Locale): string {
  if (state !== undefined) {
    // The reason is said once, where the number leads; without a number it is said here.
    const said = reason === undefined ? (words ?? text) : text;
    return `<span${classes("none", ...whole(said))}>${tableText(said)}</span>${reason === undefined ? "" : `\u00a0${reasonLink(reason)}`}`;
  }
  const tag =
    origin === undefined
      ? ""
      : `<span class="origin ${origin.kind}">${escape(say(locale, `origin.word.${origin.kind}`))}</span> `;
  return tag + tableText(origin?.from ?? text);
}

const classes = (...names: readonly string[]): string => (names.length > 0 ? ` class="${names.join(" ")}"` : "");

// A few signs stay on one line.
const whole = (text: string, most = 16): string[] => (text !== "" && text.length <= most ? ["whole"] : []);

/** The way to the reason of a number. */
export const reasonLink = (reason: number): string => `<a href="#problem-${reason}">[${reason}]</a>`;

// A shortfall above zero is what the report is about.
const isShort = ({ value, state }: Cell, { id }: Column): boolean =>
  id === "hard-gap" && state === undefined && value != null && value !== "0";
