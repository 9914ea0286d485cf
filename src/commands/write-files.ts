import { relative, resolve } from "node:path";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { isSourceError } from "../import/open/byte-source.js";
import { type Call, complain, spoken } from "./command.js";
import { putFiles } from "./put-files.js";
import { type FolderState, RECORD, type Written } from "./run-record.js";
import { shownPath } from "./shown-path.js";

const WORDS = {
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
  input: {
    en: "was read by this run and is not overwritten. Nothing was written.",
    ru: "— исходный файл этого расчёта, он не перезаписывается. Ничего не записано.",
    kk: "— осы есептің бастапқы файлы, ол қайта жазылмайды. Ештеңе жазылған жоқ.",
    ky: "— ушул эсептин баштапкы файлы, ал кайра жазылбайт. Эч нерсе жазылган жок.",
  },
  torn: {
    en: "held no whole run: these files were not as their record says, or had none. They may be of a run that was broken off, or were changed by hand:",
    ru: "— в папке не было целого расчёта: эти файлы не такие, как в их записи, или записи нет. Расчёт мог прерваться, или файлы меняли вручную:",
    kk: "— қалтада толық есеп болмады: бұл файлдар жазбасындағыдай емес немесе жазбасы жоқ. Есеп үзілген немесе файлдар қолмен өзгертілген болуы мүмкін:",
    ky: "— папкада толук эсеп болгон эмес: бул файлдар жазуусундагыдай эмес же жазуусу жок. Эсеп үзүлгөн же файлдар кол менен өзгөртүлгөн болушу мүмкүн:",
  },
};

/** What is known beside the files: the run that they are of, and the paths of what was read. */
export type Writing = { readonly run?: string; readonly inputs: readonly string[] };

/** Writes files into a folder and says where; undefined where the folder takes none, which is told. */
export async function writeFiles(
  call: Call,
  out: string,
  files: readonly Written[],
  locale: Locale,
  { run, inputs }: Writing,
): Promise<string | undefined> {
  const { host } = call;
  const folder = resolve(host.cwd, out);
  const shown = `${shownPath(relative(host.cwd, folder) || ".", host.cwd)}/`;
  try {
    const put = await putFiles(folder, files, run, inputs);
    if ("input" in put) {
      complain(call, [`${shown}${put.input} ${spoken(call.locale, WORDS.input)} ${spoken(call.locale, WORDS.other)}`]);
      return undefined;
    }
    complainTorn(call, shown, put.before);
  } catch (error) {
    if (isSourceError(error)) throw error;
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    complain(call, [`${spoken(call.locale, WORDS.cannot)} ${shown} (${reason}). ${spoken(call.locale, WORDS.other)}`]);
    return undefined;
  }
  const names = [...files.map((each) => each.name), ...(run === undefined ? [] : [RECORD])];
  return `${say(locale, "written", { folder: shown })} ${names.join("  ")}`;
}

/** Tells that a folder held no whole run, where that is so. */
export function complainTorn(call: Call, shown: string, state: FolderState): void {
  if (state.kind === "torn") complain(call, [`${shown} ${spoken(call.locale, WORDS.torn)} ${state.names.join(", ")}`]);
}
