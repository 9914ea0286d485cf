import type { Analysis, BudgetSettings } from "../model/analysis.js";
import { type Call, type Command, list, misuse, spoken, text } from "./command.js";
import { load, loadFlags } from "./load.js";
import { namer } from "./namer.js";
import { resultOptions } from "./options.js";
import { showResult } from "./show-result.js";

const WORDS = {
  needs: { en: "For a budget file these flags are needed:", ru: "Для файла бюджета нужны ключи:" },
  unit: { en: "--unit takes a number above 0, such as 1000, not", ru: "--unit принимает число больше 0, а не" },
  column: { en: "--column takes field=HEADER, not", ru: "--column принимает поле=ЗАГОЛОВОК, а не" },
  title: { en: "Budget", ru: "Бюджет" },
};

/** `umay budget`: how much of a budget is for gender equality and against violence. */
export const budget: Command = {
  name: "budget",
  words: { en: "tagged, weighted and screened money of a budget", ru: "размеченные деньги бюджета" },
  argument: {
    usage: "[file]",
    words: {
      en: "budget file (CSV, XLSX; - is standard input) or analysis file",
      ru: "файл бюджета (CSV, XLSX; - это стандартный ввод) или файл расчёта",
    },
  },
  options: [
    {
      flags: "--scheme <id...>",
      words: { en: "tagging scheme, see umay schemes", ru: "схема разметки, см. umay schemes" },
    },
    { flags: "--tags <file>", words: { en: "table of tags", ru: "таблица меток" } },
    {
      flags: "--unit <number>",
      words: {
        en: "currency units in one unit of the file, where it says none",
        ru: "единица сумм, если её нет в файле",
      },
    },
    { flags: "--currency <code>", words: { en: "currency", ru: "валюта" } },
    { flags: "--fiscal-year <year>", words: { en: "fiscal year", ru: "финансовый год" } },
    { flags: "--level <level>", words: { en: "level of government, such as state", ru: "уровень бюджета" } },
    { flags: "--basis <basis>", words: { en: "accounting basis, such as cash", ru: "метод учёта" } },
    {
      flags: "--column <field=header...>",
      words: { en: "header of a field, such as approved=Plan", ru: "заголовок поля, например approved=План" },
    },
    { flags: "--encoding <name>", words: { en: "encoding of the file", ru: "кодировка файла" } },
    { flags: "--delimiter <sign>", words: { en: "delimiter of the file", ru: "разделитель файла" } },
    { flags: "--sheet <name>", words: { en: "sheet of a workbook", ru: "лист книги" } },
    {
      flags: "--dash <meaning>",
      words: { en: "what a dash alone means", ru: "что значит одиночное тире" },
      choices: ["zero", "missing"],
    },
    {
      flags: "--decimal <mark>",
      words: { en: "decimal mark of the file", ru: "дробный знак файла" },
      choices: ["auto", ".", ","],
    },
    ...resultOptions,
  ],
  act,
};

async function act(call: Call): Promise<number> {
  const [path] = call.args;
  const loaded =
    path === undefined || (path !== "-" && !/\.(csv|tsv|tab|txt|xlsx|xlsm)$/i.test(path))
      ? await load(call, path, withoutNetwork)
      : await ofFile(call, path);
  if (typeof loaded === "number") return loaded;
  showResult(call, loaded);
  return loaded.code;
}

async function ofFile(call: Call, path: string): ReturnType<typeof load> {
  const [unit, currency, fiscalYear, level] = ["unit", "currency", "fiscalYear", "level"].map((each) =>
    text(call, each),
  );
  if (currency === undefined || fiscalYear === undefined || level === undefined) {
    const flags = { "--currency": currency, "--fiscal-year": fiscalYear, "--level": level };
    const missing = Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [name] : []));
    return misuse(call, `${spoken(call.locale, WORDS.needs)} ${missing.join(", ")}`);
  }
  if (unit !== undefined && !(Number(unit) > 0)) return misuse(call, `${spoken(call.locale, WORDS.unit)} “${unit}”`);
  const columns = list(call, "column").map((each) => each.split(/=(.*)/s));
  const wrong = columns.find((pair) => !pair[0] || !pair[1]);
  if (wrong) return misuse(call, `${spoken(call.locale, WORDS.column)} “${wrong[0] ?? ""}”`);
  const { name, paths } = namer(call.host.cwd);
  const optional = {
    basis: text(call, "basis"),
    encoding: text(call, "encoding"),
    delimiter: text(call, "delimiter"),
    decimal: text(call, "decimal"),
    sheet: text(call, "sheet"),
    dash: text(call, "dash"),
  };
  const settings: BudgetSettings = {
    file: name(path),
    ...(unit !== undefined && { unit: Number(unit) }),
    fiscalYear,
    level,
    ...(columns.length > 0 && {
      columns: Object.fromEntries(columns.map(([field = "", header = ""]) => [field, header])),
    }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
  const tags = text(call, "tags");
  const language = text(call, "language");
  const schemes = list(call, "scheme");
  if (tags !== undefined && schemes.length === 0) return misuse(call, `${spoken(call.locale, WORDS.needs)} --scheme`);
  const analysis: Analysis = {
    title: spoken(call.locale, WORDS.title),
    currency,
    fiscalYear,
    ...(language !== undefined && { language }),
    budgets: [settings],
    ...(schemes.length > 0 && {
      tagging: { schemes: [...schemes], ...(tags !== undefined && { tags: { file: name(tags) } }) },
    }),
  };
  return loadFlags(call, analysis, paths);
}

/** The part of an analysis that is about budgets; amounts per head need the population. */
function withoutNetwork(analysis: Analysis): Analysis {
  const { centres, costStandards, funding, supplyStandards, ...rest } = analysis;
  return rest;
}
