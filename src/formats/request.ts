// The format `request`: the budget request as an HTML letter that a word processor opens; no file where the analysis
// asks for none.
import { requestPage } from "../html/request-page.js";
import { request as requestOf } from "../report/request.js";
import { MIME, type OutputFile, type Rendering, type TextFormat, fileOf } from "./format.js";

/** The budget request of a result as an HTML letter that a word processor opens; no file where the analysis asks for none. */
export const request: TextFormat = {
  id: "request",
  extension: "html",
  mime: MIME.html,
  label: {
    en: "the budget request, for a word processor",
    ru: "бюджетный запрос для текстового редактора",
    kk: "мәтін редакторына арналған бюджеттік өтінім",
    ky: "текст редактору үчүн бюджеттик өтүнмө",
  },
  render: ({ result, locale }: Rendering): OutputFile<string>[] => {
    const asked = requestOf(result, locale);
    return asked ? [fileOf(result, "request", "html", requestPage(asked, locale))] : [];
  },
};
