// A country on one sheet, or several countries or regions side by side, as a document without a format.
import { markOf } from "../calculate/profile-values.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { type Locale, type Translations, say } from "../formula/locale.js";
import { shortTitle } from "../headline/network-figures.js";
import { pefaGrpfm } from "../measure/assess/pefa-grpfm.js";
import { sdg5c1 } from "../measure/assess/sdg-5c1.js";
import { perCapita, perWoman } from "../made/measure/budget-shares.js";
import type { CountryProfile } from "../model/country-profile.js";
import { entryOf } from "../model/once-for.js";
import { QUESTIONNAIRES } from "../model/questionnaire.js";
import { exact, multiply, toDecimal } from "../money/exact.js";
import { format } from "../money/format.js";
import { money } from "../money/money.js";
import { answersTo, assessmentsOf } from "../report/assessment-tables.js";
import type { Cell, Page, Table } from "../report/page.js";
import { figureCell, headed, pageOf, table, textCell, withMark, workWords } from "../report/page.js";
import { yearWords } from "../report/report.js";
import type { FigureId } from "../result/register.js";
import type { Result } from "../result/result.js";
import { version } from "../version.js";

/** A country on one sheet, or several side by side, without a format. */
export type SheetDocument = {
  readonly title: string;
  readonly mast: string;
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly tables: readonly Table[];
  readonly foot: string;
};

type Country = {
  readonly name: string;
  readonly region: string;
  readonly page: Page;
  readonly facts: ReturnType<typeof countryFacts>;
};

/** What is asked of a country, and how it is answered; undefined where the result says nothing of it. */
type Item = {
  readonly key: string;
  readonly label: string;
  readonly answer: (country: Country) => Answered | undefined;
};
type Answered = { readonly cell: Cell; readonly source: string };

type Section = { readonly id: string; readonly items: readonly Item[]; readonly note?: string };

/** Countries, or with `byRegion` regions, on one sheet: what is answered, from where, and what is not; never ranked. */
export function countrySheet(
  results: readonly Result[],
  locale: Locale,
  byRegion = false,
  profiles: readonly CountryProfile[] = [],
): SheetDocument | undefined {
  const countries = results.flatMap((result) => countriesOf(result, locale, byRegion, profiles));
  const [first] = countries;
  if (!first) return undefined;
  const isOne = countries.length === 1;
  const sections = sectionsOf(countries, locale);
  const tables = sections.map((section) => sectionTable(section, countries, isOne, locale));
  const asked = sections.flatMap(({ items }) => items.flatMap(({ answer }) => countries.map(answer)));
  const count = asked.filter((each) => each !== undefined).length;
  if (count === 0) return undefined;
  const kind = say(locale, isOne ? "country-sheet.kind" : "country-sheet.kinds");
  const names = countries.map(({ name }) => name).join(", ");
  const years = [...new Set(countries.map(({ page }) => yearWords(page.result.analysis, locale)))];
  return {
    title: `${kind}: ${names}`,
    mast: [kind, ...years].join(" · "),
    headline: isOne ? first.name : names,
    sentences: [
      say(locale, "country-sheet.headline", { count, all: asked.length }),
      ...(isOne ? [] : [say(locale, "country-sheet.no-ranking")]),
    ],
    tables,
    foot: `umay ${version}`,
  };
}

function countriesOf(result: Result, locale: Locale, byRegion: boolean, profiles: readonly CountryProfile[]) {
  const { page } = pageOf(result, locale);
  const rows = byRegion ? (result.network?.population ?? []) : [];
  const regions = [...new Set(rows.flatMap(({ values: { region } }) => (region === undefined ? [] : [region])))];
  const own = result.network?.country?.profile;
  const country = (name: string, region: string): Country => {
    const profile = own ?? profiles.find((each) => Object.values(each.name).includes(name));
    return { name, region, page, facts: profile ? countryFacts(profile, locale) : {} };
  };
  return regions.length === 0 ? [country(result.analysis.title, "")] : regions.map((region) => country(region, region));
}

