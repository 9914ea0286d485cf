import type { Analysis } from "../model/analysis.js";
import { type Call, type Command, list, misuse, spoken, text } from "./command.js";
import { load, loadFlags } from "./load.js";
import { namer } from "./namer.js";
import { figuresOption } from "./figures-asked.js";
import { resultOptions } from "./options.js";
import { showGap } from "./show-gap.js";

const file = (flags: string, en: string, ru: string, kk: string, ky: string) => ({
  flags: `--${flags} <file>`,
  words: { en, ru, kk, ky },
});

const WORDS = {
  needs: {
    en: "Without an analysis file these flags are needed:",
    ru: "Без файла расчёта нужны ключи:",
    kk: "Талдау файлынсыз мына кілттер қажет:",
    ky: "Эсептөө файлы жок болсо, бул ачкычтар керек:",
  },
  both: {
    en: "Give an analysis file or --centres, not both.",
    ru: "Укажите файл расчёта или --centres, не оба.",
    kk: "Талдау файлын немесе --centres кілтін беріңіз, екеуін емес.",
    ky: "Эсептөө файлын же --centres ачкычын бериңиз, экөөнү тең эмес.",
  },
  centres: {
    en: "Give --centres too: without it the flags have no centres.",
    ru: "Укажите и --centres.",
    kk: "--centres кілтін де беріңіз: онсыз орталықтар жоқ.",
    ky: "--centres ачкычын да бериңиз: ансыз борборлор жок.",
  },
  use: {
    en: "--use takes service=standard, not",
    ru: "--use принимает услуга=норматив, а не",
    kk: "--use кілтіне қызмет=норматив қажет, берілгені:",
    ky: "--use ачкычына кызмат=норматив керек, берилгени:",
  },
  title: { en: "Funding gap", ru: "Нехватка денег", kk: "Қаражат жетіспеушілігі", ky: "Каражаттын жетишсиздиги" },
};

/** `umay gap`: need, money and gap of crisis centres. */
export const gap: Command = {
  name: "gap",
  words: {
    en: "need, money and gap of crisis centres",
    ru: "потребность, деньги и нехватка кризисных центров",
    kk: "дағдарыс орталықтарының қажеттілігі, қаражаты және жетіспеушілігі",
    ky: "кризистик борборлордун муктаждыгы, каражаты жана жетишсиздиги",
  },
  argument: {
    usage: "[file]",
    words: {
      en: "analysis file, unless --centres",
      ru: "файл расчёта, если нет --centres",
      kk: "--centres болмаса, талдау файлы",
      ky: "эсептөө файлы, --centres жок болсо",
    },
  },
  options: [
    file("centres", "table of centres", "таблица центров", "орталықтар кестесі", "борборлор таблицасы"),
    file(
      "cost-standards",
      "table of cost standards",
      "таблица нормативов затрат",
      "шығындар нормативтері кестесі",
      "чыгым нормативдеринин таблицасы",
    ),
    file("funding", "table of money", "таблица денег", "қаражат кестесі", "каражат таблицасы"),
    file("population", "table of population", "таблица населения", "халық саны кестесі", "калк таблицасы"),
    file("assumptions", "table of assumptions", "таблица допущений", "жорамалдар кестесі", "божомолдор таблицасы"),
    file(
      "indices",
      "table of price indices and rates",
      "таблица индексов и курсов",
      "индекстер мен бағамдар кестесі",
      "индекстер жана курстар таблицасы",
    ),
    {
      flags: "--supply <id...>",
      words: {
        en: "supply standard, see umay standards",
        ru: "норма обеспеченности, см. umay standards",
        kk: "қамтамасыз ету нормасы, umay standards қараңыз",
        ky: "камсыздоо нормасы, umay standards караңыз",
      },
    },
    {
      flags: "--use <service=id...>",
      words: {
        en: "cost standard of a service",
        ru: "норматив затрат услуги",
        kk: "қызметтің шығындар нормативі",
        ky: "кызматтын чыгым нормативи",
      },
    },
    {
      flags: "--pooling <rule>",
      words: {
        en: "none, pool or all",
        ru: "none, pool или all",
        kk: "none, pool немесе all",
        ky: "none, pool же all",
      },
      choices: ["none", "pool", "all"],
    },
    {
      flags: "--fiscal-year <year>",
      words: { en: "fiscal year", ru: "финансовый год", kk: "қаржы жылы", ky: "бюджеттик жыл" },
    },
    {
      flags: "--fiscal-year-start <date>",
      words: { en: "its first day", ru: "его первый день", kk: "оның бірінші күні", ky: "анын биринчи күнү" },
    },
    {
      flags: "--currency <code>",
      words: {
        en: "currency of the result",
        ru: "валюта результата",
        kk: "нәтиже валютасы",
        ky: "натыйжанын валютасы",
      },
    },
    figuresOption,
    ...resultOptions,
  ],
  act,
};

async function act(call: Call): Promise<number> {
  const [path] = call.args;
  const centres = text(call, "centres");
  if (centres !== undefined && path !== undefined) return misuse(call, spoken(call.locale, WORDS.both));
  if (centres === undefined) {
    const tables = ["costStandards", "funding", "population", "assumptions", "indices"];
    if (tables.some((each) => text(call, each) !== undefined)) return misuse(call, spoken(call.locale, WORDS.centres));
    const loaded = await load(call, path, withoutBudget);
    if (typeof loaded === "number") return loaded;
    await showGap(call, loaded);
    return loaded.code;
  }
  const [year, currency] = [text(call, "fiscalYear"), text(call, "currency")];
  if (year === undefined || currency === undefined) {
    const missing = [year === undefined && "--fiscal-year", currency === undefined && "--currency"].filter(Boolean);
    return misuse(call, `${spoken(call.locale, WORDS.needs)} ${missing.join(", ")}`);
  }
  const uses = list(call, "use").map((each) => each.split(/=(.*)/s));
  const wrong = uses.find((pair) => !pair[0] || !pair[1]);
  if (wrong) return misuse(call, `${spoken(call.locale, WORDS.use)} “${wrong[0] ?? ""}”`);
  const { name, paths } = namer(call.host.cwd);
  const table = (option: string): { file: string } | undefined => {
    const given = text(call, option);
    return given === undefined ? undefined : { file: name(given) };
  };
  const optional = {
    fiscalYearStart: text(call, "fiscalYearStart"),
    funding: table("funding"),
    population: table("population"),
    assumptions: table("assumptions"),
    indices: table("indices"),
    language: text(call, "language"),
  };
  const costStandards = table("costStandards");
  const analysis = {
    title: spoken(call.locale, WORDS.title),
    currency,
    fiscalYear: year,
    centres: { file: name(centres) },
    ...(costStandards && {
      costStandards: { ...costStandards, use: Object.fromEntries(uses.map(([of = "", id = ""]) => [of, id])) },
    }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    supplyStandards: [...list(call, "supply")],
    pooling: pooling(text(call, "pooling")),
  } satisfies Analysis;
  const loaded = await loadFlags(call, analysis, paths);
  if (typeof loaded === "number") return loaded;
  await showGap(call, loaded);
  return loaded.code;
}

const pooling = (given: string | undefined): "none" | "pool" | "all" =>
  given === "pool" || given === "all" ? given : "none";

function withoutBudget({ budgets, tagging, ...network }: Analysis): Analysis {
  return network;
}
