import type { Option } from "../formula/issue.js";
import type { Condition } from "../model/analysis.js";
import { PHASES } from "../model/budget-line.js";
import { type Call, type CommandOption, type Texts, list, spoken, text } from "./command.js";
import { conditionOf, conditionText } from "./condition-text.js";
import { typedNumber } from "./typed-number.js";

/** What a flag wants, where what was given is something else. */
const WORDS = {
  number: {
    en: "takes a number above 0, such as 1000, not",
    ru: "принимает число больше 0, например 1000, а не",
    kk: "кілтіне 0-ден үлкен сан қажет, мысалы 1000, берілгені:",
    ky: "ачкычына 0дөн чоң сан керек, мисалы 1000, берилгени:",
  },
  total: {
    en: "takes the total as the document prints it, such as 11415.475, not",
    ru: "принимает итог, как он напечатан в документе, например 11415,475, а не",
    kk: "кілтіне құжатта басылған қорытынды қажет, мысалы 11415,475, берілгені:",
    ky: "ачкычына документте басылган жыйынтык керек, мисалы 11415,475, берилгени:",
  },
  year: {
    en: "takes a year such as 2025 or 2024/25, not",
    ru: "принимает год, например 2025 или 2024/25, а не",
    kk: "кілтіне жыл қажет, мысалы 2025 немесе 2024/25, берілгені:",
    ky: "ачкычына жыл керек, мисалы 2025 же 2024/25, берилгени:",
  },
  column: {
    en: "takes field=HEADER, such as approved=Plan or 2024:executed=Spent, not",
    ru: "принимает поле=ЗАГОЛОВОК, например approved=План или 2024:executed=Факт, а не",
    kk: "кілтіне өріс=ТАҚЫРЫП қажет, мысалы approved=Жоспар немесе 2024:executed=Факт, берілгені:",
    ky: "ачкычына талаа=АТАЛЫШ керек, мисалы approved=План же 2024:executed=Факт, берилгени:",
  },
  rows: {
    en: "takes HEADER=cell, such as Раздел=Доходы, not",
    ru: "принимает ЗАГОЛОВОК=ячейка, например Раздел=Доходы, а не",
    kk: "кілтіне ТАҚЫРЫП=ұяшық қажет, мысалы Бөлім=Кірістер, берілгені:",
    ky: "ачкычына АТАЛЫШ=уяча керек, мисалы Бөлүм=Кирешелер, берилгени:",
  },
} satisfies Record<string, Texts>;

/** Settings of one budget, and what only the questions can place: which phase the amounts are. */
export type BudgetFlags = {
  readonly settings: Option["answer"];
  readonly phase: string | undefined;
};

/** How a flag and an answer say the same. */
type Flag = CommandOption & {
  /** Key of the settings of a budget. */
  readonly key: string;
  /** The value that the texts after the flag mean; undefined where one means nothing. */
  readonly read: (texts: readonly string[], call: Call) => unknown;
  /** The texts that mean a value; undefined where none does. */
  readonly write: (value: unknown) => readonly string[] | undefined;
  readonly wants?: keyof typeof WORDS;
};

const asText = {
  read: ([given]: readonly string[]): unknown => given,
  write: (value: unknown): readonly string[] | undefined =>
    typeof value === "string" || typeof value === "number" ? [String(value)] : undefined,
};

const rows = {
  read: (texts: readonly string[]): unknown => {
    const conditions = texts.map(conditionOf);
    return conditions.includes(undefined) ? undefined : conditions;
  },
  write: (value: unknown): readonly string[] | undefined => {
    const texts = Array.isArray(value) ? value.map((each: Condition) => conditionText(each)) : [undefined];
    return texts.every((each) => each !== undefined) ? texts : undefined;
  },
  wants: "rows",
} as const;