function sectionTable({ id, items, note }: Section, countries: readonly Country[], isOne: boolean, locale: Locale) {
  const open: Cell = { text: say(locale, "country-sheet.open"), value: null, state: "none" };
  const columns = isOne
    ? headed(locale, "country-sheet", ["answer", "source"], "left")
    : countries.map(({ name }, at) => ({ id: String(at), label: name, align: "left" as const }));
  const found = items.map((item) => ({ ...item, answers: countries.map(item.answer) }));
  const answered = found.filter(({ answers }) => answers.some((each) => each !== undefined));
  // What nobody answers is named once, and is no row of one repeated word.
  const silent = found.filter((each) => !answered.includes(each)).map(({ label }) => label);
  return table({
    id: `sheet-${id}`,
    title: say(locale, `country-sheet.${id}`),
    heading: say(locale, "country-sheet.item"),
    columns: answered.length === 0 ? [] : columns,
    rows: answered.map(({ key, label, answers }) => {
      const cells = answers.map((each) => each?.cell ?? open);
      return { key, kind: "item", label, cells: isOne ? [...cells, textCell(answers[0]?.source ?? "")] : cells };
    }),
    remarks: [
      ...(silent.length === 0 ? [] : [say(locale, "country-sheet.silent", { list: silent.join("; ") })]),
      ...(note === undefined ? [] : [note]),
      ...(isOne ? [] : sourcesOf(items, countries)),
    ],
  });
}

// Side by side there is room for the works alone, each once.
const sourcesOf = (items: readonly Item[], countries: readonly Country[]): string[] => {
  const named = new Map<string, Set<string>>();
  for (const { answer } of items)
    for (const each of countries) {
      const source = answer(each)?.source ?? "";
      if (source !== "") entryOf(named, source, () => new Set<string>()).add(each.name);
    }
  return [...named].map(([source, names]) => `${[...names].join(", ")}: ${source}.`);
};

function sectionsOf(countries: readonly Country[], locale: Locale): readonly Section[] {
  const known = (["violence", "bodies"] as const).map((key) => factItem(key, locale));
  return [
    ...(countries.some(({ facts }) => Object.keys(facts).length > 0) ? [{ id: "country", items: known }] : []),
    {
      id: "budget-system",
      items: [sdgItem(locale), ...pefaItems(locale)],
      note: say(locale, "country-sheet.pefa-note"),
    },
    { id: "money", items: moneyItems(locale) },
    { id: "centres", items: centreItems(countries, locale) },
    { id: "coordination", items: coordinationItems(locale), note: say(locale, "country-sheet.coordination-note") },
  ];
}

const factItem = (key: keyof Country["facts"], locale: Locale): Item => ({
  key,
  label: say(locale, `country-sheet.country-${key}`),
  answer: ({ facts }) => facts[key] && { cell: textCell(facts[key].text), source: facts[key].source },
});

const sdgItem = (locale: Locale): Item => ({
  key: "sdg",
  label: say(locale, "country-sheet.sdg"),
  answer: ({ page: { result }, region }) => {
    const { sdg5c1: answers } = assessmentsOf(result, region);
    if (answers === undefined) return undefined;
    const found = sdg5c1(answers);
    const words = (name: string): string => say(locale, `sdg.${name}`);
    const count = Object.keys(answers).length;
    const text =
      found.class === null
        ? say(locale, "country-sheet.sdg-range", { least: words(found.least), most: words(found.most), count })
        : words(found.class);
    return { cell: { text }, source: answerSource(result, "sdg-5c1", region) };
  },
});

const pefaItems = (locale: Locale): readonly Item[] =>
  pefaGrpfm({}).map(({ indicator }, at) => ({
    key: indicator,
    label: `${say(locale, "country-sheet.pefa", { indicator })}: ${say(locale, `question.pefa-grpfm.${String(at + 1)}.1`)}`,
    answer: ({ page: { result }, region }) => {
      const { pefaGrpfm: scores } = assessmentsOf(result, region);
      const score = scores && pefaGrpfm(scores)[at]?.score;
      return score == null ? undefined : { cell: { text: score }, source: answerSource(result, "pefa-grpfm", region) };
    },
  }));

