// The table of what the words of the report mean, each with its rule and its arithmetic here.
import { say } from "../formula/locale.js";
import { exact, isZero } from "../money/exact.js";
import { type FundingTotal, capital, pooled } from "../headline/network-figures.js";
import { moneyBar } from "./money-bar.js";
import { type Cell, type Page, type Table, type TableRow, figureCell, headed, table } from "./page.js";

export function wordTable(page: Page, total: FundingTotal): Table {
  const { locale, print, result } = page;
  const need = total.of("requirement");
  const row = (id: string, cell: Cell, rule = id): TableRow => ({
    key: id,
    kind: "item",
    label: capital(say(locale, `word.${id}`)),
    cells: [{ text: say(locale, `rule.${rule}`) }, cell],
  });
  const money =
    result.analysis.funding === undefined
      ? []
      : [
          row(...securedRow(page, total)),
          row("hard-gap", figureCell(page, total.of("hard-gap")), pooled(result) ? "hard-gap-pooled" : "hard-gap"),
          row(...coveredRow(page, total)),
          ...(total.of("net-gap") === undefined ? [] : [row(...netRow(page, total))]),
        ];
  return table({
    id: "words",
    title: say(locale, "words.title"),
    unit: print.unit,
    heading: say(locale, "words.heading"),
    columns: headed(locale, "column", ["rule", "here"], "left"),
    rows: [
      row("requirement", figureCell(page, need)),
      ...money,
      row("no-figure", {
        text: say(locale, "centres-count", { count: need?.value == null ? total.centres : total.missing }),
      }),
    ],
  });
}

type Row = readonly [id: string, cell: Cell];

function securedRow(page: Page, total: FundingTotal): Row {
  const { print, index } = page;
  const secured = total.of("secured-funding");
  const cell = withOpen(page, figureCell(page, secured));
  if (secured?.value == null) return ["secured-funding", cell];
  const { received, signed } = moneyBar(index, secured.per);
  // Rounding may part the three; then the amount alone is printed.
  if (received === null || signed === null || print.isOff(secured.value, [received, signed]))
    return ["secured-funding", cell];
  return ["secured-funding", { ...cell, text: `${[received, signed].map(print.money).join(" + ")} = ${cell.text}` }];
}

// Money that names no centre is secured too, and covers none.
function withOpen({ index, print, locale, result }: Page, cell: Cell): Cell {
  const open = index.find("secured-funding", { fiscalYear: result.analysis.fiscalYear, bucket: "unallocated" })?.value;
  if (open == null || isZero(exact(open)) || cell.state !== undefined) return cell;
  return { ...cell, text: `${cell.text}; ${say(locale, "word.open", { value: print.money(open) })}` };
}

function coveredRow(page: Page, total: FundingTotal): Row {
  const [need, covered, share] = (["requirement", "covered-need", "funded-need-share"] as const).map(total.of);
  const cell = figureCell(page, share);
  if (share?.value == null || covered?.value == null || need?.value == null) return ["funded-need-share", cell];
  const text = `${page.print.money(covered.value)} ÷ ${page.print.money(need.value)} = ${cell.text}`;
  return ["funded-need-share", { ...cell, text }];
}

function netRow(page: Page, total: FundingTotal): Row {
  const [need, secured, net] = (["requirement", "secured-funding", "net-gap"] as const).map(total.of);
  const cell = figureCell(page, net);
  if (net?.value == null || need?.value == null || secured?.value == null) return ["net-gap", cell];
  // Rounding may part the three; then the amount alone is printed.
  const [from, less, rest] = [need.value, secured.value, net.value].map(page.print.money);
  return [
    "net-gap",
    page.print.isOff(need.value, [secured.value, net.value]) ? cell : { ...cell, text: `${from} − ${less} = ${rest}` },
  ];
}
