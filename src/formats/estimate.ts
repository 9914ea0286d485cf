// The format `estimate`: the estimate as a page, a workbook that adds up and a text document to be edited; no file
// where the analysis asks for none.
import { estimatePage } from "../html/estimate-page.js";
import { estimate as estimateOf } from "../report/estimate.js";
import { modeOf, modeWords } from "../report/mode-words.js";
import { estimateBook } from "../workbook/estimate-book.js";
import { docxBytes } from "./docx-bytes.js";
import { estimatePaper } from "./estimate-paper.js";
import { type Format, MIME, type OutputFile, type Rendering, filesOf } from "./format.js";
import { bookBytes } from "./xlsx-bytes.js";

/** The estimate as papers, where the analysis asks for one: a page, a workbook that adds up, and a text to be edited. */
export const estimate: Format = {
  id: "estimate",
  extension: "html",
  mime: MIME.html,
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
    return filesOf(result, "estimate", ["html", "xlsx", "docx"], {
      html: () => estimatePage(made, foot, locale),
      xlsx: () => bookBytes(estimateBook(made, mode, locale)),
      docx: () => docxBytes(estimatePaper(made, foot, locale)),
    });
  },
};
