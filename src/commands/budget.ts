import type { Analysis, BudgetSettings } from "../model/analysis.js";
import { type Call, type Command, list, misuse, spoken, text } from "./command.js";
import { load, loadFlags } from "./load.js";
import { namer } from "./namer.js";
import { resultOptions } from "./options.js";
import { showResult } from "./show-result.js";

const WORDS = {
  needs: {
    en: "For a budget file these flags are needed:",
    ru: "Для файла бюджета нужны ключи:",
    kk: "Бюджет файлы үшін мына кілттер қажет:",
    ky: "Бюджет файлы үчүн бул ачкычтар керек:",
  },
  unit: {
    en: "--unit takes a number above 0, such as 1000, not",
    ru: "--unit принимает число больше 0, а не",
    kk: "--unit кілтіне 0-ден үлкен сан қажет, берілгені:",
    ky: "--unit ачкычына 0дөн чоң сан керек, берилгени:",
  },
  column: {
    en: "--column takes field=HEADER, not",
    ru: "--column принимает поле=ЗАГОЛОВОК, а не",
    kk: "--column кілтіне өріс=ТАҚЫРЫП қажет, берілгені:",
    ky: "--column ачкычына талаа=АТАЛЫШ керек, берилгени:",
  },
  title: { en: "Budget", ru: "Бюджет", kk: "Бюджет", ky: "Бюджет" },
};

/** `umay budget`: how much of a budget is for gender equality and against violence. */
export const budget: Command = {
  name: "budget",
  words: {
    en: "tagged, weighted and screened money of a budget",
    ru: "размеченные деньги бюджета",
    kk: "бюджеттің белгіленген, салмақталған және тексерілген қаражаты",
    ky: "бюджеттин белгиленген, салмактуу жана текшерилген каражаты",
  },
  argument: {
    usage: "[file]",
    words: {
      en: "budget file (CSV, XLSX; - is standard input) or analysis file",
      ru: "файл бюджета (CSV, XLSX; - это стандартный ввод) или файл расчёта",
      kk: "бюджет файлы (CSV, XLSX; - стандартты енгізу) немесе талдау файлы",
      ky: "бюджет файлы (CSV, XLSX; - стандарттык киргизүү) же эсептөө файлы",
    },
  },
  options: [
    {
      flags: "--scheme <id...>",
      words: {
        en: "tagging scheme, see umay schemes",
        ru: "схема разметки, см. umay schemes",
        kk: "белгілеу схемасы, umay schemes қараңыз",
        ky: "белгилөө схемасы, umay schemes караңыз",
      },
    },
    {
      flags: "--tags <file>",
      words: { en: "table of tags", ru: "таблица меток", kk: "белгілер кестесі", ky: "белгилер таблицасы" },
    },
    {
      flags: "--unit <number>",
      words: {
        en: "currency units in one unit of the file, where it says none",
        ru: "единица сумм, если её нет в файле",
        kk: "файлда көрсетілмесе, сома бірлігі",
        ky: "файлда көрсөтүлбөсө, суммалардын бирдиги",
      },
    },
    { flags: "--currency <code>", words: { en: "currency", ru: "валюта", kk: "валюта", ky: "валюта" } },
    {
      flags: "--fiscal-year <year>",
      words: { en: "fiscal year", ru: "финансовый год", kk: "қаржы жылы", ky: "бюджеттик жыл" },
    },
    {
      flags: "--level <level>",
      words: {
        en: "level of government, such as state",
        ru: "уровень бюджета",
        kk: "бюджет деңгейі, мысалы state",
        ky: "бюджеттин деңгээли, мисалы state",
      },
    },
    {
      flags: "--basis <basis>",
      words: {
        en: "accounting basis, such as cash",
        ru: "метод учёта",
        kk: "есепке алу әдісі, мысалы cash",
        ky: "эсепке алуу ыкмасы, мисалы cash",
      },
    },
    {
      flags: "--column <field=header...>",
      words: {
        en: "header of a field, such as approved=Plan",
        ru: "заголовок поля, например approved=План",
        kk: "өріс тақырыбы, мысалы approved=Жоспар",
        ky: "талаанын мамычасынын аталышы, мисалы approved=План",
      },
    },
    {
      flags: "--encoding <name>",
      words: { en: "encoding of the file", ru: "кодировка файла", kk: "файл кодтауы", ky: "файлдын коддоосу" },
    },
    {
      flags: "--delimiter <sign>",
      words: { en: "delimiter of the file", ru: "разделитель файла", kk: "файл бөлгіші", ky: "файлдын бөлгүчү" },
    },
    {
      flags: "--sheet <name>",
      words: { en: "sheet of a workbook", ru: "лист книги", kk: "жұмыс кітабының парағы", ky: "китептин барагы" },
    },
    {
      flags: "--dash <meaning>",
      words: {
        en: "what a dash alone means",
        ru: "что значит одиночное тире",
        kk: "жеке тұрған сызықшаның мағынасы",
        ky: "жалгыз турган сызыкча эмнени билдирет",
      },
      choices: ["zero", "missing"],
    },
    {
      flags: "--decimal <mark>",
      words: {
        en: "decimal mark of the file",
        ru: "дробный знак файла",
        kk: "файлдың ондық белгісі",
        ky: "файлдын ондук белгиси",
      },
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