// Where the answers are from: each work once.
function answerSource(result: Result, questionnaire: keyof typeof QUESTIONNAIRES, region: string): string {
  const cited = answersTo(result, questionnaire, region).flatMap(({ source }) =>
    source === undefined ? [] : [source],
  );
  return [...new Set(cited.map((id) => workOf(result, id)))].join("; ");
}

function workOf({ sources }: Pick<Result, "sources">, id: string): string {
  const found = sources.find(({ values }) => values.id === id)?.values;
  return found ? workWords(found) : id;
}

/** Figures as they are printed, money with its unit; what was read to find them is `reader`. */
const figureItems =
  (reader: "budget" | "centres", locale: Locale) =>
  (key: string, find: Find, words = moneyWords, label = say(locale, `country-sheet.${key}`)): Item => ({
    key,
    label,
    answer: (country) => {
      const { page } = country;
      const figure = find(country);
      const cell = figure && figureCell(page, figure, (value) => words(page, value));
      // What is at least so much is an answer; what is not known is none.
      if (!cell || cell.state === "none" || cell.state === "withheld") return undefined;
      const { reason: _, state: __, ...shown } = cell;
      return { cell: shown, source: reader === "budget" ? filesOf(page.result, reader) : evidenceOf(country, key) };
    },
  });

type Find = (country: Country) => Figure | undefined;

/** The figure of an id about a country, or about its region, and what more is said of it. */
const figureOf =
  (id: FigureId, more: (country: Country) => PerKeys = () => ({})): Find =>
  (country) =>
    country.page.index.find(id, perOf(country, more(country)));

const filesOf = ({ inputs }: Result, reader: string): string =>
  inputs.flatMap((each) => (each.reader === reader ? [each.file] : [])).join(", ");

/** The works that centres of a country are cited from, and inhabitants where they enter; else the file of the centres. */
function evidenceOf({ page: { result }, region }: Country, figure: string): string {
  const areCounted = /needed|missing|capita|woman/.test(figure);
  const own = (of: string | undefined): boolean => region === "" || of === region;
  const { centres = [], population = [] } = result.network ?? {};
  const cited = [
    ...centres.flatMap(({ values }) => (own(values.region) ? (values.evidence ?? []) : [])),
    ...population.flatMap(({ values }) => (areCounted && own(values.region) ? (values.source ?? []) : [])),
  ];
  const works = [...new Set(cited)].map((id) => workOf(result, id));
  return works.length === 0 ? filesOf(result, "centres") : works.join("; ");
}

const moneyWords = ({ print }: Page, value: string): string => print.moneyWords(value);
const eachWords = ({ print, result }: Page, value: string) => `${print.each(value)} ${result.analysis.currency}`;

const percentWords = ({ print }: Page, value: string): string => print.percent(value);
const countWords = ({ print }: Page, value: string): string => print.count(value);

const perOf = ({ page, region }: Pick<Country, "page" | "region">, more: PerKeys = {}): PerKeys => ({
  fiscalYear: page.result.analysis.fiscalYear,
  ...(region !== "" && { region }),
  ...more,
});

// Spending where there is any, else what was allotted.
const lastPhase = ({ page, region }: Country): string =>
  page.index.find("gbv-total", perOf({ page, region }, { phase: "executed" })) ? "executed" : "approved";

function moneyItems(locale: Locale): readonly Item[] {
  const item = figureItems("budget", locale);
  const inLast = (id: FigureId, more: PerKeys) => figureOf(id, (each) => ({ phase: lastPhase(each), ...more }));
  return [
    ...["approved", "executed"].map((phase) =>
      item(
        phase,
        figureOf("gbv-total", () => ({ phase })),
      ),
    ),
    item("share", inLast("gbv-share", { denominator: "all" }), percentWords),
    ...(["per-capita", "per-woman"] as const).map((id) => item(id, inLast(id, { of: "gbv" }), eachWords)),
  ];
}

