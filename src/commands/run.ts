import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { nearest } from "../formula/nearest.js";
import { say } from "../formula/say.js";
import { type OutputFile, formats } from "../formats/index.js";
import { type Call, type Command, EXIT, complain, flag, list, spoken, text } from "./command.js";
import { type Loaded, load } from "./load.js";
import { resultOptions } from "./options.js";
import { type ProgressLine, progressLine } from "./progress-line.js";
import { shownPath } from "./shown-path.js";
import { reportOf, showResult } from "./show-result.js";
import { wrapped } from "./screen.js";

const WORDS = {
  format: { en: "There is no format", ru: "Нет формата", kk: "Мұндай пішім жоқ:", ky: "Мындай формат жок:" },
  mean: { en: "did you mean", ru: "возможно,", kk: "бәлкім,", ky: "балким," },
  cannot: {
    en: "Cannot write to",
    ru: "Не удаётся записать в",
    kk: "Мұнда жазу мүмкін емес:",
    ky: "Бул жерге жазууга болбойт:",
  },
  other: {
    en: "Name another folder with --out.",
    ru: "Укажите другую папку ключом --out.",
    kk: "--out кілтімен басқа қалтаны көрсетіңіз.",
    ky: "--out ачкычы менен башка папканы көрсөтүңүз.",
  },
};

/** `umay run`: the whole analysis, on the screen and in files. */
export const run: Command = {
  name: "run",
  words: {
    en: "run an analysis and write its reports",
    ru: "выполнить расчёт и записать отчёты",
    kk: "талдауды орындап, есептерді жазу",
    ky: "эсептөөнү аткарып, отчетторду жазуу",
  },
  argument: {
    usage: "[file]",
    words: {
      en: "analysis file (umay.json)",
      ru: "файл расчёта (umay.json)",
      kk: "талдау файлы (umay.json)",
      ky: "эсептөө файлы (umay.json)",
    },
  },
  options: [
    {
      flags: "--out <dir>",
      words: {
        en: "folder for the reports (out/ beside the analysis)",
        ru: "папка отчётов (out/ рядом с расчётом)",
        kk: "есептер қалтасы (талдау файлының жанындағы out/)",
        ky: "отчеттордун папкасы (эсептөө файлынын жанындагы out/)",
      },
    },
    {
      flags: "--format <list>",
      words: {
        en: "formats, joined by commas (all)",
        ru: "форматы через запятую (все)",
        kk: "пішімдер, үтір арқылы (бәрі)",
        ky: "форматтар, үтүр аркылуу (баары)",
      },
    },
    {
      flags: "--tidy",
      words: {
        en: "CSV for programs: UTF-8 without a mark, “,” between cells, decimal point, texts exactly as they are (do not open in a spreadsheet)",
        ru: "CSV для программ: UTF-8 без метки, «,» между ячейками, десятичная точка, тексты без изменений (не открывать в таблицах)",
        kk: "бағдарламаларға арналған CSV: белгісіз UTF-8, ұяшықтар арасында «,», ондық нүкте, мәтіндер өзгеріссіз (электрондық кестеде ашпаңыз)",
        ky: "программалар үчүн CSV: белгисиз UTF-8, уячалардын ортосунда «,», ондук чекит, тексттер өзгөртүүсүз (электрондук таблицада ачпаңыз)",
      },
    },
    ...resultOptions,
  ],
  act,
};

async function act(call: Call): Promise<number> {
  const known = formats.map((each) => each.id);
  const asked = list(call, "format").flatMap((each) => each.split(",").map((name) => name.trim()));
  const wrong = asked.find((each) => !known.includes(each));
  if (wrong !== undefined) {
    const { locale } = call;
    const near = nearest(wrong, known) ?? "";
    complain(call, [
      `${spoken(locale, WORDS.format)} "${wrong}" (${known.join(", ")}): ${spoken(locale, WORDS.mean)} "${near}"?`,
    ]);
    return EXIT.use;
  }
  const loaded = await load(call, call.args[0]);
  if (typeof loaded === "number") return loaded;
  // One document on stdout and nothing else: files only where they were asked for.
  const quiet = flag(call, "json") && text(call, "out") === undefined && asked.length === 0;
  const folder = resolve(call.host.cwd, text(call, "out") ?? join(loaded.folder, "out"));
  const shown = `${shownPath(relative(call.host.cwd, folder) || ".", call.host.cwd)}/`;
  let names: readonly string[] = [];
  try {
    if (!quiet)
      names = await write(loaded, folder, asked.length > 0 ? asked : known, {
        tidy: flag(call, "tidy"),
        line: progressLine(call),
      });
  } catch (error) {
    // What no system said is no fault of the folder.
    if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
    complain(call, [
      `${spoken(call.locale, WORDS.cannot)} ${shown} (${String(error.code)}). ${spoken(call.locale, WORDS.other)}`,
    ]);
    return EXIT.input;
  }
  showResult(call, loaded, (width) =>
    wrapped(`${say(loaded.locale, "written", { folder: shown })} ${names.join("  ")}`, width, 0, 2),
  );
  return loaded.code;
}

/** Writes the files of the formats into a folder and gives their names. */
async function write(
  loaded: Loaded,
  folder: string,
  ids: readonly string[],
  { tidy, line }: { readonly tidy: boolean; readonly line: ProgressLine },
): Promise<string[]> {
  const page = reportOf(loaded);
  const files: OutputFile[] = [];
  for (const format of formats)
    if (ids.includes(format.id)) {
      line("writing", format.id);
      files.push(...(await format.render({ result: loaded.result, report: page, locale: loaded.locale, tidy })));
    }
  line();
  await mkdir(folder, { recursive: true });
  for (const file of files) await writeFile(join(folder, file.name), file.content);
  return files.map((each) => each.name);
}
