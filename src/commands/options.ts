import type { CommandOption } from "./command.js";

/** Options that several commands share. */
export const jsonOption: CommandOption = {
  flags: "--json",
  words: { en: "one JSON document on stdout, nothing else", ru: "один документ JSON, и ничего больше" },
};

export const languageOption: CommandOption = {
  flags: "--language <code>",
  words: { en: "language of the output, such as en or ru", ru: "язык вывода, например en или ru" },
};

export const workingOption: CommandOption = {
  flags: "--working",
  words: {
    en: "for internal use: show confidential centres too",
    ru: "для работы: показать и центры с закрытым адресом",
  },
};

export const allowRejectsOption: CommandOption = {
  flags: "--allow-rejects",
  words: {
    en: "give figures although rows were refused",
    ru: "считать, хотя часть строк не принята",
  },
};

export const allOption: CommandOption = {
  flags: "--all",
  words: { en: "print every row", ru: "напечатать все строки" },
};

/** What every command takes that shows the result of an analysis. */
export const resultOptions: readonly CommandOption[] = [
  languageOption,
  workingOption,
  allowRejectsOption,
  allOption,
  jsonOption,
];
