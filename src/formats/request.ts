import { requestPage } from "../html/request-page.js";
import { nameOf } from "../report/file-name.js";
import { request as requestOf } from "../report/request.js";
import type { OutputFile, Rendering, TextFormat } from "./format.js";

const mime = "text/html";

/** The budget request as a letter with tables, where the analysis asks for one. */
export const request: TextFormat = {
  id: "request",
  extension: "html",
  mime,
  label: {
    en: "the budget request, for a word processor",
    ru: "бюджетный запрос для текстового редактора",
    kk: "мәтін редакторына арналған бюджеттік өтінім",
    ky: "текст редактору үчүн бюджеттик өтүнмө",
  },
  render: ({ result, locale }: Rendering): OutputFile<string>[] => {
    const asked = requestOf(result, locale);
    if (asked === undefined) return [];
    return [{ name: nameOf(result, "request", "html"), mime, content: requestPage(asked, locale) }];
  },
};
