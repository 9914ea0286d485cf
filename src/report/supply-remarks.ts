import { compare, exact, isZero } from "../money/exact.js";
import { format } from "../money/format.js";
import { round } from "../money/round.js";
import type { Figure } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import { withMark } from "./mark-words.js";
import { say } from "../formula/say.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import { hides } from "../headline/hides.js";
import { isListedFor, regionsOf } from "../headline/places.js";
import type { Page } from "./page.js";

/** What is said under the table of a norm: where it comes from, how it was rounded, and how evenly units are spread. */
export function supplyRemarks(page: Page, standard: SupplyStandard): string[] {
  const { locale, index, result } = page;
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
  const without = standard.base === "country" ? undefined : index.find("regions-without-service", per)?.value;
  const unlisted = regionsOf(page, standard).filter((region) => !isListedFor(page, standard, region));
  return [
    benchmark(page, standard),
    ...roundingWords(page, standard),
    ...monthsWords(page, standard),
    ...(standard.mark === "published" ? [] : [say(locale, `supply.${standard.mark}`)]),
    ...(unlisted.length === 0 ? [] : [unlistedWords(page, standard, unlisted)]),
    ...(without == null || isZero(exact(without)) ? [] : [say(locale, "supply.without", { count: Number(without) })]),
    ...equity(page, standard),
    ...(hides(result) ? [say(locale, "supply.open")] : []),
  ];
}

// So many centres are named, the others are counted.
const NAMED = 5;
const YEAR = "12";

// A place that is open for a part of the year is a part of a place, but for a centre that opens in it.
function monthsWords({ locale, index, result }: Page, standard: SupplyStandard): string[] {
  const inPart = index
    .all("units-open")
    .filter(({ per, inputs }) => per["standard"] === standard.id && (inputs["months-open"]?.value ?? YEAR) !== YEAR);
  return (["before", "in-year"] as const).flatMap((when) => {
    const ids = inPart.flatMap(({ per, inputs }) => (inputs["opens"]?.value === when ? (per["centre"] ?? []) : []));
    const names = [...new Set(ids)].map((id) => result.centres.find((each) => each.id === id)?.name ?? id);
    const more = names.length - NAMED;
    const named = names.slice(0, NAMED).join(", ");
    const centres = more > 0 ? `${named}, ${say(locale, "more-centres", { count: more })}` : named;
    return names.length === 0 ? [] : [say(locale, when === "before" ? "supply.months" : "supply.opens", { centres })];
  });
}

function unlistedWords(page: Page, standard: SupplyStandard, unlisted: readonly string[]): string {
  const { locale } = page;
  const service = locale.codes[standard.service] ?? standard.service;
  return unlisted.length === regionsOf(page, standard).length
    ? say(locale, "supply.unlisted", { service })
    : say(locale, "supply.unlisted-in", { service, regions: unlisted.join(", ") });
}

function benchmark({ locale, print }: Page, { base, per, source }: SupplyStandard): string {
  const cited = [source.publisher, source.title, source.year]
    .filter((each) => each !== undefined)
    .filter((each, at, all) => !all.some((other, place) => place > at && other.startsWith(each)))
    .join(", ");
  const work = withMark(cited, source, locale);
  if (base === "country" || base === "region") return say(locale, `supply.benchmark-${base}`, { source: work });
  return say(locale, "supply.benchmark", { per: print.count(per), base: say(locale, `base.${base}`), source: work });
}

// A norm of one for the country or for each region has nothing to round.
function roundingWords({ locale, index, result }: Page, standard: SupplyStandard): string[] {
  if (standard.base === "country" || standard.base === "region") return [];
  const figure = index
    .all("units-needed")
    .find((each) => each.per["standard"] === standard.id && each.inputs["rounding"]);
  const rounding = figure?.inputs["rounding"]?.value ?? standard.rounding;
  const said = result.analysis.supplyRounding?.[standard.counts === "centre" ? "centres" : "places"] !== undefined;
  return [
    say(locale, said ? "supply.rounding-said" : "supply.rounding", { rounding: locale.codes[rounding] ?? rounding }),
  ];
}

/** Whose number a density goes by: a norm of one for each region says nothing of people, and is spread by inhabitants. */
const peopleOf = ({ base }: SupplyStandard): string => (base === "women" ? "women" : "inhabitants");

// Densities of the regions, the share that stands unevenly, and who lives where there is nothing.
function equity({ locale, index, result, print }: Page, standard: SupplyStandard): string[] {
  if (standard.base === "country") return [];
  const per = { fiscalYear: result.analysis.fiscalYear, standard: standard.id };
  const densities = index
    .all("units-per-10000")
    .filter((each) => each.per["standard"] === standard.id && each.per["region"] !== undefined);
  const all = index.find("units-per-10000", per)?.value;
  const share = index.find("people-without-service-share", per)?.value;
  const misplaced = index.find("misplaced-share", per)?.value;
  const [first, ...others] = [...densities].sort(byValue);
  const last = others.at(-1);
  const range =
    first?.value == null || last?.value == null || all == null || densities.some((each) => each.value === null)
      ? []
      : [
          say(locale, "supply.density", {
            base: say(locale, `base.${peopleOf(standard)}`),
            low: densityWords(first.value, locale),
            lowest: first.per["region"] ?? "",
            high: densityWords(last.value, locale),
            highest: last.per["region"] ?? "",
            all: densityWords(all, locale),
          }),
        ];
  return [
    ...range,
    ...(misplaced == null ? [] : [say(locale, "supply.spread", { share: print.percent(misplaced) })]),
    ...(share == null || isZero(exact(share))
      ? []
      : [
          say(locale, "supply.without-share", {
            share: print.percent(share),
            base: say(locale, `base.of.${peopleOf(standard)}`),
          }),
        ]),
  ];
}

const byValue = (a: Figure, b: Figure): number => compare(exact(a.value ?? "0"), exact(b.value ?? "0"));

// A density below what two places show is not none.
function densityWords(value: string, locale: Locale): string {
  if (isZero(exact(value))) return "0";
  if (isZero(round(exact(value), 2, "half-up")))
    return say(locale, "less-than", { value: format("0.01", locale.marks, 2) });
  return format(value, locale.marks, 2);
}
