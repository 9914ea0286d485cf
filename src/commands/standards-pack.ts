// `umay standards PACK`: a pack of cost standards as sentences that a person can check, line by line.
import { type Details, type Locale, say, spoken } from "../formula/locale.js";
import { sourceWords } from "../formula/figure.js";
import { leftToCountry, packLines, packRows } from "../interview/standards-rows.js";
import { starterCsv } from "../interview/starter-analysis.js";
import { wagesBeside } from "../interview/lines.js";
import type { CostPack, NamedBy, PackLine, PackNumber } from "../model/cost-pack.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { CountryProfile } from "../model/country-profile.js";
import { exact, isDecimal, multiply } from "../money/exact.js";
import { format } from "../money/format.js";
import { toDecimal } from "../money/to-decimal.js";
import { type Call, EXIT, type Paragraph, flag, printDocument, tell, text } from "./command.js";
import { writeNew } from "./write-aside.js";

// What a step counts; a line that is driven otherwise has none.
const STEPS = new Set(["centre", "place", "place_night", "person_night", "client", "case"]);

/**
 * A line of a cost standard as a sentence that a person can check.
 *
 * @param line - its columns
 * @param locale - the language
 * @returns such as "rent: 1 for each centre, KGS 60,000 a month, class 22, prices of 2025."
 */
export function lineSentence(line: CostStandardLine, locale: Locale): string {
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
export function showPack(call: Call, all: CostPack, country?: CountryProfile): number | Promise<number> {
  const { locale } = call;
  const pack = country ? leftToCountry(all) : all;
  const currency = text(call, "currency");
  const of = currency === undefined ? {} : { currency };
  const out = text(call, "out");
  if (flag(call, "json") && out === undefined)
    return printDocument(call, locale, {}, { pack, lines: packLines(pack, locale, of) });
  const table = starterCsv({ table: "costStandards", rows: packRows(pack, of) }, locale);
  if (out !== undefined) return writeNew(call, out, table);
  if (flag(call, "csv")) {
    call.host.stdout.write(table);
    return EXIT.fine;
  }
  const lines = packLines(pack, locale, of);
  const wages = country ? wagesBeside(country, locale) : [];
  const besidePay = wages.map((each, at): Paragraph => [at === 0 ? 2 : 4, each]);
  const firstPay = pack.lines.findIndex(({ pay }) => pay);
  return tell(call, [
    `${pack.id}: ${spoken(locale, pack.title)}`,
    [2, say(locale, "pack.starter")],
    ...pack.lines.flatMap((line, at): Paragraph[] => {
      const sentence = lines[at];
      return [
        "",
        ...(sentence ? [lineSentence(sentence, locale)] : []),
        ...asked(line, pack.lines.slice(0, at), locale),
        ...(at === firstPay ? besidePay : []),
      ];
    }),
    "",
    say(locale, "pack.named"),
    ...pack.namedBy.map((each): Paragraph => [2, namedWords(pack, each, locale)]),
    "",
    say(locale, "pack.assumed"),
    ...pack.assumptions.map(({ name, ...number }): Paragraph => [
      2,
      `${locale.codes[name] ?? name} (${numberWords(number, locale)}): ${spoken(locale, number.question)}`,
    ]),
  ]);
}

// A question that an earlier line has asked is asked once.
function asked({ numbers }: PackLine, earlier: readonly PackLine[], locale: Locale): Paragraph[] {
  const before = new Set(earlier.flatMap((line) => Object.values(line.numbers)));
  return Object.entries(numbers)
    .filter(([, number]) => !before.has(number))
    .map(([field, number]): Paragraph => {
      const header = locale.headers[`cost-standards.${field}`] ?? locale.headers[field] ?? field;
      return [2, `${header} (${numberWords(number, locale)}): ${spoken(locale, number.question)}`];
    });
}

/** A text with the lines that it names: "psychologist, lawyer: Kyrgyz Republic, Law …". */
function namedWords(pack: CostPack, { source, lines }: NamedBy, locale: Locale): string {
  const names = pack.lines.filter(({ name }) => lines.includes(name.en)).map(({ name }) => spoken(locale, name));
  return `${names.join(", ")}: ${sourceWords(source)}`;
}

/** The value, and its bounds where it has some: "35,000; 28,000–45,000". */
function numberWords({ value, min, max }: PackNumber, locale: Locale): string {
  const shown = (each: string): string => (isDecimal(each) ? format(each, locale.marks) : (locale.codes[each] ?? each));
  return min === undefined || max === undefined ? shown(value) : `${shown(value)}; ${shown(min)}–${shown(max)}`;
}
