import { nameOf } from "../report/file-name.js";
import { type Pieces, documentPieces } from "../report/document-text.js";
import { toDocument } from "../report/document.js";
import type { TextFormat } from "./format.js";

const mime = "application/json";

/**
 * Figures with their traces as one JSON document, for programs: those that the report shows, or those that were asked
 * for. It is made while it is read.
 */
export const json: TextFormat<Pieces> = {
  id: "json",
  extension: "json",
  mime,
  label: {
    en: "figures with their traces, for programs",
    ru: "числа с их происхождением, для программ",
    kk: "сандар шығу тегімен, бағдарламаларға арналған",
    ky: "сандар келип чыгышы менен, программалар үчүн",
  },
  render: ({ result, locale }) => [
    { name: nameOf(result, "figures", "json"), mime, content: documentPieces(toDocument(result, locale, "run")) },
  ],
};
