// What an analysis of answers takes for granted: what nobody answered, and what is never asked (lines of packs,
// assumptions).
import { isSecured } from "../model/funding.js";
import { spoken } from "../formula/locale.js";
import { format } from "../money/format.js";
import { assumptionWords } from "../report/assumption-table.js";
import { isAsked } from "./lines.js";
import { type Answers, type Setting, headerOf, answerTo } from "./question.js";
import { SIZE, fundersIn, hasDriver, hasPackPrices, hasPlaces, packsIn, questionsOf, talkOf } from "./questions.js";
import { PROBABILITY, assumedOf } from "./tables.js";

/** Something that nobody answered or is never asked: what stands in its place, or nothing. */
export type Left = { readonly label: string; readonly value?: string };

/** What nobody answered, in the order of the questions; then what is never asked. */
export function leftOf(answers: Answers, setting: Setting): readonly Left[] {
  const talk = talkOf(answers, setting);
  const { locale } = talk;
  const hasPrices = hasPackPrices(talk);
  const questions = questionsOf(answers, setting);
  const ids = new Set(questions.map(({ id }) => id));
  const asked = questions
    .filter(
      ({ id, left, required, isAside }) =>
        answerTo(answers, id) === undefined && left === undefined && !required && !isAside,
    )
    .map(({ label, assumed }) => ({ label, ...(assumed !== undefined && { value: assumed }) }));
  const lines = packsIn(talk.answers).flatMap((pack) =>
    pack.lines
      .filter((line) => !isAsked(line))
      .map(({ name, numbers: { quantity, unit_cost: cost } }) => {
        const value = [quantity.value, cost.value].map((each) => format(each, locale.marks)).join(" × ");
        return { label: spoken(locale, name), ...(hasPrices && { value }) };
      }),
  );
  // Clients of a shelter are asked only where a paper prints them.
  const clients = packsIn(talk.answers)
    .filter((pack) => hasPlaces(pack) && hasDriver(pack, "client") && !ids.has(`${pack.service}/clients`))
    .filter(({ service }) => answerTo(answers, `${service}/clients`) === undefined)
    .map(() => ({ label: headerOf("centres.clients", locale), value: SIZE.clients }));
  const doubtful = fundersIn(talk.answers).some(
    (at) => !isSecured(answerTo(talk.answers, `money/${String(at)}/status`) ?? "pledged"),
  );
  const chance = { label: headerOf("funding.probability", locale), value: format(PROBABILITY, locale.marks) };
  const assumed = assumedOf(talk.answers)
    .filter(({ name }) => name !== "occupancy")
    .map(({ name, value }) => ({ label: locale.codes[name] ?? name, value: assumptionWords(name, value, locale) }));
  return [...asked, ...lines, ...clients, ...(doubtful ? [chance] : []), ...assumed];
}