const FLAGS: readonly Flag[] = [
  {
    key: "total",
    flags: "--total <sum>",
    words: {
      en: "the total that the document prints: what gives it is taken",
      ru: "итог, который напечатан в документе: берётся то, что его даёт",
      kk: "құжатта басылған қорытынды: соны беретіні алынады",
      ky: "документте басылган жыйынтык: ошону бергени алынат",
    },
    read: ([given = ""], { locale }) => typedNumber(given, locale.marks),
    write: asText.write,
    wants: "total",
  },
  {
    key: "unit",
    flags: "--unit <number>",
    words: {
      en: "currency units in one unit of the file, where it says none",
      ru: "единица сумм, если её нет в файле",
      kk: "файлда көрсетілмесе, сома бірлігі",
      ky: "файлда көрсөтүлбөсө, суммалардын бирдиги",
    },
    read: ([given]) => (Number(given) > 0 ? Number(given) : undefined),
    write: asText.write,
    wants: "number",
  },
  {
    key: "fiscalYear",
    flags: "--year, --fiscal-year <year>",
    words: { en: "fiscal year", ru: "финансовый год", kk: "қаржы жылы", ky: "бюджеттик жыл" },
    read: ([given = ""]) => (/^\d{4}([/-]\d{2,4})?$/.test(given) ? given : undefined),
    write: asText.write,
    wants: "year",
  },
  {
    key: "side",
    flags: "--side <side>",
    words: {
      en: "which side counts where revenue stands beside expenditure",
      ru: "что считать, если доходы стоят рядом с расходами",
      kk: "кірістер шығыстармен қатар тұрса, қайсысы есептеледі",
      ky: "кирешелер чыгашалар менен катар турса, кайсынысы эсептелет",
    },
    choices: ["expenditure", "revenue"],
    ...asText,
  },
  {
    key: "keep",
    flags: "--keep <header=cell...>",
    words: {
      en: "count these rows alone",
      ru: "считать только эти строки",
      kk: "тек осы жолдарды есептеу",
      ky: "ушул саптарды гана эсептөө",
    },
    ...rows,
  },
  {
    key: "drop",
    flags: "--drop <header=cell...>",
    words: {
      en: "leave these rows out",
      ru: "эти строки не считать",
      kk: "осы жолдарды есептемеу",
      ky: "ушул саптарды эсептебөө",
    },
    ...rows,
  },
  {
    key: "hierarchy",
    flags: "--hierarchy <how>",
    words: {
      en: "none: every row is a line, none adds up others",
      ru: "none: каждая строка — статья, ни одна не складывает другие",
      kk: "none: әр жол — бап, ешқайсысы басқаларын қоспайды",
      ky: "none: ар бир сап — берене, бири да башкаларын кошпойт",
    },
    choices: ["auto", "none"],
    ...asText,
  },
  {
    key: "blank",
    flags: "--blank <meaning>",
    words: {
      en: "what a blank amount means",
      ru: "что значит пустая сумма",
      kk: "бос соманың мағынасы",
      ky: "бош сумма эмнени билдирет",
    },
    choices: ["zero", "unknown"],
    ...asText,
  },
  {
    key: "dash",
    flags: "--dash <meaning>",
    words: {
      en: "what a dash alone means",
      ru: "что значит одиночное тире",
      kk: "жеке тұрған сызықшаның мағынасы",
      ky: "жалгыз турган сызыкча эмнени билдирет",
    },
    choices: ["zero", "missing"],
    ...asText,
  },
  {
    key: "level",
    flags: "--level <level>",
    words: {
      en: "level of government, such as state",
      ru: "уровень бюджета, например state",
      kk: "бюджет деңгейі, мысалы state",
      ky: "бюджеттин деңгээли, мисалы state",
    },
    ...asText,
  },
  {
    key: "basis",
    flags: "--basis <basis>",
    words: {
      en: "accounting basis, such as cash",
      ru: "метод учёта",
      kk: "есепке алу әдісі, мысалы cash",
      ky: "эсепке алуу ыкмасы, мисалы cash",
    },
    ...asText,
  },
  {
    key: "encoding",
    flags: "--encoding <name>",
    words: { en: "encoding of the file", ru: "кодировка файла", kk: "файл кодтауы", ky: "файлдын коддоосу" },
    ...asText,
  },
  {
    key: "delimiter",
    flags: "--delimiter <sign>",
    words: { en: "delimiter of the file", ru: "разделитель файла", kk: "файл бөлгіші", ky: "файлдын бөлгүчү" },
    ...asText,
  },
  {
    key: "decimal",
    flags: "--decimal <mark>",
    words: {
      en: "decimal mark of the file",
      ru: "дробный знак файла",
      kk: "файлдың ондық белгісі",
      ky: "файлдын ондук белгиси",
    },
    choices: ["auto", ".", ","],
    ...asText,
  },
  {
    key: "sheet",
    flags: "--sheet <name>",
    words: { en: "sheet of a workbook", ru: "лист книги", kk: "жұмыс кітабының парағы", ky: "китептин барагы" },
    ...asText,
  },
  {
    key: "headerRows",
    flags: "--header-rows <row...>",
    words: {
      en: "rows of the header of the table that is meant",
      ru: "строки заголовка нужной таблицы",
      kk: "қажетті кестенің тақырып жолдары",
      ky: "керектүү таблицанын аталыштарынын саптары",
    },
    read: (texts) => (texts.every((each) => Number(each) > 0) ? texts.map(Number) : undefined),
    write: (value) => (Array.isArray(value) ? value.map(String) : undefined),
    wants: "number",
  },
];

