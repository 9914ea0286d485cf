import { ENGINES } from "../engine-files.js";
import { say } from "../formula/say.js";
import { CONFIDENTIAL, type Confidential } from "../model/centre.js";
import { type FigureId, isFigureId, register } from "../result/register.js";
import { type Call, type Command, type CommandOption, complain, text } from "./command.js";
import { didYouMean } from "./did-you-mean.js";

/** The argument of commands that take an analysis file alone. */
export const analysisArgument: NonNullable<Command["argument"]> = {
  usage: "[file]",
  words: "options.argument",
};

/** Options that several commands share. */
export const jsonOption: CommandOption = {
  flags: "--json",
  words: "options.--json",
};

export const languageOption: CommandOption = {
  flags: "--language <code>",
  words: "options.--language",
};

export const workingOption: CommandOption = {
  flags: "--working",
  words: "options.--working",
};

export const confidentialOption: CommandOption = {
  flags: "--confidential <what>",
  words: "options.--confidential",
  choices: CONFIDENTIAL,
};

export const allowRejectsOption: CommandOption = {
  flags: "--allow-rejects",
  words: "options.--allow-rejects",
};

export const engineOption: CommandOption = {
  flags: "--engine <name>",
  words: "options.--engine",
  choices: ENGINES,
};

export const currencyOption: CommandOption = {
  flags: "--currency <code>",
  words: "options.--currency",
};

export const allOption: CommandOption = {
  flags: "--all",
  words: "options.--all",
};

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
  among.flatMap(({ flags }) => {
    const names = flags.split(/[ ,]+/).filter((each) => each.startsWith("--"));
    const key =
      names
        .at(-1)
        ?.slice(2)
        .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) ?? "";
    return options[key] === undefined ? [] : names.slice(0, 1);
  });

/** What `--confidential` says of rows that do not say it themselves; undefined where it was not given. */
export function confidentialOf(call: Call): Confidential | undefined {
  const given = text(call, "confidential");
  return CONFIDENTIAL.find((each) => each === given);
}

export const figuresOption: CommandOption = {
  flags: "--figures <ids>",
  words: "figures.--figures",
};

// Each stands alone.
const WHOLE = ["all", "top", "shown"] as const;

/** What `--figures` asks for; undefined where it was not given. */
export function figuresAsked(call: Call): "all" | "top" | "shown" | readonly FigureId[] | undefined {
  const ids = idsIn(call);
  return WHOLE.find((each) => each === ids?.join()) ?? ids?.filter(isFigureId);
}

/** Whether `--figures` names what is no figure; it is told, with the nearest that is one. */
export function isFigureUnknown(call: Call): boolean {
  const ids = idsIn(call) ?? [];
  const wrong = WHOLE.some((each) => each === ids.join()) ? undefined : ids.find((id) => !isFigureId(id));
  if (wrong === undefined) return false;
  // All stands alone: beside other ids it is none.
  const known = [...(ids.length === 1 ? WHOLE : []), ...register.map((each) => each.id)];
  const { locale } = call;
  complain(call, [`--figures: ${say(locale, "figures.unknown")} “${wrong}”${didYouMean(locale, wrong, known)}`]);
  return true;
}

const idsIn = (call: Call): readonly string[] | undefined =>
  text(call, "figures")
    ?.split(",")
    .map((each) => each.trim());
