// All questions of the interview in their order, some of them alone, the next, and whether one is answered. Also: what
// answers say of country, services, closed addresses, employer, funders, currencies and rates; and the size where
// nobody says.
import { fold } from "../model/table.js";
import { say, spoken } from "../formula/locale.js";
import type { CostPack } from "../model/cost-pack.js";
import type { CountryProfile } from "../model/country-profile.js";
import { SOURCE_TYPES, STATUSES } from "../model/funding.js";
import { format } from "../money/format.js";
import { packs } from "../packs/index.js";
import { profiles } from "../profiles/index.js";
import { assumptionWords } from "../report/assumption-table.js";
import { localeOf } from "../run/languages.js";
import { lineKey, lineQuestions } from "./lines.js";
import type { Answers, Choice, Question, Setting, Talk } from "./question.js";
import { choicesOf, headerOf, nextYear, noteOf, answerTo, wordsIn } from "./question.js";
import { readAmount, readCurrency, readPost, readPrice, yearOf } from "./readers.js";

/** The country that was named. */
export const countryIn = (answers: Answers): CountryProfile | undefined =>
  profiles.find(({ id }) => id === answerTo(answers, "country"));

/** The services that were named; a shelter where none was. */
export function packsIn(answers: Answers): readonly CostPack[] {
  const named = (answerTo(answers, "services") ?? "shelter").split(" ");
  return packs.filter(({ service }) => named.includes(service));
}

export const fundersIn = (answers: Answers): readonly number[] =>
  Array.from({ length: Object.keys(answers).length }, (_, at) => at).filter((at) =>
    answerTo(answers, `money/${String(at)}/source`),
  );

/** What is known before a question: the answers with what was known beforehand. */
export function talkOf(answers: Answers, { language, today, given = {} }: Setting): Talk {
  const all = { ...answers, ...given };
  const locale = localeOf(language);
  return { answers: all, locale, today, currency: currencyIn(all, locale.code) };
}

/**
 * All questions that apply after so many answers, in their order. An answer may open or close others: a further funder,
 * the line that a gift pays for, the rate of a currency.
 */
export function questionsOf(answers: Answers, setting: Setting): readonly Question[] {
  const talk = talkOf(answers, setting);
  const named = packsIn(talk.answers);
  const isClosed = named.some((pack) => isClosedIn(talk.answers, pack));
  return [
    ...beginning(talk),
    ...centreQuestions(talk),
    ...employerQuestions(talk),
    ...named.flatMap((pack) => [
      secrecyQuestion(talk, pack),
      ...sizeQuestions(talk, pack),
      ...lineQuestions(talk, pack, countryIn(talk.answers)),
    ]),
    ...moneyQuestions(talk),
    ...moneyIn(talk).map((currency) => rateQuestion(talk, currency)),
    ...paperQuestions(talk, answerTo(talk.answers, "money/0/source"), isClosed),
    ...currencyQuestions(talk),
    ...(answerTo(talk.answers, "addressee") === undefined
      ? []
      : named
          .filter((pack) => hasPlaces(pack) && hasDriver(pack, "client"))
          .map((pack) => ({ ...countQuestion(talk, pack, "clients"), part: "papers" as const }))),
  ].filter(({ id }) => setting.given?.[id] === undefined);
}

/** The first question that has no answer yet; undefined where all have one. */
export const nextQuestion = (answers: Answers, setting: Setting): Question | undefined =>
  questionsOf(answers, setting).find((question) => !question.isAside && !isAnswered(question, answers));

/** Whether a question has an answer that still is one of its choices; one that was left counts. */
export function isAnswered({ id, kind, choices = [], required }: Question, answers: Answers): boolean {
  const answer = answers[id];
  if (answer === undefined || (required && answer === "")) return false;
  return kind !== "choice" || answer === "" || choices.some(({ value }) => value === answer);
}

