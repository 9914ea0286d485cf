import { existsSync } from "node:fs";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import type { Issue } from "../formula/issue.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { checkAnalysis } from "../model/check-analysis.js";
import { problems } from "../report/problems.js";
import { figureIndex } from "../result/figure-index.js";
import { localeOf } from "../run/locale-of.js";
import { problemLines } from "../terminal/problem-lines.js";
import { understoodLines } from "../terminal/understood-lines.js";
import type { Alone } from "./alone.js";
import type { Step } from "./ask-all.js";
import { budgetFlags, budgetOptions } from "./budget-flags.js";
import { type Call, type Command, EXIT, askerOf, complain, flag, misuse, print, spoken, text } from "./command.js";
import { printDocument } from "./document.js";
import { type Given, aboutOf, draftAnalysis } from "./draft-analysis.js";
import { byFlags } from "./how-to-answer.js";
import { interviewed } from "./init-interview.js";
import { ANALYSIS, type Made } from "./init-made.js";
import { profiles } from "../profiles/index.js";
import { jsonOption, languageOption } from "./options.js";
import type { Question } from "./questions-of.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { settle } from "./settle.js";
import { shownPath } from "./shown-path.js";
import { currencyStep, totalStep } from "./own-steps.js";
import { starterAnalysis } from "./starter-analysis.js";
import { placeOf, tableFiles } from "./starter-files.js";
import { hasPrices, starterRows } from "./starter-rows.js";
import { makeFolder, writeWhole } from "./write-aside.js";

const WORDS = {
  exists: {
    en: "is already there: nothing was written. Name another folder.",
    ru: "уже есть: ничего не записано. Укажите другую папку.",
    kk: "бұрыннан бар: ештеңе жазылмады. Басқа қалтаны көрсетіңіз.",
    ky: "мурунтан бар: эч нерсе жазылган жок. Башка папканы көрсөтүңүз.",
  },
  starter: {
    en: "Every value is a starter that nobody published, and is marked so. Put your own in its place.",
    ru: "Все значения условные, их никто не публиковал, и так они помечены. Впишите свои.",
    kk: "Мәндердің бәрі шартты, оларды ешкім жарияламаған және солай белгіленген. Өз мәндеріңізді жазыңыз.",
    ky: "Маанилердин баары шарттуу, аларды эч ким жарыялаган эмес жана алар ошондой деп белгиленген. Өз маанилериңизди жазыңыз.",
  },
  noPrices: {
    en: "No prices in {currency} are known, so none is written. “questions” in umay.json asks for each; write the prices into the tables, then delete the questions.",
    ru: "Цены в {currency} неизвестны, поэтому их здесь нет. О каждой спрашивает “questions” в umay.json: впишите цены в таблицы, затем удалите вопросы.",
    kk: "{currency} бағалары белгісіз, сондықтан олар жазылмады. Әр баға туралы umay.json ішіндегі «questions» сұрайды: бағаларды кестелерге жазыңыз, содан кейін сұрақтарды жойыңыз.",
    ky: "{currency} менен баалар белгисиз, ошондуктан алар жазылган жок. Ар бир баа жөнүндө umay.json ичиндеги «questions» сурайт: бааларды таблицаларга жазып, андан кийин суроолорду өчүрүңүз.",
  },
  answer: {
    en: "Open questions: {count}. Answer them by the flags that stand with the answers, or in umay.json: “umay check” shows where.",
    ru: "Открытых вопросов: {count}. Ответьте ключами, которые стоят при ответах, или в umay.json: где, покажет «umay check».",
    kk: "Ашық сұрақтар саны: {count}. Жауаптардың жанындағы кілттермен немесе umay.json ішінде жауап беріңіз: қай жерде екенін «umay check» көрсетеді.",
    ky: "Ачык суроолордун саны: {count}. Жооптордун жанындагы ачкычтар менен же umay.json ичинде жооп бериңиз: кайсы жерде экенин «umay check» көрсөтөт.",
  },
  rules: {
    en: "Which lines are for gender equality, the rules under “tagging” say. For now there is none. README shows one: “You analyse a budget”.",
    ru: "Какие статьи служат гендерному равенству, говорят правила в “tagging”. Пока там ни одного. Образец: README, раздел “You analyse a budget”.",
    kk: "Қай жолдар гендерлік теңдікке арналғанын «tagging» ішіндегі ережелер айтады. Әзірге онда ереже жоқ. Үлгісі: README, «You analyse a budget» бөлімі.",
    ky: "Кайсы беренелер гендердик теңчиликке кызмат кыларын «tagging» ичиндеги эрежелер айтат. Азырынча анда эреже жок. Үлгүсү: README, «You analyse a budget» бөлүмү.",
  },
  cannot: {
    en: "Cannot write to",
    ru: "Не удаётся записать в",
    kk: "Мұнда жазу мүмкін емес:",
    ky: "Бул жерге жазууга болбойт:",
  },
  country: {
    en: "There is no profile of the country",
    ru: "Нет профиля страны",
    kk: "Елдің профилі жоқ:",
    ky: "Өлкөнүн профили жок:",
  },
  currency: {
    en: "--currency takes three capital letters, not",
    ru: "--currency принимает три заглавные буквы, а не",
    kk: "--currency кілтіне үш бас әріп қажет, берілгені:",
    ky: "--currency ачкычына үч баш тамга керек, берилгени:",
  },
  year: {
    en: "--year takes a year such as 2025, not",
    ru: "--year принимает год, например 2025, а не",
    kk: "--year кілтіне жыл қажет, мысалы 2025, берілгені:",
    ky: "--year ачкычына жыл керек, мисалы 2025, берилгени:",
  },
};

