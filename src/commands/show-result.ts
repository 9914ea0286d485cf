import { report } from "../report/report.js";
import type { Report } from "../report/pieces.js";
import { terminal } from "../terminal/terminal.js";
import { say } from "../formula/say.js";
import { type Call, flag, print } from "./command.js";
import { printDocument } from "./document.js";
import type { Loaded } from "./load.js";
import { nextCommand } from "./next-command.js";
import { fitted, screenOf, wrapped } from "./screen.js";

/** The report of what was loaded. */
export const reportOf = (loaded: Loaded): Report => report(loaded.result, loaded.locale, { working: loaded.working });

/** Prints what a run found: as one JSON document, or as text with `more` and the next command at its end. */
export function showResult(call: Call, loaded: Loaded, more: (width: number) => readonly string[] = () => []): void {
  const { result, locale } = loaded;
  if (flag(call, "json")) {
    printDocument(call, locale, result);
    return;
  }
  const screen = screenOf(call.host);
  const page = reportOf(loaded);
  const next = nextCommand(loaded, page.centres);
  print(call, [
    ...terminal(page, locale, { ...screen, all: flag(call, "all") }),
    ...fitted(
      [
        "",
        ...more(screen.width),
        ...keepWords(loaded).flatMap((each) => wrapped(each, screen.width, 0, 2)),
        ...(next === undefined ? [] : wrapped(say(locale, "next", { command: next }), screen.width, 0, 2)),
      ],
      screen,
    ),
  ]);
}

// Two publications that withhold different centres can be subtracted from one another.
function keepWords({ result, locale }: Loaded): string[] {
  const { newlyWithheld = [], analysis } = result;
  if (newlyWithheld.length === 0) return [];
  const all = [...(analysis.publish?.withhold ?? []), ...newlyWithheld].map((id) => JSON.stringify(id)).join(", ");
  return [
    say(locale, "keep-withheld", { list: newlyWithheld.join(", "), setting: `"publish": {"withhold": [${all}]}` }),
  ];
}