/** The kind of employer whose contributions are paid: that of the same name as the owner is not asked for. */
export const employerIn = (answers: Answers): string | undefined =>
  answerTo(answers, "employer") ??
  countryIn(answers)?.employers.find(({ id }) => id === answerTo(answers, "ownership"))?.id;

// Whoever writes Kazakh has no Kyrgyz prices.
const currencyIn = (answers: Answers, language: string): string =>
  answerTo(answers, "currency") ?? countryIn(answers)?.currency ?? (language === "kk" ? "KZT" : "KGS");

function beginning(talk: Talk): readonly Question[] {
  const { locale, today, currency } = talk;
  return [
    {
      id: "country",
      part: "centre",
      kind: "choice",
      text: say(locale, "interview.asked.country"),
      help: say(locale, "interview.help.country"),
      label: say(locale, "interview.label.country"),
      writes: "country",
      choices: profiles.map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) })),
      assumed: say(locale, "interview.around.no-country", { currency }),
    },
    {
      id: "year",
      part: "centre",
      kind: "year",
      text: say(locale, "interview.asked.year"),
      help: noteOf("funding.fiscal_year", locale),
      label: headerOf("funding.fiscal_year", locale),
      writes: "fiscalYear",
      example: nextYear(today),
      assumed: nextYear(today),
    },
    servicesQuestion(talk),
  ];
}

export const servicesQuestion = ({ locale }: Talk): Question => ({
  id: "services",
  part: "centre",
  kind: "several",
  text: say(locale, "interview.asked.services"),
  help: say(locale, "interview.help.services"),
  label: headerOf("centres.service", locale),
  writes: "centres.service",
  choices: choicesOf(
    packs.map(({ service }) => service),
    locale,
  ),
  assumed: locale.codes["shelter"] ?? "shelter",
});

/** What the centre is called. */
export const nameQuestion = ({ locale }: Talk): Question => ({
  ...aboutCentre(locale, "name"),
  kind: "text",
  text: say(locale, "interview.asked.name"),
});

const aboutCentre = (locale: Talk["locale"], field: string) => ({
  id: field,
  part: "centre" as const,
  help: noteOf(`centres.${field}`, locale),
  label: headerOf(`centres.${field}`, locale),
  writes: `centres.${field}`,
});

function centreQuestions(talk: Talk): readonly Question[] {
  const { locale, answers } = talk;
  const regions = countryIn(answers)?.regions ?? [];
  const about = (field: string) => aboutCentre(locale, field);
  return [
    nameQuestion(talk),
    {
      ...about("region"),
      ...(regions.length > 0
        ? {
            kind: "choice" as const,
            choices: regions.map(({ names }) => ({ value: names["en"] ?? "", label: wordsIn(names, locale) })),
          }
        : { kind: "text" as const }),
      text: say(locale, "interview.asked.region"),
    },
    {
      ...about("ownership"),
      kind: "choice",
      text: say(locale, "interview.asked.ownership"),
      choices: choicesOf(["ngo", "municipal", "state", "other"], locale),
    },
  ];
}

/** The address of each service is its own secret. Nobody may pass by: what is closed cannot be called back. */
export function secrecyQuestion({ locale }: Talk, { service }: { readonly service: string }): Question {
  const name = locale.codes[service] ?? service;
  return {
    id: `${service}/confidential`,
    part: "centre",
    kind: "choice",
    text: say(locale, "interview.asked.confidential", { service: name }),
    help: say(locale, "interview.help.confidential"),
    label: headerOf("centres.confidential", locale),
    writes: "centres.confidential",
    choices: (["no", "address", "yes"] as const).map((value) => ({
      value,
      label: say(locale, `interview.confidential.${value}`),
    })),
    required: true,
  };
}

/** Whether a service is closed, as its answer says; where nobody is asked, a house is. */
export const isClosedIn = (answers: Answers, pack: CostPack): boolean =>
  (answerTo(answers, `${pack.service}/confidential`) ?? (hasPlaces(pack) ? "yes" : "no")) !== "no";