/** `umay init`: a starter analysis, or one for a file that is there. */
export const init: Command = {
  name: "init",
  words: {
    en: "write a starter analysis",
    ru: "записать заготовку расчёта",
    kk: "талдау дайындамасын жазу",
    ky: "эсептөөнүн даярдамасын жазуу",
  },
  argument: {
    usage: "[dir]",
    words: { en: "folder (this one)", ru: "папка (эта)", kk: "қалта (осы)", ky: "папка (ушул)" },
  },
  options: [
    {
      flags: "--from <file>",
      words: {
        en: "write what was understood of this file, with its doubts as questions",
        ru: "записать, как понят этот файл, а сомнения задать вопросами",
        kk: "бұл файлдың қалай түсінілгенін жазу, күмәнді тұстарын сұрақ етіп қою",
        ky: "бул файл кандай түшүнүлгөнүн жазып, күмөндүү жерлерин суроо катары берүү",
      },
    },
    {
      flags: "--tables <kind>",
      words: {
        en: "one workbook (xlsx), or a file a table",
        ru: "одна книга (xlsx) или по файлу на таблицу",
        kk: "бір жұмыс кітабы (xlsx) немесе әр кестеге бір файл",
        ky: "бир китеп (xlsx) же ар бир таблицага бир файл",
      },
      choices: ["xlsx", "csv"],
    },
    {
      flags: "--currency <code>",
      words: {
        en: "currency (KGS; without prices in any other)",
        ru: "валюта (KGS; в любой другой без цен)",
        kk: "валюта (KZT; бағалар тек KGS үшін бар)",
        ky: "валюта (KGS; башкасында баалар жок)",
      },
    },
    {
      flags: "--country <code>",
      words: {
        en: "country whose contributions, regions and price series hold, such as kg",
        ru: "страна, чьи взносы, области и ряды цен действуют, например kg",
        kk: "аударымдары, өңірлері мен баға қатарлары қолданылатын ел, мысалы kz",
        ky: "төгүмдөрү, аймактары жана баа катарлары колдонулган өлкө, мисалы kg",
      },
    },
    ...budgetOptions,
    languageOption,
    jsonOption,
  ],
  act,
};

async function act(call: Call): Promise<number> {
  const [given = "."] = call.args;
  const locale = localeOf(text(call, "language") ?? call.locale.code);
  const wrong = checkAnalysis({
    title: "",
    currency: text(call, "currency") ?? "KGS",
    fiscalYear: text(call, "fiscalYear") ?? "2025",
  });
  if ("faults" in wrong) {
    const isCurrency = wrong.faults.some((each) => each.path.includes("currency"));
    const name = isCurrency ? "currency" : "fiscalYear";
    complain(call, [`${spoken(locale, isCurrency ? WORDS.currency : WORDS.year)} "${text(call, name) ?? ""}"`]);
    return EXIT.use;
  }
  const from = text(call, "from");
  const folder = resolve(call.host.cwd, given);
  const made = from === undefined ? await begin(call, locale, given) : await draft(call, locale, from, folder, given);
  return typeof made === "number" ? made : write(call, locale, made, folder, shownPath(given, call.host.cwd));
}

/** Asks where somebody is there, or a country is named; else everything is assumed. */
async function begin(call: Call, locale: Locale, given: string): Promise<Made | number> {
  const country = text(call, "country");
  const ids = profiles.map(({ id }) => id);
  if (country !== undefined && !ids.includes(country.toLowerCase()))
    return misuse(call, `${spoken(locale, WORDS.country)} "${country}": ${ids.join(", ")}`);
  if (country === undefined && !askerOf(call, locale)) return starter(call, locale, given);
  const made = await interviewed(call, locale);
  return made ? { ...made, next: `umay ${made.next}${pathOf(given, call)}` } : EXIT.input;
}

