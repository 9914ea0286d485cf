import type { Issue } from "../formula/issue.js";
import type { Locale } from "../formula/locale.js";
import type { InputRecord } from "../read/input-record.js";
import { say } from "../formula/say.js";
import { spoken } from "./command.js";
import { wrapped } from "./screen.js";

const WORDS = {
  rows: { en: "rows", ru: "строк" },
  accepted: { en: "accepted", ru: "принято" },
  setAside: { en: "set aside", ru: "отложено" },
  refused: { en: "refused", ru: "не принято" },
  fine: { en: "No problems.", ru: "Замечаний нет." },
};

/** What was read of each file, then what is wrong, errors first. */
export function checkText(
  inputs: readonly InputRecord[],
  issues: readonly Issue[],
  locale: Locale,
  width: number,
): string[] {
  const own = (key: keyof typeof WORDS): string => spoken(locale, WORDS[key]);
  const read = inputs.flatMap((each) => {
    const counts = [`${own("rows")} ${each.rows}`, `${own("accepted")} ${each.accepted}`];
    if (each.setAside > 0) counts.push(`${own("setAside")} ${each.setAside}`);
    if (each.rejected > 0) counts.push(`${own("refused")} ${each.rejected}`);
    const how = [each.reader, each.encoding, `"${each.delimiter}"`].join(", ");
    return wrapped(`${each.file}: ${counts.join(", ")} (${how})`, width, 0, 2);
  });
  const order = ["error", "question", "warning"] as const;
  const told = order.flatMap((severity) =>
    issues
      .filter((issue) => issue.severity === severity)
      .flatMap((issue) => wrapped(`${say(locale, `severity.${severity}`)}: ${issue.message}`, width, 0, 2)),
  );
  return [...read, ...(read.length > 0 ? [""] : []), ...(told.length > 0 ? told : [own("fine")])];
}
