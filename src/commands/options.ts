import { type Call, type Command, type CommandOption, text } from "./command.js";

/** The argument of commands that take an analysis file alone. */
export const analysisArgument: NonNullable<Command["argument"]> = {
  usage: "[file]",
  words: {
    en: "analysis file (umay.json)",
    ru: "файл расчёта (umay.json)",
    kk: "талдау файлы (umay.json)",
    ky: "эсептөө файлы (umay.json)",
  },
};

/** Options that several commands share. */
export const jsonOption: CommandOption = {
  flags: "--json",
  words: {
    en: "one JSON document on stdout, nothing else",
    ru: "один документ JSON, и ничего больше",
    kk: "стандартты шығысқа бір ғана JSON құжаты",
    ky: "стандарттык чыгарууга бир гана JSON документи",
  },
};

export const languageOption: CommandOption = {
  flags: "--language <code>",
  words: {
    en: "language of the output, such as en or ru",
    ru: "язык вывода, например en или ru",
    kk: "шығару тілі, мысалы kk немесе ru",
    ky: "чыгаруу тили, мисалы ky же ru",
  },
};

export const workingOption: CommandOption = {
  flags: "--working",
  words: {
    en: "for internal use: show confidential centres too",
    ru: "для работы: показать и центры с закрытым адресом",
    kk: "ішкі пайдалану үшін: мекенжайы жабық орталықтарды да көрсету",
    ky: "ички пайдалануу үчүн: дареги жабык борборлорду да көрсөтүү",
  },
};

export const confidentialOption: CommandOption = {
  flags: "--confidential <what>",
  words: {
    en: "none: no centre is confidential; withhold: the marked ones are",
    ru: "none: закрытых центров нет; withhold: закрыты отмеченные",
    kk: "none: мекенжайы жабық орталық жоқ; withhold: белгіленгендері жабық",
    ky: "none: дареги жабык борбор жок; withhold: белгиленгендери жабык",
  },
  choices: ["withhold", "none"],
};

export const allowRejectsOption: CommandOption = {
  flags: "--allow-rejects",
  words: {
    en: "give figures although rows were refused",
    ru: "считать, хотя часть строк не принята",
    kk: "кейбір жолдар қабылданбаса да есептеу",
    ky: "айрым саптар кабыл алынбаса да эсептөө",
  },
};

export const allOption: CommandOption = {
  flags: "--all",
  words: {
    en: "print every row",
    ru: "напечатать все строки",
    kk: "барлық жолды шығару",
    ky: "бардык саптарды чыгаруу",
  },
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

/** What `--confidential` says; undefined where it was not given. */
export function confidentialOf(call: Call): "withhold" | "none" | undefined {
  const given = text(call, "confidential");
  return given === "withhold" || given === "none" ? given : undefined;
}
