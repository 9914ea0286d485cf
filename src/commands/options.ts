import { ENGINES } from "../engine-files.js";
import { type Call, type Command, type CommandOption, text } from "./command.js";
import { CONFIDENTIAL, type Confidential } from "../model/centre.js";

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
