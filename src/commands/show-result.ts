// Prints what a run found: as one JSON document, or as text with the next command at its end.
import { reportOf } from "../report/report-of.js";
import { capital } from "../headline/network-figures.js";
import type { Report, Table } from "../report/page.js";
import { brief, terminal } from "../terminal/terminal.js";
import { say } from "../formula/locale.js";
import { type Call, EXIT, fitted } from "./command.js";
import type { Loaded } from "./load.js";
import { analysisWord, quoted } from "./named-files.js";
import { byFlags } from "./budget-flags.js";
import { ANALYSIS } from "../interview/analysis.js";
import { findFigures } from "../formula/figures.js";

/** The command that explains the headline: of the centre that is shortest of money, else of the whole. */
function nextCommand({ result, path }: Loaded, centres: Table | undefined): string | undefined {
  const end = path === ANALYSIS ? "" : ` --in ${quoted(path)}`;
  const centre = centres?.rows.find((row) => findFigures(result, "hard-gap", { centre: row.key })[0]?.value != null);
  if (centre) return `umay explain hard-gap --per centre=${quoted(centre.key)}${end}`;
  const id = ["hard-gap", "full-gap", "units-missing", "gbv-share", "tagged-total", "requirement", "budget-total"].find(
    (each) => findFigures(result, each, {})[0]?.value != null,
  );
  return id === undefined ? undefined : `umay explain ${id}${end}`;
}

/** Prints what a run found: as one JSON document, or as text with `more` and the next command at its end. */
export async function showResult(call: Call, loaded: Loaded, more: readonly string[] = []): Promise<void> {
  const { result, locale } = loaded;
  if (call.flag("json")) {
    await call.printDocument(locale, result);
    return;
  }
  const page = reportOf(result, locale);
  const all = call.flag("all");
  const end = (all ? endOf(loaded, page) : briefEnd(loaded, page)).flatMap((each) => call.wrap(each));
  const shown = (all ? terminal : brief)(page, locale, { ...call.screen, all, how: loaded.how });
  call.print([...shown, ...fitted(["", ...more, ...end], call.screen)]);
}

function briefEnd(loaded: Loaded, page: Report): string[] {
  const mode = page.modeWords === "" ? [] : [`${capital(page.modeWords)}.`];
  return [...mode, nextWords(loaded, page)];
}

function endOf(loaded: Loaded, page: Report): string[] {
  const command = nextCommand(loaded, page.centres);
  return [
    ...(command === undefined ? [] : [say(loaded.locale, "next", { command })]),
    ...(loaded.result.secrecy.hidden ? [ownWords(loaded)] : []),
  ];
}

// What to do next: to show it to others, to see where a figure comes from, and to see the rest.
function nextWords(loaded: Loaded, page: Report): string {
  const { locale, result, how } = loaded;
  if (loaded.code !== EXIT.fine && how !== byFlags)
    return `${say(locale, "check.mend")} umay check${analysisWord(loaded.path)}`;
  const isForOthers = result.secrecy.hidden || addresseeOf(result) !== undefined;
  const command = isForOthers && how !== byFlags ? publishCommand(loaded) : nextCommand(loaded, page.centres);
  const count = page.problems.filter(({ severity }) => severity === "warning").length;
  const remarks = count > 0 ? [say(locale, "brief.remarks", { count })] : [];
  const rest = `--all: ${[...remarks, say(locale, "brief.all")].join(", ")}`;
  return say(locale, "next", { command: command === undefined ? rest : `${command}; ${rest}` });
}

/** To show it to others: to whom alone it is addressed, else to everybody. */
function publishCommand({ path, result }: Loaded): string {
  const reader = addresseeOf(result);
  return `umay publish${analysisWord(path)}${reader ? ` --for ${quoted(reader)}` : ""}`;
}

function addresseeOf({ analysis: { requests = [] } }: Loaded["result"]): string | undefined {
  const [reader, ...others] = requests;
  return others.length === 0 ? reader?.id : undefined;
}

// Who sees it, and how others may.
function ownWords(loaded: Loaded): string {
  const { locale, how } = loaded;
  return how === byFlags
    ? say(locale, "owner.only")
    : say(locale, "owner.publish", { command: publishCommand(loaded) });
}
