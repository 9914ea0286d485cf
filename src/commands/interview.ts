import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import { locales } from "../languages/index.js";
import type { CostPack } from "../model/cost-pack.js";
import type { CountryProfile } from "../model/country-profile.js";
import { SOURCE_TYPES, STATUSES } from "../model/funding.js";
import { packs } from "../packs/index.js";
import { profiles } from "../profiles/index.js";
import { assumptionWords } from "../report/assumption-table.js";
import { localeOf } from "../run/locale-of.js";
import type { Step } from "./ask-all.js";
import { type Answers, type Talk, helpOf, pick, typed, wordsIn } from "./interview-step.js";
import { lineSteps } from "./interview-lines.js";
import { readAmount, readCount, readPlaces, readTaken, readText, readYear } from "./interview-readers.js";

/** The country that was named. */
export const countryIn = (answers: Answers): CountryProfile | undefined =>
  profiles.find(({ id }) => id === answers["country"]);

/** The services that were named; a shelter where none was. */
export const packsIn = ({ services = "shelter" }: Answers): readonly CostPack[] =>
  packs.filter(({ service }) => services.split(" ").includes(service));

/** The fiscal year where nobody names one. */
export const YEAR = "2025";

/** How many funders were named. */
export const fundersIn = (answers: Answers): readonly number[] =>
  Array.from({ length: Object.keys(answers).length }, (_, at) => at).filter(
    (at) => answers[`money/${String(at)}/source`],
  );

/**
 * What is asked of one centre.
 *
 * @param answers - all that is answered so far
 * @param flags - what the call said beforehand, which is not asked
 * @param from - language of the questions until another is chosen
 */
export function interview(answers: Answers, flags: Answers, from: Locale): readonly Step<Answers>[] {
  const locale = localeOf(answers["language"] ?? from.code);
  const talk: Talk = { answers, locale, currency: currencyIn(answers, locale) };
  const steps = [
    ...beginning(talk),
    ...centreSteps(talk),
    ...employerSteps(talk),
    ...packsIn(answers).flatMap((pack) => [...sizeSteps(talk, pack), ...lineSteps(talk, pack, countryIn(answers))]),
    ...moneySteps(talk),
    typed(talk, "addressee", say(locale, "interview.asked.addressee"), readText, {
      enter: say(locale, "interview.around.no-addressee"),
      help: say(locale, "interview.around.addressee"),
    }),
  ];
  return steps.filter(({ key }) => flags[key] === undefined);
}

/** The kind of employer whose contributions are paid: that of the same name as the owner is not asked for. */
export const employerIn = (answers: Answers): string | undefined =>
  answers["employer"] ?? countryIn(answers)?.employers.find(({ id }) => id === answers["ownership"])?.id;

/** The currency of an analysis: that of its country. Whoever writes Kazakh has no Kyrgyz prices. */
export const currencyIn = (answers: Answers, { code }: Locale): string =>
  answers["currency"] ?? countryIn(answers)?.currency ?? (code === "kk" ? "KZT" : "KGS");

function beginning(talk: Talk): readonly Step<Answers>[] {
  const { answers, locale } = talk;
  const own = countryIn(answers)?.languages ?? [];
  const ordered = [...locales].sort((a, b) => Number(own.includes(b.code)) - Number(own.includes(a.code)));
  return [
    pick(
      talk,
      "country",
      say(locale, "interview.asked.country"),
      profiles.map(({ id, name }) => [id, name]),
    ),
    pick(
      talk,
      "language",
      say(locale, "interview.asked.language"),
      ordered.map(({ code }) => [code, { en: nameOf(code) }]),
    ),
    typed(talk, "year", say(locale, "interview.asked.year"), readYear, {
      example: "2026",
      assumed: YEAR,
      help: helpOf("funding.fiscal_year", locale),
    }),
    {
      key: "services",
      question: say(locale, "interview.asked.services"),
      choices: packs.map(({ service }) => locale.codes[service] ?? service),
      chosen: (indexes) => ({ ...answers, services: indexes.map((at) => packs[at]?.service ?? "").join(" ") }),
    },
  ];
}

// A language calls itself by its own name.
const nameOf = (code: string): string => new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;

function centreSteps(talk: Talk): readonly Step<Answers>[] {
  const { locale, answers } = talk;
  const regions = countryIn(answers)?.regions ?? [];
  const owners = ["ngo", "municipal", "state", "other"];
  const region =
    regions.length > 0
      ? pick(
          talk,
          "region",
          say(locale, "interview.asked.region"),
          regions.map(({ names }) => [names[locale.code] ?? names["en"] ?? "", names]),
        )
      : typed(talk, "region", say(locale, "interview.asked.region"), readText, {
          help: helpOf("centres.region", locale),
        });
  return [
    typed(talk, "name", say(locale, "interview.asked.name"), readText, { help: helpOf("centres.name", locale) }),
    region,
    pick(
      talk,
      "ownership",
      say(locale, "interview.asked.ownership"),
      coded(owners, locale),
      helpOf("centres.ownership", locale),
    ),
    pick(
      talk,
      "confidential",
      say(locale, "interview.asked.confidential"),
      coded(["no", "yes"], locale),
      helpOf("centres.confidential", locale),
    ),
    // Asked once, of a closed one alone.
    ...(answers["confidential"] === "yes"
      ? [pick(talk, "rounded", say(locale, "interview.asked.rounded"), coded(["yes", "no"], locale))]
      : []),
  ];
}

