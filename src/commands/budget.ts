import { writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Option } from "../formula/issue.js";
import { type Analysis, UNKNOWN } from "../model/analysis.js";
import { localeOf } from "../run/locale-of.js";
import { answered } from "./answered.js";
import { askAll } from "./ask-all.js";
import { budgetFlags, budgetOptions, flagsOf, quoted } from "./budget-flags.js";
import { type Call, type Command, EXIT, askerOf, complain, list, misuse, spoken, text } from "./command.js";
import { aboutOf } from "./draft-analysis.js";
import { isTable } from "./is-table.js";
import { ANALYSIS, type Loaded, isMisused, load, loadFlags } from "./load.js";
import { namer } from "./namer.js";
import { figuresOption } from "./figures-asked.js";
import { resultOptions } from "./options.js";
import { questionsOf } from "./questions-of.js";
import { wrapped } from "./screen.js";
import { type Settled, settle } from "./settle.js";
import { showResult } from "./show-result.js";
import { stepsOf } from "./steps-of.js";

const WORDS = {
  scheme: {
    en: "--tags needs the scheme that they are of: --scheme",
    ru: "К --tags нужна схема, чьи это метки: --scheme",
    kk: "--tags үшін белгілердің схемасы қажет: --scheme",
    ky: "--tags үчүн белгилердин схемасы керек: --scheme",
  },
  other: {
    en: "holds no budget; umay check tells what it holds:",
    ru: "— не бюджет; что в нём, скажет umay check:",
    kk: "бюджет емес; онда не бар екенін umay check айтады:",
    ky: "бюджет эмес; анда эмне бар экенин umay check айтат:",
  },
  title: { en: "Budget", ru: "Бюджет", kk: "Бюджет", ky: "Бюджет" },
  again: {
    en: "The same without questions:",
    ru: "То же без вопросов:",
    kk: "Осының өзі, сұрақсыз:",
    ky: "Ушунун өзү, суроосуз:",
  },
  written: {
    en: "The answers stand in",
    ru: "Ответы записаны в",
    kk: "Жауаптар мына файлға жазылды:",
    ky: "Жооптор ушул файлга жазылды:",
  },
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
    { flags: "--currency <code>", words: { en: "currency", ru: "валюта", kk: "валюта", ky: "валюта" } },
    ...budgetOptions,
    figuresOption,
    ...resultOptions,
  ],
  act,
};

async function act(call: Call): Promise<number> {
  const [path] = call.args;
  return path === undefined || !isTable(path, call.host.cwd) ? ofAnalysis(call, path) : ofFile(call, path);
}

/** On a terminal what is open is asked, and the answers are written into the analysis file. */
async function ofAnalysis(call: Call, path: string | undefined): Promise<number> {
  const flags = budgetFlags(call);
  if (typeof flags === "string") return misuse(call, flags);
  const first = await load(call, path, withoutNetwork);
  if (typeof first === "number") return first;
  const { locale } = first;
  const analysis = first.isPackage === true ? withFlags(first.analysis, flags.settings) : first.analysis;
  let now = { analysis: first.analysis, loaded: first };
  const look = async (known: Analysis): Promise<Loaded> => {
    if (known === now.analysis) return now.loaded;
    const loaded = await load(call, path, () => withoutNetwork(known));
    now = { analysis: known, loaded: typeof loaded === "number" ? first : loaded };
    return now.loaded;
  };
  const asker = askerOf(call, locale);
  const known = asker
    ? await askAll(asker, analysis, async (each) =>
        stepsOf(questionsOf((await look(each)).result.issues, each), each, locale),
      )
    : analysis;
  if (known === undefined) return EXIT.input;
  const loaded = await look(known);
  const lines = known === analysis ? [] : [`${spoken(locale, WORDS.written)} ${await rewritten(loaded, known)}`];
  await showResult(call, loaded, (width) => lines.flatMap((line) => wrapped(line, width, 0, 2)));
  return loaded.code;
}

// A data package stays as it is: the answers make an analysis file beside it, and never overwrite one.
async function rewritten({ folder, path, isPackage }: Loaded, analysis: Analysis): Promise<string> {
  const target = isPackage ? join(dirname(path), ANALYSIS) : path;
  const text = `${JSON.stringify(analysis, null, 2)}\n`;
  await writeFile(join(folder, basename(target)), text, { flag: isPackage ? "wx" : "w" });
  return target;
}

async function ofFile(call: Call, path: string): Promise<number> {
  const flags = budgetFlags(call);
  if (typeof flags === "string") return misuse(call, flags);
  const [tags, schemes] = [text(call, "tags"), list(call, "scheme")];
  if (tags !== undefined && schemes.length === 0) return misuse(call, spoken(call.locale, WORDS.scheme));
  const locale = localeOf(text(call, "language") ?? call.locale.code);
  const { name, paths } = namer(call.host.cwd);
  const file = name(path);
  const said = { title: "", currency: text(call, "currency") ?? UNKNOWN.currency, fiscalYear: UNKNOWN.fiscalYear };
  if (isMisused(call, { ...said, budgets: [{ ...flags.settings, file }] })) return EXIT.use;
  const settled = await settle(call, { path, name: file, flags, locale });
  if (settled === undefined) return EXIT.input;
  const { given, readings } = settled;
  if (readings.some((each) => each.table !== "budget")) {
    complain(call, [`${file} ${spoken(locale, WORDS.other)} umay check ${quoted(file)}`]);
    return EXIT.input;
  }
  const { currency, fiscalYear } = aboutOf(readings, given);
  const [budget] = given.budgets ?? [];
  const { accept, publish } = given;
  const analysis: Analysis = {
    title: spoken(locale, WORDS.title),
    currency: currency ?? UNKNOWN.currency,
    fiscalYear: fiscalYear ?? UNKNOWN.fiscalYear,
    language: locale.code,
    budgets: [{ ...budget, file }],
    ...(schemes.length > 0 && {
      tagging: { schemes: [...schemes], ...(tags !== undefined && { tags: { file: name(tags) } }) },
    }),
    ...(accept && { accept: [...accept] }),
    ...(publish && { publish }),
  };
  const loaded = await loadFlags(call, analysis, paths, settled.files);
  if (typeof loaded === "number") return loaded;
  const lines = settled.asked ? [spoken(locale, WORDS.again), `  ${againOf(call, path, settled)}`] : [];
  await showResult(call, loaded, (width) => lines.flatMap((line) => wrapped(line, width, 0, 4)));
  return loaded.code;
}

// The call that needs no question: what was answered stands in it as flags.
function againOf(call: Call, path: string, { given }: Settled): string {
  const { file: _, ...settings } = given.budgets?.[0] ?? { file: "" };
  const schemes = list(call, "scheme").map((each) => `--scheme ${each}`);
  const flags = Object.entries(settings).flatMap(([key, value]) => flagsOf({ [key]: value }) ?? []);
  return [
    "umay budget",
    quoted(path),
    ...schemes,
    ...(given.currency ? [`--currency ${given.currency}`] : []),
    ...flags,
  ].join(" ");
}

// A data package has no place for answers: flags give them to each of its tables.
const withFlags = (analysis: Analysis, settings: Option["answer"]): Analysis =>
  (analysis.budgets ?? []).reduce((known, _, index) => answered(known, `budgets/${String(index)}`, settings), analysis);

/** The part of an analysis that is about budgets; amounts per head need the population. */
function withoutNetwork(analysis: Analysis): Analysis {
  const { centres, costStandards, funding, supplyStandards, ...rest } = analysis;
  return rest;
}
