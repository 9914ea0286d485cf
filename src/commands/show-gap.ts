import { say } from "../formula/say.js";
import { gapReport } from "../report/gap-report.js";
import { reportOf } from "../report/report-of.js";
import { gapLines } from "../terminal/gap-lines.js";
import { type Call, flag, print } from "./command.js";
import type { Loaded } from "./load.js";
import { nextCommand } from "./next-command.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { showResult } from "./show-result.js";

/** Prints the shortfall on one screen; as a document or with every row, and where no shortfall is known, the report. */
export async function showGap(call: Call, loaded: Loaded): Promise<void> {
  const { result, locale } = loaded;
  const page = flag(call, "json") || flag(call, "all") ? undefined : gapReport(result, locale);
  if (page === undefined) {
    await showResult(call, loaded);
    return;
  }
  const screen = screenOf(call.host);
  const command = nextCommand(loaded, page.holes);
  const next = command === undefined ? [] : [say(locale, "next", { command })];
  const more = say(locale, "gap.more");
  print(call, [
    ...gapLines(reportOf(result, locale), page, locale, screen),
    ...fitted(
      [...next, more].flatMap((line) => wrapped(line, screen.width, 0, 2)),
      screen,
    ),
  ]);
}
