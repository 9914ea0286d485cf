import { reportOf } from "../report/report-of.js";
import { terminal } from "../terminal/terminal.js";
import { say } from "../formula/say.js";
import { type Call, flag, print } from "./command.js";
import { printDocument } from "./document.js";
import type { Loaded } from "./load.js";
import { ANALYSIS } from "./analysis-name.js";
import { byFlags } from "./how-to-answer.js";
import { nextCommand } from "./next-command.js";
import { fitted, screenOf, wrapped } from "./screen.js";

/** Prints what a run found: as one JSON document, or as text with `more` and the next command at its end. */
export async function showResult(
  call: Call,
  loaded: Loaded,
  more: (width: number) => readonly string[] = () => [],
): Promise<void> {
  const { result, locale } = loaded;
  if (flag(call, "json")) {
    await printDocument(call, locale, result);
    return;
  }
  const screen = screenOf(call.host);
  const page = reportOf(result, locale);
  const next = nextCommand(loaded, page.centres);
  print(call, [
    ...terminal(page, locale, { ...screen, all: flag(call, "all"), how: loaded.how }),
    ...fitted(
      [
        "",
        ...more(screen.width),
        ...(next === undefined ? [] : wrapped(say(locale, "next", { command: next }), screen.width, 0, 2)),
        ...(result.secrecy.hidden ? wrapped(ownWords(loaded), screen.width, 0, 2) : []),
      ],
      screen,
    ),
  ]);
}

// Who sees it, and how others may.
function ownWords({ locale, path, how }: Loaded): string {
  const command = how === byFlags ? undefined : `umay publish${path === ANALYSIS ? "" : ` ${path}`}`;
  return command === undefined ? say(locale, "owner.only") : say(locale, "owner.publish", { command });
}
