import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { CostPack } from "../model/cost-pack.js";
import { format } from "../money/format.js";
import { assumptionWords } from "../report/assumption-table.js";
import { spoken } from "./command.js";
import { SIZE, hasPackPrices, hasPlaces, packsIn } from "./interview.js";
import { lineKey } from "./interview-lines.js";
import type { Answers } from "./interview-step.js";
import { assumedOf } from "./interview-tables.js";
import { wrapped } from "./screen.js";

/** What nobody answered: the numbers that stand as assumptions, and the prices that are blank. */
export function leftLines(answers: Answers, locale: Locale, width: number): string[] {
  const packs = packsIn(answers);
  const hasPrices = hasPackPrices(answers, locale);
  const lines = packs.flatMap((pack) => openLines(answers, pack, hasPrices, locale));
  const sizes = packs.flatMap((pack) => openSizes(answers, pack, locale));
  const assumed = assumedOf(answers).map(
    ({ name, value }) => `${locale.codes[name] ?? name} ${assumptionWords(name, value, locale)}`,
  );
  const told = (key: string, texts: readonly string[]): string[] =>
    texts.length === 0
      ? []
      : ["", ...wrapped(`${say(locale, `interview.around.${key}`)} ${texts.join("; ")}.`, width, 0, 2)];
  return [
    ...told("left", [...(hasPrices ? lines : []), ...sizes, ...assumed]),
    ...told("empty", hasPrices ? [] : lines),
    "",
  ];
}

const openLines = (answers: Answers, pack: CostPack, hasPrices: boolean, locale: Locale): readonly string[] =>
  pack.lines
    .filter((line) => answers[lineKey(pack, line)] === undefined)
    .map(({ name, numbers: { quantity, unit_cost: cost } }) => {
      const shown = [quantity.value, cost.value].map((each) => format(each, locale.marks)).join(" × ");
      return hasPrices ? `${spoken(locale, name)} ${shown}` : spoken(locale, name);
    });

function openSizes(answers: Answers, pack: CostPack, locale: Locale): readonly string[] {
  const isOpen = (name: string): boolean => answers[`${pack.service}/${name}`] === undefined;
  const drivers = new Set(pack.lines.map(({ driver }) => driver));
  const counted = (["client", "case"] as const)
    .filter((driver) => drivers.has(driver) && isOpen(`${driver}s`))
    .map((driver) => `${locale.headers[`${driver}s`] ?? driver} ${SIZE[`${driver}s`]}`);
  const places = `${locale.headers["capacity"] ?? ""} ${SIZE.places} × ${locale.codes[SIZE.unit] ?? SIZE.unit}`;
  return [...(hasPlaces(pack) && isOpen("capacity") ? [places] : []), ...counted];
}
