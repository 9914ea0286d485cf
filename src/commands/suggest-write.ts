import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { say } from "../formula/say.js";
import { type Call, EXIT, type Texts, complain, flag, misuse, spoken, text } from "./command.js";
import { ANALYSIS, type Loaded } from "./load.js";
import { shownPath } from "./shown-path.js";
import { makeFolder, writeWhole } from "./write-aside.js";

/** Name of the table where none is given. */
export const NAME = "tags-suggested.csv";

const WORDS = {
  named: {
    en: "is read already, by the analysis or as the table of an earlier year: nothing was written. Name another file with --out.",
    ru: "уже читается, расчётом или как таблица прошлого года: ничего не записано. Назовите другой файл в --out.",
    kk: "талдау немесе бұрынғы жыл кестесі ретінде оқылып тұр: ештеңе жазылмады. --out кілтімен басқа файлды көрсетіңіз.",
    ky: "мурунтан окулуп жатат, эсептөөнүн бөлүгү же мурунку жылдын таблицасы катары: эч нерсе жазылган жок. --out ачкычы менен башка файлды көрсөтүңүз.",
  },
  exists: {
    en: "is already there: nothing was written. Name another file with --out, or add --force.",
    ru: "уже есть: ничего не записано. Назовите другой файл в --out или добавьте --force.",
    kk: "бұрыннан бар: ештеңе жазылмады. --out кілтімен басқа файлды көрсетіңіз немесе --force қосыңыз.",
    ky: "мурунтан бар: эч нерсе жазылган жок. --out ачкычы менен башка файлды көрсөтүңүз же --force кошуңуз.",
  },
  cannot: { en: "Cannot write", ru: "Не удаётся записать", kk: "Жазу мүмкін емес:", ky: "Жазууга болбойт:" },
  written: { en: "Written:", ru: "Записано:", kk: "Жазылды:", ky: "Жазылды:" },
  counted: {
    en: "No proposal is counted. Where you agree, write code, gbv or component, then by and date. A row where these are blank says nothing.",
    ru: "Ни одно предложение не считается. Где вы согласны, впишите метку, долю или направление, затем кто решил и дату. Строка, где они пусты, ничего не говорит.",
    kk: "Бірде-бір ұсыныс есептелмейді. Келіссеңіз, белгіні, үлесті немесе бағытты, содан кейін кім шешкенін және күнін жазыңыз. Олар бос тұрған жол ештеңе айтпайды.",
    ky: "Бир да сунуш эсептелбейт. Макул болсоңуз, белгини, үлүштү же багытты, андан кийин ким чечкенин жана күнүн жазыңыз. Алар бош турган сап эч нерсе айтпайт.",
  },
  name: {
    en: "Then name the table in",
    ru: "Затем назовите таблицу в файле",
    kk: "Содан кейін кестені мына файлда атаңыз:",
    ky: "Андан кийин таблицаны бул файлда атаңыз:",
  },
  copy: {
    en: "Then copy the rows that you accepted into",
    ru: "Затем перенесите принятые строки в",
    kk: "Содан кейін қабылданған жолдарды мында көшіріңіз:",
    ky: "Андан кийин кабыл алынган саптарды бул жерге көчүрүңүз:",
  },
} satisfies Record<string, Texts>;

/** Where the table goes. */
export function outOf(call: Call, { folder }: Loaded): string {
  const given = text(call, "out");
  return given === undefined ? join(folder, NAME) : resolve(call.host.cwd, given);
}

/**
 * Why no table is written there, told, and the exit code: a file of the analysis is never written over, another one only
 * with `--force`. Undefined where nothing speaks against it.
 */
export function whyNotWrite(call: Call, { result, folder, locale }: Loaded, out: string): number | undefined {
  const { tagging, budgets = [], ...analysis } = result.analysis;
  const named = [...budgets, tagging?.tags, ...Object.values(analysis)]
    .flatMap(fileOf)
    .map((each) => resolve(folder, each));
  const from = text(call, "from");
  const read = [...named, resolve(folder, result.analysisFile), ...(from ? [resolve(call.host.cwd, from)] : [])];
  const shown = shownPath(out, call.host.cwd);
  if (read.includes(out)) return misuse(call, `${shown} ${spoken(locale, WORDS.named)}`);
  if (!existsSync(out) || flag(call, "force")) return undefined;
  complain(call, [`${shown} ${spoken(locale, WORDS.exists)}`]);
  return EXIT.input;
}

const fileOf = (value: unknown): readonly string[] => {
  const file: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "file") : undefined;
  return typeof file === "string" ? [file] : [];
};

/** Writes the table; tells why it cannot, and gives whether it did. */
export async function writeTable(call: Call, { locale }: Loaded, out: string, content: string): Promise<boolean> {
  try {
    await makeFolder(dirname(out));
    await writeWhole(out, content, !flag(call, "force"));
    return true;
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    complain(call, [`${spoken(locale, WORDS.cannot)} ${shownPath(out, call.host.cwd)} (${reason})`]);
    return false;
  }
}

/** What was written, and what a person does with it. */
export function writtenLines(call: Call, { result, folder, locale, path }: Loaded, out: string): readonly string[] {
  const { tagging } = result.analysis;
  const tags = `"tags": { "file": ${JSON.stringify(relative(folder, out).split(sep).join("/"))} }`;
  const entry = tagging ? `"tagging": { …, ${tags} }` : `"tagging": { "schemes": ["…"], ${tags} } (umay schemes)`;
  const last = tagging?.tags
    ? `${spoken(locale, WORDS.copy)} ${tagging.tags.file}.`
    : `${spoken(locale, WORDS.name)} ${path}: ${entry}`;
  return [
    `${spoken(locale, WORDS.written)} ${shownPath(out, call.host.cwd)}`,
    spoken(locale, WORDS.counted),
    last,
    say(locale, "next", { command: `umay run${path === ANALYSIS ? "" : ` ${path}`}` }),
  ];
}
