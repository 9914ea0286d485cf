// Questions about single cost lines: people with their pay, and prices; whether a line is asked, and under which key;
// and the wages of the country beside them.
import { type Locale, say, spoken } from "../formula/locale.js";
import type { CostPack, PackLine } from "../model/cost-pack.js";
import type { CountryProfile } from "../model/country-profile.js";
import { format } from "../money/format.js";
import { type Question, type Talk, noteOf } from "./question.js";
import { yearOf } from "./readers.js";

/** What is asked beside the people: the house and the food. All else stands as an assumption. */
const THINGS = new Set(["rent", "rent of flats", "office rent", "utilities", "food and hygiene", "materials"]);
// Parts of a post: so that a shelter takes no more than 25 questions.
const LEFT = new Set(["child worker", "lawyer"]);

/** Whether a line of a pack is asked; the others stand as assumptions, and are listed. */
export const isAsked = ({ name, pay }: PackLine): boolean => (pay === true ? !LEFT.has(name.en) : THINGS.has(name.en));

export const lineKey = ({ service }: CostPack, { name }: PackLine): string => `${service}/line/${name.en}`;

/** A question a line: people with their pay, and prices. The wages of the country stand beside the first. */
export function lineQuestions(talk: Talk, pack: CostPack, country: CountryProfile | undefined): readonly Question[] {
  const asked = pack.lines.filter(isAsked);
  const firstPay = asked.find(({ pay }) => pay);
  return asked.map((line) => {
    const beside =
      country && line === firstPay ? { beside: wagesBeside(country, talk.locale, yearOf(talk).slice(0, 4)) } : {};
    return { ...(line.pay ? postQuestion(talk, pack, line) : priceQuestion(talk, pack, line)), ...beside };
  });
}

const base = ({ locale }: Talk, pack: CostPack, line: PackLine) =>
  ({ id: lineKey(pack, line), part: "costs", label: spoken(locale, line.name) }) as const;

function postQuestion(talk: Talk, pack: CostPack, line: PackLine): Question {
  const { locale } = talk;
  const { quantity, unit_cost: cost } = line.numbers;
  const [howMany, pay] = [spoken(locale, quantity.question), spoken(locale, cost.question)];
  const second = pay.slice(pay.indexOf(": ") + 2);
  const written = (numbers: readonly string[]): string => numbers.map((each) => format(each, locale.marks)).join(" × ");
  const anyHour = line.driver === "post_24_7";
  return {
    ...base(talk, pack, line),
    kind: anyHour ? "any-hour" : "post",
    text: `${howMany} ${second.slice(0, 1).toUpperCase()}${second.slice(1)} ${say(locale, "interview.around.without")}.`,
    help: say(locale, anyHour ? "interview.help.any-hour" : "interview.help.post"),
    writes: "costStandards.quantity",
    example: written(["1.5", "40000"]),
    ...(talk.currency === pack.currency && { assumed: written([quantity.value, cost.value]) }),
  };
}

function priceQuestion(talk: Talk, pack: CostPack, line: PackLine): Question {
  const { locale } = talk;
  return {
    ...base(talk, pack, line),
    kind: "price",
    text: spoken(locale, line.numbers.unit_cost.question),
    help: noteOf("costStandards.unit_cost", locale),
    writes: "costStandards.unit_cost",
    example: format("10000", locale.marks),
    ...(talk.currency === pack.currency && { assumed: format(line.numbers.unit_cost.value, locale.marks) }),
  };
}

/** Minimum and average wages of a country that begin by a year, each with its dates, mark and source. */
export function wagesBeside(
  { name, currency, values, sources }: CountryProfile,
  locale: Locale,
  until = "9999",
): readonly string[] {
  const country = name[locale.code] ?? name["en"] ?? "";
  const wages = values.filter(
    (each) =>
      (each.name === "minimum_wage" || each.name === "average_wage") &&
      each.region === undefined &&
      (each.from ?? "").slice(0, 4) <= until,
  );
  const head = wages.length > 0 ? "wages-beside.beside" : "wages-beside.none";
  return [
    say(locale, head, { country }),
    ...wages.map(({ definition, value, from, to, source }) => {
      const { title = source, url, mark = "unverified" } = sources.find((each) => each.id === source) ?? {};
      return [
        `${definition[locale.code] ?? definition["en"] ?? ""}: ${currency} ${format(value, locale.marks)}`,
        ...(from === undefined ? [] : [`${from} – ${to ?? "…"}`]),
        say(locale, `mark.${mark}`),
        title,
        ...(url === undefined ? [] : [url]),
      ].join(", ");
    }),
  ];
}
