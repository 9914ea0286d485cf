import { nearest } from "../formula/nearest.js";
import { type FigureId, isFigureId, register } from "../result/register.js";
import { type Call, type CommandOption, complain, spoken, text } from "./command.js";

export const figuresOption: CommandOption = {
  flags: "--figures <ids>",
  words: {
    en: "figures in JSON and CSV: all, or ids joined by commas (JSON: those that the report shows)",
    ru: "числа в JSON и CSV: all (все) или коды через запятую (JSON: те, что в отчёте)",
    kk: "JSON мен CSV ішіндегі сандар: all (бәрі) немесе кодтар, үтір арқылы (JSON: есептегілер)",
    ky: "JSON менен CSV ичиндеги сандар: all (баары) же коддор, үтүр аркылуу (JSON: отчеттогулар)",
  },
};

const WORDS = {
  unknown: { en: "There is no figure", ru: "Нет числа", kk: "Мұндай сан жоқ:", ky: "Мындай сан жок:" },
  mean: { en: "did you mean", ru: "возможно,", kk: "бәлкім,", ky: "балким," },
};

/** What `--figures` asks for; undefined where it was not given. */
export function figuresAsked(call: Call): "all" | readonly FigureId[] | undefined {
  const ids = idsIn(call);
  return ids?.join() === "all" ? "all" : ids?.filter(isFigureId);
}

/** Whether `--figures` names what is no figure; it is told, with the nearest that is one. */
export function isFigureUnknown(call: Call): boolean {
  const ids = idsIn(call) ?? [];
  const wrong = ids.join() === "all" ? undefined : ids.find((id) => !isFigureId(id));
  if (wrong === undefined) return false;
  // All stands alone: beside other ids it is none.
  const near = nearest(wrong, [...(ids.length === 1 ? ["all"] : []), ...register.map((each) => each.id)]) ?? "";
  const { locale } = call;
  complain(call, [`--figures: ${spoken(locale, WORDS.unknown)} “${wrong}”: ${spoken(locale, WORDS.mean)} “${near}”?`]);
  return true;
}

const idsIn = (call: Call): readonly string[] | undefined =>
  text(call, "figures")
    ?.split(",")
    .map((each) => each.trim());
