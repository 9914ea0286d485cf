// The second sheet of the page for everybody: places, services, what the words mean, assumptions and sources.
import { say } from "../formula/locale.js";
import { type FundingTotal, hides, shortTitle } from "../headline/network-figures.js";
import { asksForMoney } from "../headline/headline.js";
import { compare, exact, whole } from "../money/exact.js";
import { type Ranges, withheldIn } from "../result/published.js";
import { assumptionTable } from "./assumption-table.js";
import { barScale } from "./money-bar.js";
import { closedTable } from "./closed-table.js";
import type { Cell, Column, Page, Table, TableRow } from "./page.js";
import { figureCell, table, textCell, workWords } from "./page.js";
import { supplyTables } from "./supply-tables.js";
import { wordTable } from "./word-table.js";
import { openOr, rangeWords, shownTable } from "./public-front.js";

/** What each norm asks for and what there is, drawn. */
export function placesShown(page: Page): Table[] {
  const { locale, print, result } = page;
  const asCounts = { ...page, print: { ...print, round: print.count } };
  return supplyTables(page).flatMap((made) => {
    const standard = result.supplyStandards.find(({ id }) => made.id.endsWith(`supply-${id}`));
    const [needed, there] = ["units-needed", "units-available"].map((id) => made.columns.findIndex((each) => each.id === id)); // prettier-ignore
    if (!standard || needed === undefined || there === undefined) return [];
    const valueOf = ({ cells }: TableRow, at: number): string | null => cells[at]?.value ?? null;
    const items = made.rows.filter(({ kind }) => kind !== "total");
    const amounts = items.flatMap((row) => [needed, there].map((at) => exact(valueOf(row, at) ?? "0")));
    const isDrawn = items.some((row) => valueOf(row, there) !== null);
    const all = made.rows.find(({ kind }) => kind === "total");
    const drawn = made.rows.map((row): TableRow => {
      const { kind, cells } = row;
      const drawing = { kind: "places", needed: valueOf(row, needed), there: valueOf(row, there) } as const;
      // What is written here is said once more in the title.
      const remark = cells[there]?.state === undefined ? undefined : row.remark;
      const { remark: _, ...rest } = { ...row, kind: kind === "outside" ? ("item" as const) : kind };
      return { ...rest, ...(kind !== "total" && isDrawn && { drawing }), ...(remark !== undefined && { remark }) };
    });
    const words = { have: all?.cells[there]?.text ?? "", needed: all?.cells[needed]?.text ?? "" };
    const isTold = all !== undefined && all.cells[there]?.state !== "none";
    const named = { ...words, standard: shortTitle(standard.title, locale) };
    const shown = shownTable(page, {
      ...made,
      title: isTold ? say(locale, openOr(page, "public.places", "public.places-open"), named) : made.title,
      // Where the norm comes from, and whose places these are.
      remarks: [...made.remarks.slice(0, 1), ...(hides(result) ? made.remarks.slice(-1) : [])],
      rows: drawn,
      ...(isDrawn && barScale(asCounts, amounts)),
    });
    return shown ?? [];
  });
}

export function servicesShown(page: Page): Table | undefined {
  const { locale, result, print } = page;
  const rows = (result.network?.centres ?? []).map(({ values }) => values);
  const servicesOf = (id: string) => rows.filter(({ centre_id }) => centre_id === id);
  const word = (code: string): string => locale.codes[code] ?? code;
  const columns = (["services", "places"] as const).map((id): Column => ({ id, label: say(locale, `public.column.${id}`), align: id === "places" ? "right" : "left" })); // prettier-ignore
  // One that opens in a later year offers nothing yet.
  const there = result.centres.filter(({ opens }) => opens === undefined || opens <= result.analysis.fiscalYear);
  const made = there.map(({ id, name, region, services }): TableRow => {
    const own = servicesOf(id);
    const offered = services.map((service) => {
      const months = own.find((each) => each.service === service)?.months_open;
      const isWhole = months === undefined || compare(exact(months), whole(12)) >= 0;
      return isWhole ? word(service) : say(locale, "public.part-year", { service: word(service), months: print.count(months) }); // prettier-ignore
    });
    const places = own.flatMap(({ capacity, capacity_unit: unit }) => {
      if (unit === undefined) return [];
      if (capacity === undefined) return [say(locale, "public.no-count")];
      const isWhole = /^\d{1,9}$/.test(capacity);
      return [isWhole ? say(locale, `public.places.${unit}`, { count: Number(capacity) }) : `${print.count(capacity)} ${word(unit)}`]; // prettier-ignore
    });
    return {
      key: id,
      kind: "item",
      label: name,
      ...(region !== undefined && { detail: region }),
      cells: [textCell(offered.join(", ")), textCell(places.join("; "))],
    };
  });
  const title = say(locale, openOr(page, "public.services", "public.services-open"));
  return shownTable(page, table({ id: "services", title, heading: say(locale, "centre"), columns, rows: made }));
}

