// `umay standards`: supply standards, starter packs of cost and published costs of a unit; one of them, a pack also as
// a table to work on; or two cost standards compared line by line.
import { benchmarks } from "../benchmarks/index.js";
import { format } from "../money/format.js";
import type { UnitCostBenchmark } from "../model/unit-cost-benchmark.js";
import type { SupplyStandard } from "../model/supply-standard.js";
import { checkAnalysis } from "../model/check-analysis.js";
import { packs } from "../packs/index.js";
import { profiles } from "../profiles/index.js";
import { standards as shelf } from "../standards/index.js";
import { type Details, type Locale, say, spoken, unitWords } from "../formula/locale.js";
import { type Call, EXIT, type Paragraph, command, didYouMean } from "./command.js";
import { plainOptions } from "./options.js";
import { sourceWords } from "../formula/figure.js";
import { type LineChange, diffStandards } from "../calculate/cost/cost-diff.js";
import { exact, isDecimal, multiply, toDecimal } from "../money/exact.js";
import { readBoth } from "./standards-read.js";
import { leftToCountry, packLines, pricedRows } from "../interview/standards-rows.js";
import { starterCsv } from "../interview/starter-analysis.js";
import { wagesBeside } from "../interview/lines.js";
import type { CostPack, PackNumber } from "../model/cost-pack.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { CountryProfile } from "../model/country-profile.js";
import { writeNew } from "./write-aside.js";

/** `umay standards`: supply standards, starter packs of cost and published costs of a unit, one pack, or two compared. */
export const standards = command("standards", {
  argument: "[id]",
  options: ["--diff <packs...>", "--csv", "--out <file>", "--currency <code>", "--country <code>", ...plainOptions],
  act: (call) => {
    const { locale } = call;
    const [id] = call.args;
    const compared = call.list("diff");
    if (compared.length > 0) return compareStandards(call, id === undefined ? compared : [...compared, id]);
    const pack = packs.find((each) => each.id === id);
    const currency = call.text("currency");
    if (currency !== undefined && "faults" in checkAnalysis({ title: "", currency, fiscalYear: "2025" }))
      return call.misuse(`${say(locale, "standards.currency")} "${currency}"`);
    const country = call.text("country");
    const profile = profiles.find((each) => each.id === country?.toLowerCase());
    if (country !== undefined && !profile)
      return call.misuse(
        `${say(locale, "standards.country")} "${country}": ${profiles.map((each) => each.id).join(", ")}`,
      );
    if (pack) return showPack(call, pack, profile);
    if (call.flag("csv") || [call.text("out"), currency, country].some((each) => each !== undefined))
      return call.misuse(`${say(locale, "standards.pack")} ${packs.map((each) => each.id).join(", ")}`);
    if (id === undefined) return listAll(call);
    const norm = shelf.find((each) => each.id === id);
    if (norm) return listAll(call, [norm]);
    const cost = benchmarks.find((each) => each.id === id);
    if (cost && call.flag("json")) return call.printDocument(locale, {}, { benchmarks: [cost] });
    if (cost) return call.tell(costLines(call, cost));
    const known = [...shelf, ...packs, ...benchmarks].map((each) => each.id);
    return call.misuse(`${say(locale, "standards.unknown")} "${id}"${didYouMean(locale, id, known, '""')}`);
  },
});

/** `umay standards --diff A B`: what became of the lines of a cost standard. */
async function compareStandards(call: Call, names: readonly string[]): Promise<number> {
  const { locale } = call;
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0) return call.misuse(say(locale, "diff.two"));
  const [before, after] = await readBoth(call, first, second);
  const problems = [before, after].flatMap((each) => ("problems" in each ? each.problems : []));
  if ("problems" in before || "problems" in after) return call.refuse(...problems);
  const changes = comparison(before.lines, after.lines);
  if (!changes) return call.refuse(say(locale, "diff.twice"));
  const same = before.lines.length - changes.filter((each) => each.before !== undefined).length;
  if (call.flag("json"))
    return call.printDocument(locale, {}, { before: first, after: second, changes, unchanged: same });
  return call.tell([
    `${first} → ${second}`,
    "",
    ...changes.flatMap((each) => [...changeLines(each, call), ""]),
    say(locale, "diff.same", { n: String(same) }),
  ]);
}

