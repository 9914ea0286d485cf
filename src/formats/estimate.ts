import { estimatePage } from "../html/estimate-page.js";
import { estimate as estimateOf } from "../report/estimate.js";
import { nameOf } from "../report/file-name.js";
import { modeOf, modeWords } from "../report/mode-words.js";
import { estimateBook } from "../workbook/estimate-book.js";
import { docxBytes } from "./docx-bytes.js";
import { estimatePaper } from "./estimate-paper.js";
import type { Format, OutputFile, Rendering } from "./format.js";
import { bookBytes } from "./xlsx-bytes.js";

const mime = "text/html";
const TEXT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The estimate as papers, where the analysis asks for one: a page, a workbook that adds up, and a text to be edited. */
export const estimate: Format = {
  id: "estimate",
  extension: "html",
  mime,
  label: {
    en: "the estimate: a page, a workbook and a text to be edited",
    ru: "смета: страница, книга и текст для правки",
    kk: "смета: бет, жұмыс кітабы және өңделетін мәтін",
    ky: "смета: барак, китеп жана оңдолуучу текст",
  },
  render: async ({ result, locale }: Rendering): Promise<OutputFile[]> => {
    const made = estimateOf(result, locale);
    if (made === undefined) return [];
    const mode = modeWords(result, modeOf(result), locale);
    const foot = [made.title, mode].filter((each) => each !== "").join(" · ");
    const name = (extension: string): string => nameOf(result, "estimate", extension);
    return [
      { name: name("html"), mime, content: estimatePage(made, foot, locale) },
      { name: name("xlsx"), mime: SHEET, content: await bookBytes(estimateBook(made, mode, locale)) },
      { name: name("docx"), mime: TEXT, content: await docxBytes(estimatePaper(made, foot, locale)) },
    ];
  },
};
