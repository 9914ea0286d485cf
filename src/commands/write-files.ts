import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { OutputFile } from "../formats/index.js";
import { type Call, complain, spoken } from "./command.js";
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
};

/** Writes files into a folder and says where; undefined where the folder takes none, which is told. */
export async function writeFiles(
  call: Call,
  out: string,
  files: readonly Pick<OutputFile, "name" | "content">[],
  locale: Locale,
): Promise<string | undefined> {
  const { host } = call;
  const folder = resolve(host.cwd, out);
  const shown = `${shownPath(relative(host.cwd, folder) || ".", host.cwd)}/`;
  try {
    await mkdir(folder, { recursive: true });
    for (const file of files) await writeFile(join(folder, file.name), file.content);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    complain(call, [`${spoken(call.locale, WORDS.cannot)} ${shown} (${reason}). ${spoken(call.locale, WORDS.other)}`]);
    return undefined;
  }
  return `${say(locale, "written", { folder: shown })} ${files.map((each) => each.name).join("  ")}`;
}
