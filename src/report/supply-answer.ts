import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { valueWords } from "../formula/words.js";
import { type Page, figureCell, shortTitle } from "./page.js";
import { hides } from "./hides.js";
import type { Answer } from "./pieces.js";
import { isListedFor, regionsOf } from "./supply-remarks.js";
import { supplyTotal } from "./supply-tables.js";
import type { FigureId } from "../result/register.js";

/** The answer about places, for an analysis without a figure of money: what a benchmark asks for and what is there. */
export function supplyAnswer(page: Page): Answer | undefined {
  const { result, locale, print } = page;
  const [headline, ...sentences] = result.supplyStandards.flatMap((standard) => {
    const needed = supplyTotal(page, standard, "units-needed");
    if (needed?.value == null) return [];
    const listed = regionsOf(page, standard).some((region) => isListedFor(page, standard, region));
    const words = (id: FigureId): string => {
      if (!listed) return say(locale, "not-listed");
      const figure = supplyTotal(page, standard, id);
      return figure === undefined ? say(locale, "no-figure") : wordsOf(page, figure);
    };
    return [
      say(locale, "answer.supply", {
        standard: shortTitle(standard.title, locale),
        needed: print.count(needed.value),
      }),
      hides(result)
        ? say(locale, "answer.supply-open", { have: words("units-available") })
        : say(locale, "answer.supply-have", { have: words("units-available"), missing: words("units-missing") }),
    ];
  });
  return headline === undefined ? undefined : { headline, sentences, facts: [] };
}

function wordsOf(page: Page, figure: Figure): string {
  const { locale, print, problems } = page;
  if (figure.value !== null) return print.count(figure.value);
  if (figure.undefined?.code === "withheld") return figureCell(page, figure).text;
  return `${valueWords(figure, locale)} [${problems.reasonOf(figure)}]`;
}