type Lines = Parameters<typeof diffStandards>[0];

// A line that stands twice is a matter of the files, told in words; any other fault is ours.
function comparison(before: Lines, after: Lines): readonly LineChange[] | undefined {
  try {
    return diffStandards(before, after);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "cost-diff.line") return undefined;
    throw error;
  }
}

function changeLines({ kind, service, line, before, after, fields, effect }: LineChange, call: Call): Paragraph[] {
  const { locale } = call;
  const one = after ?? before;
  const head = `${say(locale, `diff.${kind}`)} (${locale.codes[service] ?? service}): `;
  const money = (value: string): string => format(value, locale.marks);
  const signed = (value: string): string => (exact(value).n > 0n ? `+${money(value)}` : money(value));
  const facts = effect && {
    difference: signed(effect.difference),
    before: money(effect.before),
    after: money(effect.after),
    unit: unitWords(effect.unit, locale),
  };
  return [
    head + (kind === "changed" || !one ? line : lineSentence(one, locale)),
    ...fields.map((each): Paragraph => [
      2,
      `${headerOf(each.field, locale)}: ${valueOf(each.before, call)} → ${valueOf(each.after, call)}`,
    ]),
    [2, facts ? say(locale, "diff.effect", facts) : say(locale, "diff.unknown")],
  ];
}

const valueOf = (value: string | null, { locale }: Call): string =>
  value === null ? say(locale, "diff.blank") : (locale.codes[value] ?? value);

function listAll(call: Call, only?: readonly SupplyStandard[]): number | Promise<number> {
  const { locale } = call;
  if (call.flag("json"))
    return call.printDocument(locale, {}, only ? { standards: only } : { standards: shelf, packs, benchmarks });
  const norms = (only ?? shelf).flatMap(({ id, title, mark, source }): Paragraph[] => [
    `${id}: ${spoken(locale, title)}`,
    ...(mark === "published" ? [] : [[2, say(locale, `supply.${mark}`)] as const]),
    [2, sourceWords(source)],
    "",
  ]);
  const starters = packs.flatMap(({ id, title, currency, priceYear, lines }): Paragraph[] => [
    `${id}: ${spoken(locale, title)} (${currency} ${priceYear})`,
    [2, lines.map((each) => spoken(locale, each.name)).join(", ")],
    "",
  ]);
  const costs = benchmarks.flatMap((each) => [...costLines(call, each), ""]);
  const parts = { norms, packs: starters, benchmarks: costs };
  const all = Object.entries(parts).flatMap(([name, lines]) => [say(locale, `standards.${name}`), "", ...lines]);
  return call.tell((only ? norms : all).slice(0, -1));
}

/** A published cost: of what, how much, how it was found, and by whom. */
function costLines({ locale }: Call, cost: UnitCostBenchmark): Paragraph[] {
  const { id, title, year, value, currency, per, worked, source } = cost;
  const amount = `${format(value, locale.marks)} ${locale.units[currency] ?? currency}`;
  const division = worked?.replace(/\d+/g, (number) => format(number, locale.marks));
  const found = say(locale, worked === undefined ? "benchmarks.found" : "benchmarks.derived");
  return [
    `${id}: ${spoken(locale, title)}, ${year}`,
    [2, `${say(locale, `column.per-${per}`)}: ${amount}`],
    [2, division === undefined ? found : `${found}: ${division}`],
    [2, sourceWords(source)],
  ];
}

// `umay standards PACK`: a pack of cost standards as sentences that a person can check, line by line.

// What a step counts; a line that is driven otherwise has none.
const STEPS = new Set(["centre", "place", "place_night", "person_night", "client", "case"]);