/** Whom the papers are for. Where an address is closed, only she knows whether the addressee knows it. */
export function paperQuestions(
  { answers, locale }: Talk,
  giver: string | undefined,
  isClosed: boolean,
): readonly Question[] {
  const to = answerTo(answers, "addressee");
  const addressee: Question = {
    id: "addressee",
    part: "papers",
    kind: "text",
    text: say(locale, "interview.asked.addressee"),
    help: say(locale, "interview.around.addressee"),
    label: say(locale, "interview.label.addressee"),
    writes: "request.to",
    ...(giver !== undefined && { example: giver }),
    left: say(locale, "interview.around.no-addressee"),
  };
  if (to === undefined || !isClosed) return [addressee];
  return [
    addressee,
    {
      id: "knows",
      part: "papers",
      kind: "choice",
      text: say(locale, "interview.asked.knows", { to }),
      help: say(locale, "interview.help.knows"),
      label: say(locale, "interview.label.addressee"),
      writes: "requests.knows",
      choices: choicesOf(["yes", "no"], locale),
      required: true,
    },
  ];
}

/** What a service is taken to be where nobody says. */
export const SIZE = { places: "10", unit: "family_place", clients: "90", cases: "100" } as const;

/** Whether the packs know prices in the currency of the analysis. */
export const hasPackPrices = ({ answers, currency }: Talk): boolean =>
  packsIn(answers).every((pack) => pack.currency === currency);

/** Whether people stay in a service. */
export const hasPlaces = ({ assumptions }: CostPack): boolean => assumptions.some(({ name }) => name === "occupancy");

export const hasDriver = ({ lines }: CostPack, driver: "client" | "case"): boolean =>
  lines.some((line) => line.driver === driver);

/** What the contributions of the country hang on: the kind of employer, and its own questions. */
function employerQuestions(talk: Talk): readonly Question[] {
  const { locale, answers } = talk;
  const profile = countryIn(answers);
  if (!profile) return [];
  const { employers, contributions, questions } = profile;
  const differs = contributions.some((each) => each.paidBy === "employer" && each.employers);
  const hangsOn = new Set(
    contributions.flatMap(({ when, offset, floor = [], cap = [] }) =>
      [when, offset?.when, ...[...floor, ...cap].map((each) => each.when)].flatMap((each) => each?.question ?? []),
    ),
  );
  const first = `${yearOf(talk).slice(0, 4)}-${profile.fiscalYear.starts}`;
  const holds = (from = first, to = first): boolean => from <= first && first <= to;
  const asked = questions.filter(({ id, from, to }) => hangsOn.has(id) && holds(from, to));
  const label = say(locale, "interview.label.contributions");
  const about = { part: "centre", kind: "choice", label, writes: "country.answers" } as const;
  return [
    ...(differs && employers.length > 0 && !employers.some(({ id }) => id === answerTo(answers, "ownership"))
      ? [
          {
            ...about,
            id: "employer",
            text: say(locale, "interview.asked.employer"),
            help: say(locale, "interview.help.employer"),
            choices: employers.map(({ id, name }): Choice => ({ value: id, label: wordsIn(name, locale) })),
          },
        ]
      : []),
    ...asked.map(({ id, asks, choices, until }) => ({
      ...about,
      id: `country/${id}`,
      text: wordsIn(asks, locale),
      help: until ? wordsIn(until, locale) : say(locale, "interview.help.employer"),
      choices: choices.map((each): Choice => ({ value: each.id, label: wordsIn(each.words, locale) })),
    })),
  ];
}

