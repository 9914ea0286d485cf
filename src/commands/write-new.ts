import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Call, EXIT, type Texts, complain, print, spoken } from "./command.js";
import { writeWhole } from "./write-aside.js";

const WORDS = {
  written: { en: "Written:", ru: "Записано:", kk: "Жазылды:", ky: "Жазылды:" },
  exists: {
    en: "is already there: nothing was written.",
    ru: "уже есть: ничего не записано.",
    kk: "бұрыннан бар: ештеңе жазылмады.",
    ky: "мурунтан бар: эч нерсе жазылган жок.",
  },
  cannot: {
    en: "Cannot write to",
    ru: "Не удаётся записать в",
    kk: "Мұнда жазу мүмкін емес:",
    ky: "Бул жерге жазууга болбойт:",
  },
} satisfies Record<string, Texts>;

/** Writes a table to a file that is not there yet, and says so. */
export async function writeNew(call: Call, out: string, table: string): Promise<number> {
  const { locale } = call;
  const path = resolve(call.host.cwd, out);
  if (existsSync(path)) {
    complain(call, [`${out} ${spoken(locale, WORDS.exists)}`]);
    return EXIT.input;
  }
  try {
    await writeWhole(path, table, true);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    complain(call, [`${spoken(locale, WORDS.cannot)} ${out} (${reason})`]);
    return EXIT.input;
  }
  print(call, [`${spoken(locale, WORDS.written)} ${out}`]);
  return EXIT.fine;
}
