import { nameOf } from "../report/file-name.js";
import { documentText } from "../report/document-text.js";
import { toDocument } from "../report/to-document.js";
import type { TextFormat } from "./format.js";

const mime = "application/json";

/** Every figure with its trace as one JSON document, for programs. */
export const json: TextFormat = {
  id: "json",
  extension: "json",
  mime,
  label: {
    en: "all figures with their traces, for programs",
    ru: "все числа с их происхождением, для программ",
    kk: "барлық сандар шығу тегімен, бағдарламаларға арналған",
    ky: "бардык сандар келип чыгышы менен, программалар үчүн",
  },
  render: ({ result, locale }) => [
    { name: nameOf(result, "figures", "json"), mime, content: documentText(toDocument(result, locale, "run")) },
  ],
};
