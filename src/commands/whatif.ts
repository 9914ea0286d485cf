// `umay whatif`: changes to an analysis (a funder less, pay, places, prices, a line), and the same figures before and
// after them, also how long the money lasts.
import { quoted } from "./named-files.js";
import { figuresIn } from "../formula/figures.js";
import { changed } from "../result/result.js";
import { changeOf } from "../calculate/scenarios.js";
import { monthsLater } from "../calculate/year-periods.js";
import { type Locale, say } from "../formula/locale.js";
import { centreFigures, centreName, fundingTotal } from "../headline/network-figures.js";
import { typedCell } from "../interview/typed-cell.js";
import { exact, subtract, toDecimal } from "../money/exact.js";
import { changeWords } from "../report/funding-facts.js";
import { type Page, dateWords, pageOf } from "../report/page.js";
import { CHANGED } from "../run/examine.js";
import { type Call, EXIT, command, option } from "./command.js";
import { load } from "./load.js";
import { analysisArgument, given, resultOptions } from "./options.js";

const CHANGES = [
  "--without <funder>",
  "--pay <change>",
  "--places <change>",
  "--index <share>",
  "--line <quantity>",
].map((flags) => option("whatif", flags));

/** `umay whatif`: one change, and the same figures before and after it. */
export const whatif = command("whatif", {
  argument: analysisArgument,
  options: [...CHANGES, "--from <month>", ...resultOptions],
  act,
});

async function act(call: Call): Promise<number> {
  const [path] = call.args;
  const first = await load(call, path, (analysis) => analysis, { figures: ["hard-gap"] });
  const { locale } = first;
  const { centres, needs, population } = first.analysis;
  if (!centres && !needs && !population)
    return call.misuse(say(locale, "gap.none", { file: first.path, command: `umay budget ${quoted(first.path)}` }));
  const said = changesOf(call, locale, first.result.analysis.fiscalYearStart);
  const scenarios = { ...first.analysis.scenarios, [CHANGED]: said };
  const now = await load(call, path, (analysis) => ({ ...analysis, scenarios }));
  const wrong = now.result.issues.find(({ code }) => code.startsWith("scenario."));
  // There is no scenario in the analysis: it is flags that change nothing.
  const isIdle = wrong?.code === "scenario.no-effect" || wrong?.expected === "";
  if (isIdle)
    return call.misuse(say(locale, "flags.idle", { flags: given(call, CHANGES).join(", "), file: first.path }));
  if (wrong) return call.misuse(wrong.message);
  const then = await load(call, path, (analysis) => analysis, { changed: said });
  const pages = [pageOf(now.result, locale).page, pageOf(then.result, locale).page] as const;
  if (call.flag("json")) {
    const figures = [
      ...figuresIn(now.result).filter(({ per }) => per["scenario"] !== CHANGED),
      ...figuresIn(then.result)
        .filter(({ per }) => per["scenario"] === undefined)
        .map((each) => ({ ...each, per: { ...each.per, scenario: CHANGED } })),
    ];
    await call.printDocument(locale, changed(now.result, { figures, selection: "shown" }), { change: said });
    return now.code;
  }
  call.tell([...toldBy(pages, said, locale)]);
  return now.code === EXIT.fine ? then.code : now.code;
}

