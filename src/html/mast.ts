import type { Report } from "../report/pieces.js";
import { escape } from "./escape.js";

/** The head of a sheet: what it is, and for whom. */
export const mast = (kind: string, { modeWords }: Pick<Report, "modeWords">, heading: "p" | "h2", id = ""): string =>
  `<div class="mast"><${heading}${id === "" ? "" : ` id="${id}"`}><b>${escape(kind)}</b></${heading}>${modeWords === "" ? "" : `<p class="stamp">${escape(modeWords)}</p>`}</div>`;