function centreItems(countries: readonly Country[], locale: Locale): readonly Item[] {
  const standards = new Map(
    countries.flatMap(({ page }) => page.result.supplyStandards.map((each) => [each.id, each] as const)),
  );
  const item = figureItems("centres", locale);
  const whereListed =
    (id: FigureId): Find =>
    (country) =>
      centresIn(country) && figureOf(id)(country);
  return [
    item("centre-count", centresIn, countWords),
    item("requirement", whereListed("requirement")),
    item("requirement-capita", (country) => needFor(country, "population"), eachWords),
    item("requirement-woman", (country) => needFor(country, "women"), eachWords),
    ...(["covered-need", "hard-gap"] as const).map((id) => item(id, whereListed(id))),
    item("funded-need-share", whereListed("funded-need-share"), percentWords),
    ...[...standards.values()].flatMap(({ id: standard, title }) =>
      (["units-needed", "units-available", "units-missing"] as const).map((id) => {
        const label = say(locale, `country-sheet.${id}`, { norm: shortTitle(title, locale) });
        return item(
          `${id} ${standard}`,
          figureOf(id, () => ({ standard })),
          countWords,
          label,
        );
      }),
    ),
  ];
}

/** The centres that the table lists; where it lists none, nobody knows that there are none. */
const centresIn = (country: Country): Figure | undefined => {
  const found = country.page.index.find("centre-count", perOf(country));
  return found?.value === "0" ? undefined : found;
};

/** The need for each inhabitant or woman of the country, of the year or the latest before it. */
function needFor(country: Country, of: "population" | "women"): Figure | undefined {
  const { page, region } = country;
  const { fiscalYear, currency } = page.result.analysis;
  const need = centresIn(country) && page.index.find("requirement", perOf(country))?.value;
  const rows = (page.result.network?.population ?? []).map(({ values }) => values);
  const own = rows.filter((each) => each.year <= fiscalYear && (region === "" || each.region === region));
  const year = own
    .map((each) => each.year)
    .sort()
    .at(-1);
  const counts = own.filter((each) => each.year === year).map((each) => each[of]);
  if (need == null || counts.length !== 1 || counts[0] === undefined) return undefined;
  const amount = money(need, currency);
  return of === "population" ? perCapita({ amount, population: counts[0] }) : perWoman({ amount, women: counts[0] });
}

const coordinationItems = (locale: Locale): readonly Item[] =>
  QUESTIONNAIRES.coordination.questions.map((question) => ({
    key: question,
    label: say(locale, `question.coordination.${question}`),
    answer: ({ page: { result, print }, region }) => {
      const row = answersTo(result, "coordination", region).find((each) => each.question === question);
      if (row?.answer === undefined) return undefined;
      const word = locale.codes[row.answer] ?? row.answer;
      const cost =
        row.cost === undefined ? "" : `; ${say(locale, "country-sheet.costs", { amount: print.moneyWords(row.cost) })}`;
      return { cell: { text: `${word}${cost}` }, source: row.source === undefined ? "" : workOf(result, row.source) };
    },
  }));

/** What nobody has read is left out; of several values the first stands, since a later estimate replaces others. */
function countryFacts(profile: CountryProfile, locale: Locale) {
  const said = (words: Translations): string => words[locale.code] ?? words["en"] ?? "";
  const percent = (rate: string): string => `${format(toDecimal(multiply(exact(rate), exact("100"))), locale.marks)}%`;
  const isRead = (each: { readonly source: string }): boolean => markOf(profile, each) !== "unverified";
  const cited = (facts: readonly { readonly source: string }[]): string =>
    profile.sources
      .filter(({ id }) => facts.some(({ source }) => source === id))
      .map((work) => withMark([work.title, work.publisher, work.year].filter(Boolean).join(", "), work, locale))
      .join("; ");
  const rate = profile.values.find(({ name, region, ...each }) => name === "prevalence_12m" && region === undefined && isRead(each)); // prettier-ignore
  const bodies = profile.bodies.filter(isRead);
  return {
    ...(rate && { violence: { text: `${percent(rate.value)}. ${said(rate.definition)}`, source: cited([rate]) } }),
    ...(bodies.length > 0 && {
      bodies: { text: bodies.map(({ name }) => said(name)).join("; "), source: cited(bodies) },
    }),
  };
}
