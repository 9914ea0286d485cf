// The format `html`: the report as one page for a browser and for paper; for everybody, a page of its own with a card
// for sharing.
import { card } from "../html/card.js";
import { html as page } from "../html/html.js";
import { publicPageText } from "../html/public-page.js";
import { needWords } from "../headline/network-figures.js";
import { publicPage } from "../report/public-page.js";
import { reportOf } from "../report/report-of.js";
import { MIME, type TextFormat, fileOf } from "./format.js";

/** The report as one page for a browser and for paper; for everybody, a page of its own with a card for sharing. */
export const html: TextFormat = {
  id: "html",
  extension: "html",
  mime: MIME.html,
  label: {
    en: "the report as a page, for reading and printing",
    ru: "отчёт страницей, для чтения и печати",
    kk: "оқуға және басып шығаруға арналған есеп беті",
    ky: "окуу жана басып чыгаруу үчүн отчеттун барагы",
  },
  render: ({ result, locale }) => {
    const words = needWords(result, locale);
    const shown = publicPage(result, locale);
    if (shown === undefined) return [fileOf(result, "report", "html", page(reportOf(result, locale), words))];
    return [
      fileOf(result, "report", "html", publicPageText(shown, words)),
      fileOf(result, "card", "svg", card(shown, words)),
    ];
  },
};
