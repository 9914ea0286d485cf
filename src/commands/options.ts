// The options that several commands have, what a call says by them, and the end of a call that asks for a figure that
// does not exist.
import { ENGINES } from "../engine-files.js";
import { say } from "../formula/locale.js";
import { CONFIDENTIAL, type Confidential } from "../model/centre.js";
import { type FigureId, isFigureId, register } from "../result/register.js";
import type { Argument, Call, CommandOption } from "./command.js";
import { EXIT, Ended, didYouMean, keyOf, namesIn, option } from "./command.js";

export const analysisArgument: Argument = { usage: "[file]", words: "options.argument" };

export const jsonOption = option("options", "--json");
export const languageOption = option("options", "--language <code>");
const workingOption = option("options", "--working");
export const confidentialOption = option("options", "--confidential <what>", CONFIDENTIAL);
export const allowRejectsOption = option("options", "--allow-rejects");
export const engineOption = option("options", "--engine <name>", ENGINES);
export const currencyOption = option("options", "--currency <code>");
export const allOption = option("options", "--all");
export const outOption = option("run", "--out <dir>");
export const tidyOption = option("run", "--tidy");
export const figuresOption = option("figures", "--figures <ids>");

/** Whether each region of an analysis is a country of its own sheet. */
export const byRegionOption = option("country-sheet", "--by-region");

/** What every command takes that shows nothing of an analysis. */
export const plainOptions: readonly CommandOption[] = [languageOption, jsonOption];

/** What every command takes that shows the result of an analysis. */
export const resultOptions: readonly CommandOption[] = [
  languageOption,
  workingOption,
  confidentialOption,
  allowRejectsOption,
  allOption,
  jsonOption,
];

/** Those of some options that a call was given, as they are written. */
export const given = ({ options }: Pick<Call, "options">, among: readonly CommandOption[]): readonly string[] =>
  among.flatMap(({ flags }) => (options[keyOf(flags)] === undefined ? [] : namesIn(flags).slice(0, 1)));

/** What `--confidential` says of rows that do not say it themselves; undefined where it was not given. */
export function confidentialOf(call: Call): Confidential | undefined {
  const given = call.text("confidential");
  return CONFIDENTIAL.find((each) => each === given);
}

// Each stands alone.
const WHOLE = ["all", "top", "shown"] as const;

export function figuresAsked(call: Call): "all" | "top" | "shown" | readonly FigureId[] | undefined {
  const ids = idsIn(call);
  return WHOLE.find((each) => each === ids?.join()) ?? ids?.filter(isFigureId);
}

/** Ends a call whose `--figures` names what is no figure; it is told, with the nearest that is one. */
export function checkFigures(call: Call): void {
  const ids = idsIn(call) ?? [];
  const wrong = WHOLE.some((each) => each === ids.join()) ? undefined : ids.find((id) => !isFigureId(id));
  if (wrong === undefined) return;
  // All stands alone: beside other ids it is none.
  const known = [...(ids.length === 1 ? WHOLE : []), ...register.map((each) => each.id)];
  const { locale } = call;
  call.complain([`--figures: ${say(locale, "figures.unknown")} “${wrong}”${didYouMean(locale, wrong, known)}`]);
  throw new Ended(EXIT.use);
}

const idsIn = (call: Call) => call.text("figures")?.split(",").map((each) => each.trim()); // prettier-ignore
