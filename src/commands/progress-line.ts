import { type Call, type Texts, spoken } from "./command.js";

const WORDS = {
  reading: { en: "reading", ru: "чтение", kk: "оқу", ky: "окуу" },
  computing: { en: "computing", ru: "расчёт", kk: "есептеу", ky: "эсептөө" },
  drawing: { en: "drawing", ru: "розыгрыш", kk: "сынақ", ky: "тандоо" },
  writing: { en: "writing", ru: "запись", kk: "жазу", ky: "жазуу" },
} satisfies Record<string, Texts>;

/** Says what is being done, and how far, on one line of a terminal; without words the line is gone. */
export type ProgressLine = (what?: keyof typeof WORDS, more?: string) => void;

/** The line that tells of long work, where somebody watches the terminal. */
export function progressLine({ host: { stderr }, locale }: Pick<Call, "host" | "locale">): ProgressLine {
  let before = 0;
  return (what, more = "") => {
    if (stderr.isTTY !== true) return;
    const line = what === undefined ? "" : `${spoken(locale, WORDS[what])} ${more}`.trimEnd();
    stderr.write(`\r${line.padEnd(before)}${line === "" ? "\r" : ""}`);
    before = line.length;
  };
}