/** How large a service is, and how much of it is taken; how many come where a service has no places. */
function sizeQuestions(talk: Talk, pack: CostPack): readonly Question[] {
  const { locale } = talk;
  if (!hasPlaces(pack))
    return [
      ...(hasDriver(pack, "client") ? [countQuestion(talk, pack, "clients")] : []),
      ...(hasDriver(pack, "case") ? [countQuestion(talk, pack, "cases")] : []),
    ];
  const share = pack.assumptions.find(({ name }) => name === "occupancy")?.value ?? "";
  return [
    {
      ...sizeOf(talk, pack, "capacity"),
      kind: "places",
      example: say(locale, "interview.around.places"),
      assumed: `${SIZE.places} × ${locale.codes[SIZE.unit] ?? SIZE.unit}`,
    },
    {
      ...sizeOf(talk, pack, "occupancy"),
      kind: "taken",
      example: say(locale, "interview.around.nights"),
      assumed: assumptionWords("occupancy", share, locale),
    },
  ];
}

const countQuestion = (talk: Talk, pack: CostPack, name: "clients" | "cases"): Question => ({
  ...sizeOf(talk, pack, name),
  kind: "count",
  example: SIZE[name],
  assumed: SIZE[name],
});

const sizeOf = ({ locale }: Talk, { service }: CostPack, field: "capacity" | "occupancy" | "clients" | "cases") => ({
  id: `${service}/${field}`,
  part: "centre" as const,
  text: say(locale, `interview.asked.${field}`, { service: locale.codes[service] ?? service }),
  help: noteOf(`centres.${field}`, locale),
  label: headerOf(`centres.${field}`, locale),
  writes: `centres.${field}`,
});

function moneyQuestions(talk: Talk): readonly Question[] {
  const funders = fundersIn(talk.answers);
  return [...funders, funders.length].flatMap((at) => [
    funderQuestion(talk, at),
    ...(funders.includes(at) ? givenQuestions(talk, at) : []),
  ]);
}

const funderQuestion = ({ locale }: Talk, at: number): Question => ({
  ...moneyAbout(locale, at, "source"),
  kind: "funder",
  text: say(locale, at === 0 ? "interview.asked.source" : "interview.asked.more"),
  help: say(locale, "interview.help.source"),
  example: say(locale, "interview.around.funder"),
  left: say(locale, "interview.around.nobody"),
});

function givenQuestions(talk: Talk, at: number): readonly Question[] {
  const { answers, locale } = talk;
  const lines = packsIn(answers).flatMap((pack) => pack.lines.map((line) => ({ pack, line })));
  const amount = readAmount(answerTo(answers, `money/${String(at)}/amount`) ?? "", talk);
  return [
    {
      ...moneyAbout(locale, at, "kind", "source_type"),
      kind: "choice",
      text: say(locale, "interview.asked.kind"),
      choices: [
        { value: "order", label: say(locale, "interview.around.order") },
        ...choicesOf(
          SOURCE_TYPES.filter((each) => each !== "order"),
          locale,
        ),
      ],
    },
    {
      ...moneyAbout(locale, at, "amount"),
      kind: "amount",
      text: say(locale, "interview.asked.amount"),
      example: say(locale, "interview.around.money"),
    },
    ...(amount?.inKind
      ? [
          {
            ...moneyAbout(locale, at, "line"),
            kind: "choice" as const,
            text: say(locale, "interview.asked.line"),
            choices: lines.map(({ pack, line }) => ({ value: lineKey(pack, line), label: spoken(locale, line.name) })),
            required: true as const,
          },
        ]
      : []),
    { ...statusQuestion(talk), ...moneyAbout(locale, at, "status") },
  ];
}

export const statusQuestion = ({ locale }: Talk) => ({
  kind: "choice" as const,
  text: say(locale, "interview.asked.status"),
  choices: choicesOf(STATUSES, locale),
  assumed: locale.codes["pledged"] ?? "pledged",
});

const moneyAbout = (locale: Talk["locale"], at: number, name: string, field = name) => ({
  id: `money/${String(at)}/${name}`,
  part: "money" as const,
  help: noteOf(`funding.${field}`, locale),
  label: headerOf(`funding.${field}`, locale),
  writes: `funding.${field}`,
});