/** A line that a person can check: "rent: 1 for each centre, KGS 60,000 a month, class 22, prices of 2025.". */
function lineSentence(line: CostStandardLine, locale: Locale): string {
  const number = (value: string): string => format(value, locale.marks);
  const percent = (value: string): string => `${number(toDecimal(multiply(exact(value), exact("100"))))} %`;
  const facts = {
    n: number(line.quantity),
    percent: percent(line.quantity),
    step: line.step === undefined ? "…" : number(line.step),
    driver: say(locale, `line.steps.${line.driver}`),
    cost: `${line.currency} ${number(line.unit_cost)}`,
    life: line.useful_life ?? "…",
    class: line.economic ?? "",
    year: line.price_year ?? "",
  };
  const told = (key: string, more: Details = {}): string => say(locale, `line.${key}`, { ...facts, ...more });
  const has = (value: string | undefined): value is string => value !== undefined && exact(value).n !== 0n;
  const parts = [
    told(line.behaviour === "step" && STEPS.has(line.driver) ? "step" : `drivers.${line.driver}`),
    ...(line.driver === "payroll" ? [] : [told(line.period ?? "unit")]),
    ...(has(line.on_cost) ? [told("contributions", { percent: percent(line.on_cost) })] : []),
    ...(line.share !== undefined && line.share !== "1" ? [told("share", { percent: percent(line.share) })] : []),
    ...(line.vat === "yes" ? [told("vat")] : []),
    ...(line.behaviour === "capital" ? [told("capital")] : []),
    ...(line.economic === undefined ? [] : [told("class")]),
    ...(line.price_year === undefined ? [] : [told("prices")]),
  ];
  return `${line.line}: ${parts.join(", ")}.`;
}

/** `umay standards PACK`: its lines with their questions; or the pack as a table that a run reads, or as JSON. */
function showPack(call: Call, all: CostPack, country?: CountryProfile): number | Promise<number> {
  const { locale } = call;
  const pack = country ? leftToCountry(all) : all;
  const out = call.text("out");
  const lines = packLines(pack, locale);
  const isTable = out !== undefined || call.flag("csv");
  if (call.text("currency") !== undefined && !isTable) return call.misuse(say(locale, "standards.priced"));
  if (call.flag("json") && out === undefined) return call.printDocument(locale, {}, { pack, lines });
  const rows = pricedRows(pack, call.text("currency") ?? pack.currency, pack.priceYear);
  const table = starterCsv({ table: "costStandards", rows }, locale);
  if (out !== undefined) return writeNew(call, out, table);
  if (call.flag("csv")) {
    call.host.stdout.write(table);
    return EXIT.fine;
  }
  // The value, and its bounds where it has some: "35,000; 28,000–45,000".
  const asked = (name: string, { value, min, max, question }: PackNumber): Paragraph => {
    const shown = (each: string) => (isDecimal(each) ? format(each, locale.marks) : (locale.codes[each] ?? each));
    const bounds = min === undefined || max === undefined ? "" : `; ${shown(min)}–${shown(max)}`;
    return [2, `${name} (${shown(value)}${bounds}): ${spoken(locale, question)}`];
  };
  const wages = country ? wagesBeside(country, locale) : [];
  const firstPay = pack.lines.findIndex(({ pay }) => pay);
  // A question that an earlier line has asked is asked once.
  const before = new Set<PackNumber>();
  const told = pack.lines.flatMap(({ numbers }, at): Paragraph[] => {
    const sentence = lines[at];
    const open = Object.entries(numbers).filter(([, number]) => !before.has(number));
    for (const [, number] of open) before.add(number);
    return [
      "",
      ...(sentence ? [lineSentence(sentence, locale)] : []),
      ...open.map(([field, number]) => asked(headerOf(field, locale), number)),
      ...(at === firstPay ? wages.map((each, row): Paragraph => [row === 0 ? 2 : 4, each]) : []),
    ];
  });
  return call.tell([
    `${pack.id}: ${spoken(locale, pack.title)}`,
    [2, say(locale, "pack.starter")],
    ...told,
    "",
    say(locale, "pack.named"),
    // A text with the lines that it names: "psychologist, lawyer: Kyrgyz Republic, Law …".
    ...pack.namedBy.map(({ source, lines: named }): Paragraph => {
      const names = pack.lines.flatMap(({ name }) => (named.includes(name.en) ? [spoken(locale, name)] : []));
      return [2, `${names.join(", ")}: ${sourceWords(source)}`];
    }),
    "",
    say(locale, "pack.assumed"),
    ...pack.assumptions.map(({ name, ...number }) => asked(locale.codes[name] ?? name, number)),
  ]);
}

const headerOf = (field: string, { headers }: Locale) => headers[`cost-standards.${field}`] ?? headers[field] ?? field;
