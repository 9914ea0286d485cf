import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { say } from "../formula/say.js";
import { checkAnalysis } from "../model/check-analysis.js";
import { localeOf } from "../run/locale-of.js";
import { type Call, type Command, EXIT, complain, flag, print, spoken, text } from "./command.js";
import { printDocument } from "./document.js";
import { jsonOption, languageOption } from "./options.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { shownPath } from "./shown-path.js";
import { starter } from "./starter.js";

const WORDS = {
  exists: {
    en: "is already there: nothing was written. Name another folder.",
    ru: "уже есть: ничего не записано. Укажите другую папку.",
  },
  starter: {
    en: "Every value is a starter that nobody published, and is marked so. Put your own in its place.",
    ru: "Все значения условные, их никто не публиковал, и так они помечены. Впишите свои.",
  },
  cannot: { en: "Cannot write to", ru: "Не удаётся записать в" },
  currency: { en: "--currency takes three capital letters, not", ru: "--currency принимает три заглавные буквы, а не" },
  year: { en: "--fiscal-year takes a year such as 2025, not", ru: "--fiscal-year принимает год, например 2025, а не" },
};

/** `umay init`: a starter analysis. */
export const init: Command = {
  name: "init",
  words: { en: "write a starter analysis", ru: "записать заготовку расчёта" },
  argument: { usage: "[dir]", words: { en: "folder (this one)", ru: "папка (эта)" } },
  options: [
    { flags: "--currency <code>", words: { en: "currency (KGS)", ru: "валюта (KGS)" } },
    { flags: "--fiscal-year <year>", words: { en: "fiscal year (2025)", ru: "финансовый год (2025)" } },
    languageOption,
    jsonOption,
  ],
  act,
};

async function act(call: Call): Promise<number> {
  const [given = "."] = call.args;
  const { host } = call;
  const locale = localeOf(text(call, "language") ?? call.locale.code);
  const currency = text(call, "currency") ?? "KGS";
  const fiscalYear = text(call, "fiscalYear") ?? "2025";
  const wrong = checkAnalysis({ title: "", currency, fiscalYear });
  if ("faults" in wrong) {
    const isCurrency = wrong.faults.some((each) => each.path.includes("currency"));
    complain(call, [
      isCurrency ? `${spoken(locale, WORDS.currency)} "${currency}"` : `${spoken(locale, WORDS.year)} "${fiscalYear}"`,
    ]);
    return EXIT.use;
  }
  const files = starter(locale, { currency, fiscalYear });
  const folder = resolve(host.cwd, given);
  const shown = shownPath(given, host.cwd);
  const screen = screenOf(host);
  const taken = files.find((each) => existsSync(join(folder, each.name)));
  if (taken) {
    complain(call, [`${join(shown, taken.name)} ${spoken(locale, WORDS.exists)}`]);
    return EXIT.input;
  }
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, content } of files) await writeFile(join(folder, name), content, { flag: "wx" });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    complain(call, [`${spoken(locale, WORDS.cannot)} ${shown} (${reason})`]);
    return EXIT.input;
  }
  const names = files.map((each) => each.name);
  if (flag(call, "json")) {
    printDocument(call, locale, {}, { folder: shown, files: names });
    return EXIT.fine;
  }
  const next = shown === "." ? "umay run" : `umay run ${shown}/umay.json`;
  const lines = [
    `${say(locale, "written", { folder: `${shown}/` })} ${names.join("  ")}`,
    spoken(locale, WORDS.starter),
    say(locale, "next", { command: next }),
  ];
  print(
    call,
    fitted(
      lines.flatMap((line) => wrapped(line, screen.width, 0, 2)),
      screen,
    ),
  );
  return EXIT.fine;
}