/** What the flags change, as a scenario says it; flags that change nothing end the call. */
function changesOf(call: Call, locale: Locale, starts: string | undefined): Readonly<Record<string, string>> {
  const told = {
    without: call.text("without"),
    pay: call.text("pay"),
    places: call.text("places"),
    index: call.text("index"),
    line: call.text("line"),
  };
  if (Object.values(told).every((each) => each === undefined)) return call.misuse(say(locale, "whatif.one"));
  const month = call.text("from");
  const from = month === undefined ? undefined : monthOf(month, locale, starts);
  if (month !== undefined && from === undefined) return call.misuse(say(locale, "whatif.month", { received: month }));
  if (month !== undefined && [told.without, told.pay, told.line].every((each) => each === undefined))
    return call.misuse(say(locale, "whatif.whole-year"));
  const at = from === undefined ? "" : `@${from}`;
  const [, of = "", more = told.places ?? ""] = /^(.*?)([+−-]\d+)$/u.exec(told.places ?? "") ?? [];
  const [, line = "", count = ""] = /^(.*?)\s*=?\s*([+−-]?\d+(?:[.,]\d+)?)$/u.exec(told.line ?? "") ?? [];
  const plain = (value: string): string => value.replace("−", "-").replace(",", ".").replace(/\s/g, "");
  const signed = (value: string): string => (/^[+-]/.test(plain(value)) ? plain(value) : `+${plain(value)}`);
  const changes: Readonly<Record<string, string>> = {
    ...(told.without !== undefined && { without: `${told.without}${at}` }),
    ...(told.pay !== undefined && { pay: `${signed(told.pay)}${at}` }),
    ...(told.places !== undefined && { [of === "" ? "places" : `places:${of}`]: signed(more) }),
    ...(told.index !== undefined && { index: signed(told.index) }),
    ...(told.line !== undefined && { [`line:${line}`]: `${plain(count)}${at}` }),
  };
  const examples: Record<string, string> = { pay: "+10%", places: "+2", index: "8%", without: "ABC", line: "ABC=2" };
  for (const [key, value] of Object.entries(changes)) {
    const [flagName = key] = key.split(":");
    const facts = { received: call.text(flagName) ?? "", expected: examples[flagName] ?? "" };
    if (!changeOf(key, value)) call.misuse(say(locale, "whatif.value", { flag: `--${flagName}`, ...facts }));
  }
  return changes;
}

// A name of a month is one of the calendar; a number counts from the first of the fiscal year.
function monthOf(month: string, locale: Locale, starts = "01"): string | undefined {
  if (/^(1[0-2]|[1-9])$/.test(month.trim())) return month.trim();
  const named = typedCell("funding.month_from", month, { locale, currency: "KGS" })?.value;
  if (named === undefined) return undefined;
  const first = Number(/-(\d\d)-/.exec(starts)?.[1] ?? "1");
  return String(((Number(named) - first + 12) % 12) + 1);
}

/** The change in words, the same figures before and after it, and how long the money lasts. */
function* toldBy([now, then]: readonly [Page, Page], said: Readonly<Record<string, string>>, locale: Locale) {
  const change = Object.entries(said)
    .flatMap(([key, value]) => changeWords(now, key, value) ?? [])
    .join(", ");
  yield `${say(locale, "whatif.title", { change })}:`;
  yield "";
  const totals = [fundingTotal(now), fundingTotal(then)] as const;
  for (const id of ["requirement", "secured-funding", "covered-need", "hard-gap", "soft-gap"] as const) {
    const [before, after] = totals.map((total) => total.of(id)?.value);
    if (before == null || after == null) continue;
    const moved = toDecimal(subtract(exact(after), exact(before)));
    const sign = moved.startsWith("-") ? "−" : "+";
    const difference = moved === "0" ? "0" : `${sign}${now.print.money(moved.replace("-", ""))}`;
    yield `  ${locale.labels[id] ?? id}: ${say(locale, "whatif.now")} ${now.print.moneyWords(before)}, ${say(locale, "whatif.then")} ${now.print.moneyWords(after)} (${difference})`;
  }
  const { missing, centres } = totals[0];
  if (missing > 0)
    yield* [
      "",
      say(locale, "incomplete", { what: say(locale, "incomplete.centres", { count: missing, all: centres }) }),
    ];
  yield "";
  const { fiscalYear, fiscalYearStart = `${fiscalYear.slice(0, 4)}-01-01` } = now.result.analysis;
  const until = (months: string): string =>
    months === "12"
      ? say(locale, "runway.year")
      : say(locale, "whatif.until", { date: dateWords(monthsLater(fiscalYearStart, Number(months)), locale) });
  for (const { per, value } of centreFigures(then.index, "runway", fiscalYear)) {
    const before = now.index.value("runway", per);
    if (value === null || before == null || value === before || value === "12") continue;
    const services = then.index
      .all("requirement")
      .filter(
        (each) =>
          each.per["centre"] === per["centre"] &&
          each.per["service"] !== undefined &&
          each.per["fiscalYear"] === fiscalYear,
      )
      .map((each) => locale.codes[String(each.per["service"])] ?? String(each.per["service"]));
    yield say(locale, "whatif.lasts", {
      centre: centreName(now, String(per["centre"])),
      then: dateWords(monthsLater(fiscalYearStart, Number(value)), locale),
      now: until(before),
      services: [...new Set(services)].join(", "),
    });
  }
}
