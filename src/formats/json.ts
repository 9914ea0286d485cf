// The format `json`: the figures that the report shows, or that were asked for, with their traces.
import { type Pieces, documentPieces } from "../report/document-text.js";
import { toDocument } from "../report/document.js";
import { MIME, type TextFormat, fileOf } from "./format.js";

/** The figures that the report shows, or that were asked for, with their traces; made while it is read. */
export const json: TextFormat<Pieces> = {
  id: "json",
  extension: "json",
  mime: MIME.json,
  label: {
    en: "figures with their traces, for programs",
    ru: "числа с их происхождением, для программ",
    kk: "сандар шығу тегімен, бағдарламаларға арналған",
    ky: "сандар келип чыгышы менен, программалар үчүн",
  },
  render: ({ result, locale }) => [
    fileOf(result, "figures", "json", documentPieces(toDocument(result, locale, "run"))),
  ],
};
