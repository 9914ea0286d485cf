import { say } from "../formula/say.js";
import type { CostPack, PackLine } from "../model/cost-pack.js";
import type { CountryProfile } from "../model/country-profile.js";
import { format } from "../money/format.js";
import type { Step } from "./ask-all.js";
import { spoken } from "./command.js";
import { readPost, readPrice } from "./interview-readers.js";
import { type Answers, type Talk, helpOf, typed } from "./interview-step.js";
import { wagesBeside } from "./wages-beside.js";

/** What is asked beside the people: the house and the food. All else stands as an assumption. */
const THINGS = new Set(["rent", "rent of flats", "office rent", "utilities", "food and hygiene"]);
// One part of a post: so that a shelter takes no more than 25 questions.
const LEFT = new Set(["child worker"]);

/** Whether a line of a pack is asked; the others stand as assumptions, and are listed. */
export const isAsked = ({ name, pay }: PackLine): boolean => (pay === true ? !LEFT.has(name.en) : THINGS.has(name.en));

/** The key of the answer about a line. */
export const lineKey = ({ service }: CostPack, { name }: PackLine): string => `${service}/line/${name.en}`;

/** A question a line: people with their pay, and prices. The wages of the country stand beside the first. */
export function lineSteps(talk: Talk, pack: CostPack, country: CountryProfile | undefined): readonly Step<Answers>[] {
  const asked = pack.lines.filter(isAsked);
  const firstPay = asked.find(({ pay }) => pay);
  return asked.map((line) => {
    const beside = country && line === firstPay ? { beside: wagesBeside(country, talk.locale) } : {};
    return line.pay ? postStep(talk, pack, line, beside) : priceStep(talk, pack, line);
  });
}

function postStep(
  talk: Talk,
  pack: CostPack,
  line: PackLine,
  beside: { readonly beside?: readonly string[] },
): Step<Answers> {
  const { locale } = talk;
  const { quantity, unit_cost: cost } = line.numbers;
  const [howMany, pay] = [spoken(locale, quantity.question), spoken(locale, cost.question)];
  const second = pay.slice(pay.indexOf(": ") + 2);
  const written = (numbers: readonly string[]): string => numbers.map((each) => format(each, locale.marks)).join(" × ");
  const known = talk.currency === pack.currency ? { assumed: written([quantity.value, cost.value]) } : {};
  return typed(
    talk,
    lineKey(pack, line),
    `${howMany} ${second.slice(0, 1).toUpperCase()}${second.slice(1)} ${say(locale, "interview.around.without")}.`,
    readPost,
    { ...known, ...beside, example: written(["1.5", "40000"]) },
  );
}

function priceStep(talk: Talk, pack: CostPack, line: PackLine): Step<Answers> {
  const { locale } = talk;
  const { unit_cost: cost } = line.numbers;
  const known = talk.currency === pack.currency ? { assumed: format(cost.value, locale.marks) } : {};
  const around = { ...known, example: format("10000", locale.marks), help: helpOf("costStandards.unit_cost", locale) };
  return typed(talk, lineKey(pack, line), spoken(locale, cost.question), readPrice, around);
}
