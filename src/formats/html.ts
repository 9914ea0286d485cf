import { card } from "../html/card.js";
import { html as page } from "../html/html.js";
import { publicPageText } from "../html/public-page.js";
import { nameOf } from "../report/file-name.js";
import { needWords } from "../headline/words.js";
import { publicPage } from "../report/public-page.js";
import { reportOf } from "../report/report-of.js";
import type { TextFormat } from "./format.js";

const mime = "text/html";

/** The report as one page for a browser and for paper; for everybody, a page of its own with a card for sharing. */
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
  render: ({ result, locale }) => {
    const name = nameOf(result, "report", "html");
    const words = needWords(result, locale);
    const shown = publicPage(result, locale);
    if (shown === undefined) return [{ name, mime, content: page(reportOf(result, locale), words) }];
    return [
      { name, mime, content: publicPageText(shown, words) },
      { name: nameOf(result, "card", "svg"), mime: "image/svg+xml", content: card(shown, words) },
    ];
  },
};
