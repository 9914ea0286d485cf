// What a headline says of places that benchmarks ask for, and of the multisectoral package; the total and regions of a
// benchmark, and whether its service is listed in a region.
import { WHOLE_COUNTRY } from "../calculate/regions.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { isListed } from "../model/listed-service.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import type { FigureId } from "../result/register.js";
import { becauseWords, bestFigure, hides, shortTitle, small } from "./network-figures.js";
import type { Checked } from "./checks.js";
import { type Claim, type Subject, type View, claim } from "./claim.js";

/** What benchmarks ask for and what is there, the first benchmark first; undefined where none has a figure. */
export function placesSubject(view: View, checks: Checked): Subject | undefined {
  const [first, ...others] = view.result.supplyStandards.flatMap((standard) => {
    const found = claimsOf(view, standard);
    return found.length === 0 ? [] : [found];
  });
  return (
    first && {
      before: [],
      claims: [...first, ...checks.unknown],
      below: others.map((claims) => claims.map(({ sentence }) => sentence).join(" ")),
      stake: undefined,
    }
  );
}

function claimsOf(view: View, standard: SupplyStandard): Claim[] {
  const { locale, print, result } = view;
  const needed = supplyTotal(view, standard, "units-needed");
  if (needed?.value == null) return [];
  const first = claim(
    say(locale, "answer.supply", {
      standard: small(shortTitle(standard.title, locale)),
      needed: print.count(needed.value),
    }),
    needed,
  );
  if (!regionsOf(view, standard).some((region) => isListedFor(view, standard, region)))
    return [first, claim(say(locale, "headline.places-unknown", { reason: say(locale, "not-listed") }))];
  const [have, missing] = (["units-available", "units-missing"] as const).map((id) => supplyTotal(view, standard, id));
  if (have?.value == null)
    return [first, claim(say(locale, "headline.places-unknown", { reason: becauseWords(view, have) }))];
  const there = print.count(have.value);
  return hides(result) || missing?.value == null
    ? [first, claim(say(locale, hides(result) ? "answer.supply-open" : "answer.supply-there", { have: there }), have)]
    : [
        first,
        claim(say(locale, "answer.supply-have", { have: there, missing: print.count(missing.value) }), have, missing),
      ];
}

export function packageSubject(view: View): Subject | undefined {
  const { locale, index, result } = view;
  if (index.about("package-standing").every((per) => per["element"] === undefined)) return undefined;
  const figures = (["package-standing", "package-missing", "package-unanswered"] as const).map((id) =>
    index.find(id, { fiscalYear: result.analysis.fiscalYear }),
  );
  const sentence = `${say(locale, "sheet.package")}: ${packageCounts(view)}`;
  return { before: [], claims: [claim(sentence, ...figures)], below: [], stake: undefined };
}

/** How many elements of the package stand, are missing and are not answered. */
export function packageCounts({ locale, index, print, result }: View): string {
  const count = (id: FigureId): string => {
    const value = index.find(id, { fiscalYear: result.analysis.fiscalYear })?.value;
    return value == null ? say(locale, "no-figure") : print.count(value);
  };
  return say(locale, "package-table.counts", {
    standing: count("package-standing"),
    missing: count("package-missing"),
    unanswered: count("package-unanswered"),
  });
}

/** The total of a standard: complete, else of the regions that are known. */
export function supplyTotal(
  { index, result }: Pick<View, "index" | "result">,
  standard: SupplyStandard,
  id: FigureId,
): Figure | undefined {
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
  return bestFigure(index, id, per).figure;
}

export const regionsOf = ({ index }: Pick<View, "index">, standard: SupplyStandard): string[] => [
  ...new Set(
    index
      .all("units-needed")
      .flatMap((each) =>
        each.per["standard"] === standard.id && each.per["route"] === undefined ? (each.per["region"] ?? []) : [],
      ),
  ),
];

/** Whether the table of centres lists the service of a norm in a region. */
export const isListedFor = ({ result }: Pick<View, "result">, { service }: SupplyStandard, region: string): boolean =>
  isListed(result.analysis.centres?.services, service, region === WHOLE_COUNTRY ? "" : region);