/** Names of the columns: they are two keys of the settings. */
const COLUMN: CommandOption = {
  flags: "--column <field=header...>",
  words: {
    en: "header of a field, such as approved=Plan",
    ru: "заголовок поля, например approved=План",
    kk: "өріс тақырыбы, мысалы approved=Жоспар",
    ky: "талаанын мамычасынын аталышы, мисалы approved=План",
  },
};

const PHASE: CommandOption = {
  flags: "--phase <phase>",
  words: {
    en: "what the amounts are, where no header says so",
    ru: "что это за суммы, если заголовок не говорит",
    kk: "тақырып айтпаса, бұл қандай сомалар",
    ky: "аталыш айтпаса, бул кандай суммалар",
  },
  choices: PHASES,
};

/** What says beforehand what would be asked about a budget. */
export const budgetOptions: readonly CommandOption[] = [...FLAGS, PHASE, COLUMN];

/** What the flags of a call say about a budget; a sentence where one says nothing. */
export function budgetFlags(call: Call): BudgetFlags | string {
  const settings: Record<string, unknown> = {};
  const wrong = (flag: string, wants: keyof typeof WORDS, given: string): string =>
    `${flag} ${spoken(call.locale, WORDS[wants])} “${given}”`;
  for (const { key, read, wants, flags } of FLAGS) {
    const given = list(call, key);
    if (given.length === 0) continue;
    const value = read(given, call);
    if (value === undefined) return wrong(longOf(flags), wants ?? "rows", given.join(" "));
    settings[key] = value;
  }
  const pairs = list(call, "column").map((each) => /^((?:[^:=]+:)?[a-zA-Z]+)=(.+)$/s.exec(each) ?? [each]);
  const bad = pairs.find((each) => each.length < 3);
  if (bad) return wrong("--column", "column", bad[0] ?? "");
  const named = pairs.map(([, field = "", header = ""]) => [field.split(":"), header] as const);
  const columns = named.flatMap(([[field, phase], header]) => (phase === undefined ? [[field, header]] : []));
  const amounts = named.flatMap(([[fiscalYear, phase], header]) =>
    phase === undefined ? [] : [{ header, fiscalYear, phase }],
  );
  if (columns.length > 0) settings["columns"] = Object.fromEntries(columns) as object;
  if (amounts.length > 0) settings["amounts"] = amounts;
  return { settings, phase: text(call, "phase") };
}

/**
 * An answer as flags; undefined where no flag says it.
 *
 * @param headers - the headers that the answer names; those that were found need no flag. All, where none is given
 * @example flagsOf({ unit: 1000 }) // "--unit 1000"
 */
export function flagsOf(answer: Option["answer"], headers?: string): string | undefined {
  const parts = Object.entries(answer).flatMap(([key, value]): (string | undefined)[] => {
    if (key === "columns" || key === "amounts") return columnFlags(value, headers);
    const flag = FLAGS.find((each) => each.key === key);
    const texts = flag?.write(value);
    return texts ? texts.map((each) => `${longOf(flag?.flags ?? "")} ${quoted(each)}`) : [undefined];
  });
  return parts.length > 0 && parts.every((each) => each !== undefined) ? parts.join(" ") : undefined;
}

function columnFlags(value: unknown, headers: string | undefined): string[] {
  const named: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((each: Readonly<Record<string, string>>) => [
        `${each["fiscalYear"] ?? ""}:${each["phase"] ?? ""}`,
        each["header"],
      ])
    : Object.entries(Object(value) as object);
  return named.flatMap(([field, header]) =>
    typeof header !== "string" || headers?.includes(header) === false
      ? []
      : [`--column ${quoted(`${field}=${header}`)}`],
  );
}

const longOf = (flags: string): string => flags.split(/[ ,]/)[0] ?? flags;

/** As a shell takes it for one word. */
export const quoted = (word: string): string =>
  /^[\p{L}\p{N}_./:=@-]+$/u.test(word) ? word : `"${word.replace(/(["\\$`])/g, "\\$1")}"`;