/** The currencies beside that of the analysis that need a rate: those of money, and that of the papers of the addressee. */
export const foreignIn = (talk: Talk): readonly string[] => [...new Set([...moneyIn(talk), ...paperIn(talk)])];

/** The currency of the papers of the addressee, where it is another than that of the analysis. */
export function paperIn(talk: Talk): readonly string[] {
  const text = answerTo(talk.answers, "addressee") === undefined ? undefined : answerTo(talk.answers, "paper-currency");
  const currency = text === undefined ? undefined : readCurrency(text, talk);
  return currency === undefined || currency === talk.currency ? [] : [currency];
}

/** What was said of the money that somebody gives, by the name letter by letter. */
export function givenBy(answers: Answers, to: string, about: "kind" | "amount"): string | undefined {
  const at = fundersIn(answers).find(
    (each) => fold(answerTo(answers, `money/${String(each)}/source`) ?? "") === fold(to),
  );
  return at === undefined ? undefined : answerTo(answers, `money/${String(at)}/${about}`);
}

/** The currency in which a donor gives, where that is another than that of the analysis. */
export const donorCurrency = (talk: Talk, to: string): string | undefined =>
  givenBy(talk.answers, to, "kind") === "donor"
    ? readAmount(givenBy(talk.answers, to, "amount") ?? "", talk)?.currency
    : undefined;

/** In which currency the papers of the addressee are: a donor wants them in his own, by a rate that they name. */
export function currencyQuestions(talk: Talk): readonly Question[] {
  const { locale, currency } = talk;
  const to = answerTo(talk.answers, "addressee");
  if (to === undefined) return [];
  const money = moneyIn(talk);
  return [
    {
      id: "paper-currency",
      part: "papers",
      kind: "currency",
      text: say(locale, "interview.asked.paper-currency", { to }),
      help: say(locale, "interview.help.paper-currency"),
      label: say(locale, "interview.label.paper-currency"),
      writes: "requests.currency",
      isAside: true,
      assumed: donorCurrency(talk, to) ?? currency,
      example: "USD",
    },
    ...paperIn(talk)
      .filter((each) => !money.includes(each))
      .map((each) => ({ ...rateQuestion(talk, each), part: "papers" as const })),
  ];
}

// The currencies beside that of the analysis in which an answer names money.
function moneyIn(talk: Talk): readonly string[] {
  const { answers } = talk;
  const money = fundersIn(answers).map((at) => readAmount(answerTo(answers, `money/${String(at)}/amount`) ?? "", talk));
  const prices = packsIn(answers).flatMap((pack) =>
    pack.lines.map((line) => {
      const text = answerTo(answers, lineKey(pack, line)) ?? "";
      if (!line.pay) return readPrice(text, talk);
      const post = readPost(text, talk, false);
      return post && !("either" in post) ? post.pay : undefined;
    }),
  );
  return [...new Set([...money, ...prices].flatMap((each) => each?.currency ?? []))];
}

/** What a country's profile expects a currency to cost in a year: a forecast, so an assumption. */
export const expectedRate = (talk: Talk, currency: string, year = yearOf(talk)): string | undefined =>
  countryIn(talk.answers)?.series.find((each) => each.series === `fx:${currency}` && each.year === year.slice(0, 4))
    ?.value;

/** What another currency costs. */
export function rateQuestion(talk: Talk, currency: string): Question {
  const { locale } = talk;
  const expected = expectedRate(talk, currency);
  return {
    id: `rate/${currency}`,
    part: "money",
    kind: "rate",
    text: say(locale, "interview.asked.rate", {
      currency: locale.units[currency] ?? currency,
      own: locale.units[talk.currency] ?? talk.currency,
    }),
    help: say(locale, "interview.help.rate"),
    label: say(locale, "interview.label.rate", { currency }),
    writes: "indices.value",
    example: say(locale, "interview.around.rate"),
    ...(expected === undefined ? { required: true } : { assumed: format(expected, locale.marks) }),
  };
}
