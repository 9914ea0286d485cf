import type { ClosedSum, ShownEstimate } from "../disclosure/shown-estimate.js";
import { say } from "../formula/say.js";
import { ZERO, exact } from "../money/exact.js";
import type { FigureIndex } from "../result/figure-index.js";
import { CONFIDENTIAL, together, togetherWords } from "./confidential.js";
import type { EstimateSums, EstimateTable } from "./estimate-document.js";
import type { EstimateRow } from "./estimate-rows.js";
import { CLOSED } from "./estimate-table.js";
import type { Page } from "./page.js";
import type { Cell } from "./pieces.js";

/** Whether something of what is asked for is withheld: then the sums are those of the centres that are shown. */
export const isWithheld = (sums: readonly ClosedSum[]): boolean => sums.some(({ asked }) => asked === undefined);

/** The name of a centre, or of centres of which only a sum is told. */
export function nameOf(
  { result, locale }: Pick<Page, "result" | "locale">,
  sums: readonly ClosedSum[],
  id: string,
): string {
  const at = sums.findIndex((each) => each.id === id);
  const sum = sums[at];
  if (sum === undefined) return result.centres.find((each) => each.id === id)?.name ?? id;
  const { closed, beside } = sum;
  const list = beside.join(", ");
  if (closed === 0) return list;
  // Centres of one sum are not told apart.
  const number = sums.slice(0, at + 1).filter((each) => each.closed === 1).length;
  const name = say(locale, closed === 1 ? "estimate.closed-one" : "estimate.closed-several", { number, count: closed });
  return beside.length === 0 ? name : say(locale, "estimate.closed-with", { name, list });
}

/** Sums that are told of centres, as lines: what others pay is taken off already. */
export const closedRows = (page: Page, sums: readonly ClosedSum[], payers: number): EstimateRow[] =>
  sums.flatMap(({ id, asked }): EstimateRow[] => {
    if (asked === undefined) return [];
    const amount = asked === null ? undefined : exact(asked);
    const paid = Array.from({ length: payers }, () => ZERO);
    return [
      {
        key: id,
        centre: id,
        section: CLOSED,
        name: nameOf(page, sums, id),
        isContributions: false,
        economic: say(page.locale, "estimate.closed-class"),
        split: undefined,
        assumed: [],
        amounts: { needed: amount, paid, received: ZERO, cut: ZERO, requested: amount },
        isNet: true,
      },
    ];
  });

/** Names of the lines that are in a sum. */
const linesWords = ({ locale }: Pick<Page, "locale">, sums: readonly ClosedSum[], id: string): string[] =>
  sums.flatMap((each) =>
    each.id === id && each.lines.length > 0
      ? say(locale, "estimate.closed-lines", { list: each.lines.join(", ") })
      : [],
  );

/** The table of one centre. Of one of which only a sum is told, its section names its lines. */
export function withLines(page: Page, table: EstimateTable, sums: readonly ClosedSum[], id: string): EstimateTable {
  const [reason] = linesWords(page, sums, id);
  return reason === undefined
    ? table
    : { ...table, sections: table.sections.map((section) => ({ ...section, reason })) };
}

/** A table with a section for each sum that is withheld; where there is nothing else, its total is withheld too. */
export function withWithheld(page: Page, table: EstimateTable, sums: readonly ClosedSum[]): EstimateTable {
  const unsaid: Cell = { text: say(page.locale, "withheld"), value: null, state: "withheld" };
  const withheld = ({ paid, received, cut }: EstimateSums): EstimateSums => ({
    needed: unsaid,
    paid: paid.map(() => unsaid),
    ...(received && { received: unsaid }),
    ...(cut && { cut: unsaid }),
    requested: unsaid,
  });
  const sections = sums.flatMap(({ id, asked }) => {
    if (asked !== undefined) return [];
    const reason = [say(page.locale, "estimate.withheld-reason"), ...linesWords(page, sums, id)].join(" ");
    return [{ id, title: nameOf(page, sums, id), reason, sums: withheld(table.total), lines: [] }];
  });
  if (sections.length === 0) return table;
  const total = table.sections.length === 0 ? withheld(table.total) : table.total;
  return { sections: [...table.sections, ...sections], total };
}

/**
 * What an estimate does not show, and why.
 *
 * @param published - figures of the publication, which may tell of all centres together that are not shown one by one
 */
export const closedNotes = (
  { locale, print }: Page,
  shown: ShownEstimate | undefined,
  published: FigureIndex,
): string[] => [
  ...(shown?.sums.some(({ asked }) => asked !== undefined) === true ? [say(locale, "estimate.closed-note")] : []),
  ...(shown && isWithheld(shown.sums) ? [say(locale, "estimate.withheld-note")] : []),
  ...(shown ? togetherNote(locale, print, published) : []),
  ...(shown?.isUncut === true ? [say(locale, "estimate.uncut")] : []),
];

// It is in the publication already, so it tells nothing more here.
function togetherNote(locale: Page["locale"], print: Page["print"], published: FigureIndex): string[] {
  const all = together(published);
  const value = (id: "requirement" | "hard-gap") =>
    published.all(id).find(({ per }) => per["centre"] === CONFIDENTIAL && per["certainty"] === undefined)?.value;
  const [need, gap] = [value("requirement"), value("hard-gap")];
  if (all === undefined || need == null || gap == null) return [];
  const name = togetherWords(all, locale);
  return [say(locale, "estimate.together", { name, need: print.moneyWords(need), gap: print.moneyWords(gap) })];
}
