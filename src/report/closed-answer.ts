import { type AmountRange, type Withheld, withheldIn } from "../disclosure/published.js";
import { say } from "../formula/say.js";
import { exact, isZero } from "../money/exact.js";
import { type FigureRow, column, figureTable } from "./figure-table.js";
import type { FundingTotal } from "./funding-total.js";
import { type Page, moneyCell, noCell } from "./page.js";
import type { Answer, Cell, Table } from "./pieces.js";

/** The amount that sets the unit of a page that leaves centres out. */
export function closedHeadline({ totals }: Withheld): string | undefined {
  const of = totals?.shortfall ?? totals?.need;
  return of?.to ?? of?.from;
}

/** The answer of a publication that says ranges: what all centres lack, and what those lack that it shows. */
export function closedAnswer(page: Page, total: FundingTotal): Answer | undefined {
  const { locale, print } = page;
  const withheld = withheldIn(page.result);
  if (withheld?.totals === undefined) return undefined;
  const { need, covered, shortfall } = withheld.totals;
  if (need.to === null && isZero(exact(need.from)))
    return { headline: say(locale, "closed.nothing-known"), sentences: [], facts: [] };
  const money = (range: AmountRange): string =>
    say(locale, `money.${print.name}`, { value: rough(page, range), currency: print.currency });
  const headline =
    shortfall === undefined
      ? say(locale, "answer.need", { need: money(need) })
      : say(locale, "answer.short", { gap: money(shortfall), need: rough(page, need) });
  return {
    headline,
    sentences: [
      ...(covered ? [say(locale, "answer.covered-only", { covered: rough(page, covered) })] : []),
      ...openWords(page, total),
    ],
    facts: [],
  };
}

/** What is short at the centres that are shown: what follows is about them. */
export function openWords({ locale, print }: Page, total: FundingTotal): string[] {
  const [need, gap] = [total.of("requirement")?.value, total.of("hard-gap")?.value];
  if (need == null) return [];
  const count = total.centres - total.missing;
  return [
    gap == null
      ? say(locale, "closed.open-need", { count, need: print.moneyWords(need) })
      : say(locale, "closed.open", { count, gap: print.moneyWords(gap), need: print.money(need) }),
  ];
}

// Both ends to one decimal: what lies between them is not known more closely.
function rough({ locale, print }: Page, { from, to }: AmountRange): string {
  if (to === null) return say(locale, "range.from", { from: print.rough(from) });
  return from === to ? print.rough(from) : say(locale, "range.words", { from: print.rough(from), to: print.rough(to) });
}

const COLUMNS = ["need", "covered", "shortfall"] as const;

/** All centres together, row by row, as far as a publication tells: anybody can add it up. */
export function closedTable(page: Page): Table | undefined {
  const { locale, print, result } = page;
  const withheld = withheldIn(result);
  if (withheld?.totals === undefined) return undefined;
  const { totals, rounded, closed, bands, known = 0, openSums } = withheld;
  const unknown = noCell(say(locale, "closed.unknown"));
  const exactCell = (value: string | null | undefined): Cell => (value == null ? unknown : moneyCell(page, value));
  const rangeCell = (range: AmountRange | undefined): Cell => {
    if (range === undefined) return unknown;
    if (range.from === range.to) return exactCell(range.from);
    if (range.to === null) return { text: say(locale, "range.from", { from: print.money(range.from) }), value: null };
    return { text: `${print.money(range.from)} … ${print.money(range.to)}`, value: null };
  };
  const columns = COLUMNS.filter((id) => totals[id] !== undefined);
  const row = (key: string, words: string, cell: (id: (typeof COLUMNS)[number]) => Cell): FigureRow => ({
    key,
    labels: [words],
    cells: Object.fromEntries(columns.map((id) => [id, cell(id)])),
  });
  return figureTable(page, {
    id: "all-centres",
    title: say(locale, "closed.title"),
    unit: print.unit,
    heading: say(locale, "centre"),
    columns: columns.map((id) => column(page, id, {}, "closed.column")),
    rows: [
      ...(known > 0
        ? [row("open", say(locale, "closed.shown", { count: known }), (id) => exactCell(openSums?.[id]))]
        : []),
      ...rounded.map(({ name, number = 0, region, ...amounts }, at) => {
        const words = [name ?? say(locale, "closed.number", { number }), region];
        const called = words.filter((each) => each !== undefined).join(", ");
        return row(`rounded-${String(at + 1)}`, called, (id) => exactCell(amounts[id]));
      }),
      ...(closed > 0
        ? [row("closed", say(locale, "closed.row", { count: closed }), (id) => rangeCell(bands?.[id]))]
        : []),
      { ...row("total", say(locale, "closed.all"), (id) => rangeCell(totals[id])), kind: "total" },
    ],
    remarks: [say(locale, "closed.remark")],
  });
}