const SUMS = [
  ["need", "requirement", "requirement"],
  ["covered", "covered-need", "covered"],
  ["shortfall", "hard-gap", "hard-gap"],
] as const;

/** What the words mean, with the arithmetic that anybody can repeat; centres under a number in a table of their own. */
export function methodShown(page: Page, total: FundingTotal): Table[] {
  const { locale, result } = page;
  if (!asksForMoney(result.analysis) || total.of("requirement")?.value == null) return [];
  const rules = wordTable(page, total).rows;
  const ruleOf = (key: string): Cell | undefined => rules.find((each) => each.key === key)?.cells[0];
  const withheld = withheldIn(result);
  const together = withheld && withheld.rounded.length > 0 ? closedTable(page) : undefined;
  const rows = SUMS.flatMap(([kind, id, rule]): TableRow[] => {
    const said = rule === "covered" ? textCell(say(locale, "public.rule-covered")) : ruleOf(rule);
    if (said === undefined || (rule === "covered" && result.analysis.funding === undefined)) return [];
    const here = together ? textCell("") : withheld ? textCell(added(page, kind)) : figureCell(page, total.of(id));
    return [{ key: id, kind: "item", label: say(locale, `closed.column.${kind}`), cells: [said, here] }];
  });
  const money = total.of("secured-funding")?.value;
  // Of closed centres it is not said how much is secured.
  const ofOpen = money == null || together ? "" : `${say(locale, "public.centres-open")}: ${page.print.money(money)}`;
  const secured = rules
    .filter(({ key }) => key === "secured-funding")
    .map((row) => (withheld ? { ...row, cells: [...row.cells.slice(0, 1), textCell(ofOpen)] } : row));
  const columns: Column[] = [
    { id: "rule", label: say(locale, "public.column.rule"), align: "left" },
    { id: "here", label: say(locale, withheld ? "public.column.sum" : "column.here"), align: "right" },
  ];
  const words = shownTable(page, {
    ...table({ id: "method", title: say(locale, "public.method"), heading: say(locale, "words.heading"), columns, rows: [...rows, ...secured] }), // prettier-ignore
    unit: page.print.unit,
    remarks: withheld && !together ? [say(locale, "public.ends")] : [],
  });
  return [words, together && shownTable(page, together)].filter((each) => each !== undefined);
}

// Open centres exactly, closed ones from the lower end of their band to the upper.
function added({ locale, print, result }: Page, kind: keyof Ranges): string {
  const { openSums, bands, totals } = withheldIn(result) ?? {};
  const [open, band, all] = [openSums?.[kind], bands?.[kind], totals?.[kind]];
  if (open === undefined || !band || !all) return "";
  const own = rangeWords(locale, open, print.money);
  return `${open.from === open.to ? own : `(${own})`} + (${rangeWords(locale, band, print.round)}) = ${rangeWords(locale, all, print.money)}`;
}

// So many that move the result most.
const FIRST = 3;

export function assumptionsShown(page: Page): Table | undefined {
  const { locale, result } = page;
  const made = assumptionTable(page);
  const columns = made.columns.filter(({ id }) => id !== "origin");
  const kept = columns.map(({ id }) => made.columns.findIndex((each) => each.id === id));
  const rows = made.rows.map((row) => ({ ...row, cells: kept.map((at) => row.cells[at] ?? textCell("")) }));
  const moving = rows.filter(({ cells }) => /\d/.test(cells[2]?.text ?? ""));
  const first = (moving.length > 0 ? moving : rows).slice(0, FIRST);
  const count = rows.length - first.length;
  return shownTable(page, {
    ...made,
    title: say(locale, "assumed.first"),
    columns: columns.map((each) => (each.id === "effect" && hides(result) ? { ...each, label: say(locale, "public.effect-open") } : each)), // prettier-ignore
    rows: first,
    remarks: count > 0 ? [say(locale, "public.more", { count })] : [],
  });
}

// So many works are named.
const WORKS = 6;

export function sourcesShown({ locale, result }: Page): string[] {
  const { analysis, costStandards, sources } = result;
  const year = analysis.fiscalYear;
  const years = [...new Set(costStandards.flatMap(({ priceYears }) => priceYears))].sort();
  const works = sources.map(({ values }) => workWords(values));
  return [
    say(locale, asksForMoney(analysis) ? "public.from-tables" : "public.from-centres", { year }),
    ...(years.length > 0 ? [say(locale, "public.prices", { years: years.join(", ") })] : []),
    ...(works.length > 0 ? [say(locale, "public.works", { list: works.slice(0, WORKS).join("; ") })] : []),
    ...(withheldIn(result)?.words === undefined ? [] : [say(locale, "public.bands")]),
  ];
}