/** What a service is taken to be where nobody says. */
export const SIZE = { places: "10", unit: "family_place", clients: "90", cases: "100" } as const;

/** Whether the packs know prices in the currency of the analysis. */
export const hasPackPrices = (answers: Answers, locale: Locale): boolean =>
  packsIn(answers).every(({ currency }) => currency === currencyIn(answers, locale));

const coded = (codes: readonly string[], { codes: words }: Locale) =>
  codes.map((code) => [code, { en: words[code] ?? code }] as const);

/** What the contributions of the country hang on: the kind of employer, and its own questions. */
function employerSteps(talk: Talk): readonly Step<Answers>[] {
  const profile = countryIn(talk.answers);
  if (!profile) return [];
  const { employers, contributions, questions } = profile;
  const { locale } = talk;
  const differs = contributions.some((each) => each.paidBy === "employer" && each.employers);
  const employer = pick(
    talk,
    "employer",
    say(locale, "interview.asked.employer"),
    employers.map(({ id, name }) => [id, name]),
  );
  const hangsOn = new Set(
    contributions.flatMap(({ when, offset, floor = [], cap = [] }) =>
      [when, offset?.when, ...[...floor, ...cap].map((each) => each.when)].flatMap((each) => each?.question ?? []),
    ),
  );
  const first = `${(talk.answers["year"] ?? YEAR).slice(0, 4)}-${profile.fiscalYear.starts}`;
  const asked = questions.filter(
    ({ id, from, to }) => hangsOn.has(id) && (from ?? first) <= first && first <= (to ?? first),
  );
  return [
    ...(differs && employers.length > 0 && !employers.some(({ id }) => id === talk.answers["ownership"])
      ? [employer]
      : []),
    ...asked.map(({ id, asks, choices, until }) =>
      pick(
        talk,
        `country/${id}`,
        asks,
        choices.map((each) => [each.id, each.words]),
        until && wordsIn(until, talk.locale),
      ),
    ),
  ];
}

/** Places and nights of a house; how many come where a service has no places. */
function sizeSteps(talk: Talk, pack: CostPack): readonly Step<Answers>[] {
  const { locale } = talk;
  const key = (name: string): string => `${pack.service}/${name}`;
  const help = (name: string) => ({ help: helpOf(`centres.${name}`, locale) });
  const example = (words: string) => ({ example: say(locale, `interview.around.${words}`) });
  if (hasPlaces(pack))
    return [
      typed(talk, key("capacity"), say(locale, "interview.asked.capacity"), readPlaces, {
        ...example("places"),
        ...help("capacity"),
        assumed: `${SIZE.places} × ${locale.codes[SIZE.unit] ?? SIZE.unit}`,
      }),
      typed(talk, key("taken"), say(locale, "interview.asked.taken"), readTaken, {
        ...example("nights"),
        ...help("occupancy"),
        assumed: assumptionWords(
          "occupancy",
          pack.assumptions.find(({ name }) => name === "occupancy")?.value ?? "",
          locale,
        ),
      }),
    ];
  const drivers = new Set(pack.lines.map(({ driver }) => driver));
  return [
    ...(drivers.has("client")
      ? [
          typed(talk, key("clients"), say(locale, "interview.asked.clients"), readCount, {
            ...help("clients"),
            assumed: SIZE.clients,
          }),
        ]
      : []),
    ...(drivers.has("case")
      ? [
          typed(talk, key("cases"), say(locale, "interview.asked.cases"), readCount, {
            ...help("cases"),
            assumed: SIZE.cases,
          }),
        ]
      : []),
  ];
}

/** Whether people stay in a service. */
export const hasPlaces = ({ assumptions }: CostPack): boolean => assumptions.some(({ name }) => name === "occupancy");

/** Each funder in turn, until nobody is named. */
function moneySteps(talk: Talk): readonly Step<Answers>[] {
  const { answers, locale } = talk;
  const funders = fundersIn(answers);
  const order = ["order", { en: say(locale, "interview.around.order") }] as const;
  const asked = funders.flatMap((at) => {
    const key = (name: string): string => `money/${String(at)}/${name}`;
    const help = (name: string): string => helpOf(`funding.${name}`, locale);
    return [
      pick(
        talk,
        key("kind"),
        say(locale, "interview.asked.kind"),
        [order, ...coded(SOURCE_TYPES, locale)],
        help("source_type"),
      ),
      typed(talk, key("amount"), say(locale, "interview.asked.amount"), readAmount, {
        example: say(locale, "interview.around.money"),
        help: help("amount"),
      }),
      pick(talk, key("status"), say(locale, "interview.asked.status"), coded(STATUSES, locale), help("status")),
    ];
  });
  const who = (at: number): Step<Answers> =>
    typed(
      talk,
      `money/${String(at)}/source`,
      at === 0 ? say(locale, "interview.asked.source") : say(locale, "interview.asked.more"),
      readText,
      {
        enter: say(locale, "interview.around.nobody"),
        help: helpOf("funding.source", locale),
      },
    );
  return [...funders, funders.length].flatMap((at) => [who(at), ...asked.slice(at * 3, at * 3 + 3)]);
}
