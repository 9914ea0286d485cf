import { html as page } from "../html/html.js";
import { nameOf } from "../report/file-name.js";
import { needWords } from "../headline/need-words.js";
import { reportOf } from "../report/report-of.js";
import type { TextFormat } from "./format.js";

const mime = "text/html";

/** The report as one page for a browser and for paper. */
export const html: TextFormat = {
  id: "html",
  extension: "html",
  mime,
  label: {
    en: "the report as a page, for reading and printing",
    ru: "отчёт страницей, для чтения и печати",
    kk: "оқуға және басып шығаруға арналған есеп беті",
    ky: "окуу жана басып чыгаруу үчүн отчеттун барагы",
  },
  render: ({ result, locale }) => [
    {
      name: nameOf(result, "report", "html"),
      mime,
      content: page(reportOf(result, locale), needWords(result, locale)),
    },
  ],
};
