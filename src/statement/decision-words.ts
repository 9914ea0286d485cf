import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { dateWords } from "../report/date-words.js";
import type { Decision } from "./measure.js";

/** Who said what a line is and when, and who looked at it again; nothing where nobody did. */
export function decisionWords(locale: Locale, { by, on, checkedBy, checkedOn, status }: Decision): string {
  const day = (date: string | undefined): string[] => (date === undefined ? [] : [dateWords(date, locale)]);
  const tagged = [...(by === undefined ? [] : [by]), ...day(on)].join(", ");
  const checked = [...(checkedBy === undefined ? [] : [checkedBy]), ...day(checkedOn)].join(", ");
  const isChecked = status === "checked" || checked !== "";
  const state = isChecked
    ? say(locale, checked === "" ? "statement.checked" : "statement.checked-by", { by: checked })
    : status === "draft"
      ? say(locale, "statement.draft")
      : "";
  return [tagged, state].filter((each) => each !== "").join("; ");
}