async function starter(call: Call, locale: Locale, given: string): Promise<Made> {
  const of = { currency: text(call, "currency") ?? currencyOf(locale), fiscalYear: text(call, "fiscalYear") ?? "2025" };
  const tables = starterRows(of);
  const kind = text(call, "tables");
  const analysis = starterAnalysis(locale, { ...of, tables }, (table) => placeOf(table, kind, locale));
  return {
    files: [{ name: ANALYSIS, content: analysis }, ...(await tableFiles(tables, kind, locale))],
    told: (width) =>
      hasPrices(of.currency)
        ? wrapped(spoken(locale, WORDS.starter), width, 0, 2)
        : wrapped(spoken(locale, WORDS.noPrices).replace("{currency}", of.currency), width, 0, 2),
    next: `umay ${hasPrices(of.currency) ? "run" : "check"}${pathOf(given, call)}`,
  };
}

// Whoever writes Kazakh has no Kyrgyz prices.
const currencyOf = ({ code }: Locale): string => (code === "kk" ? "KZT" : "KGS");

async function draft(call: Call, locale: Locale, from: string, folder: string, given: string): Promise<Made | number> {
  const { cwd } = call.host;
  const flags = budgetFlags(call);
  if (typeof flags === "string") return misuse(call, flags);
  const file = relative(folder, resolve(cwd, from)).split(sep).join("/");
  const first = (known: Given): readonly Step<Given>[] =>
    known.budgets && flags.settings["total"] === undefined ? [totalStep(known, locale)] : [];
  const last = (known: Given, readings: readonly Alone[]): readonly Step<Given>[] =>
    aboutOf(readings, known).currency === undefined ? [currencyStep(known, locale)] : [];
  const settled = await settle(call, { path: from, name: file, flags, locale, first, last });
  if (settled === undefined) return EXIT.input;
  const { readings, issues, given: known, open } = settled;
  if (readings.length === 0 || readings.some((each) => each.issues.some(isUnreadable))) {
    if (flag(call, "json")) await printDocument(call, locale, { issues });
    else
      complain(
        call,
        issues.filter((each) => readings.length === 0 || isUnreadable(each)).map((each) => each.message),
      );
    return EXIT.input;
  }
  const analysis = draftAnalysis({ readings, file, given: known, title: basename(from, extname(from)), locale });
  return {
    files: [{ name: ANALYSIS, content: `${JSON.stringify(analysis, null, 2)}\n` }],
    told: (width) => draftLines(readings, open, locale, { ...screenOf(call.host), width }),
    next: `umay ${open.length > 0 ? "check" : "run"}${pathOf(given, call)}`,
  };
}

// Of a file that cannot be read, or has no rows, nothing can be written down.
const isUnreadable = ({ severity, code }: Issue): boolean => severity === "error" && code.startsWith("file.");

function draftLines(
  readings: readonly Alone[],
  open: readonly Question[],
  locale: Locale,
  screen: ReturnType<typeof screenOf>,
): string[] {
  const { width } = screen;
  const answer = spoken(locale, WORDS.answer).replace("{count}", String(open.length));
  const asked = problems({ issues: open.map((each) => each.issue), rejects: [] }, figureIndex([]), locale).list();
  return [
    "",
    ...readings.flatMap((each) => [...understoodLines(each.input, screen, locale), ""]),
    ...(open.length > 0
      ? [...wrapped(answer, width, 0, 2), ...problemLines(asked, screen, locale, { all: true, how: byFlags }), ""]
      : []),
    ...(readings.some((each) => each.table === "budget") ? wrapped(spoken(locale, WORDS.rules), width, 0, 2) : []),
  ];
}

const pathOf = (given: string, call: Call): string => {
  const shown = shownPath(given, call.host.cwd);
  return shown === "." ? "" : ` ${shown}/${ANALYSIS}`;
};

/** Writes the files, unless one of them is there, and says so. */
async function write(call: Call, locale: Locale, made: Made, folder: string, shown: string): Promise<number> {
  const taken = made.files.find((each) => existsSync(join(folder, each.name)));
  if (taken) {
    complain(call, [`${join(shown, taken.name)} ${spoken(locale, WORDS.exists)}`]);
    return EXIT.input;
  }
  try {
    await makeFolder(folder);
    for (const { name, content } of made.files) await writeWhole(join(folder, name), content, true);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    complain(call, [`${spoken(locale, WORDS.cannot)} ${shown} (${reason})`]);
    return EXIT.input;
  }
  const names = made.files.map((each) => each.name);
  if (flag(call, "json")) {
    await printDocument(call, locale, {}, { folder: shown, files: names });
    return EXIT.fine;
  }
  const screen = screenOf(call.host);
  const wrap = (line: string): string[] => wrapped(line, screen.width, 0, 2);
  print(
    call,
    fitted(
      [
        ...wrap(`${say(locale, "written", { folder: `${shown}/` })} ${names.join("  ")}`),
        ...made.told(screen.width),
        ...wrap(say(locale, "next", { command: made.next })),
      ],
      screen,
    ),
  );
  return EXIT.fine;
}
