// Tables of how far the shortfall may differ: by how sure money is, by each value with a range, and by all of them
// drawn.
import { compare, exact } from "../money/exact.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { barScale } from "./money-bar.js";
import { type FigureRow, figureColumns, figureTable } from "./figure-table.js";
import { type FundingTotal, capital, label } from "../headline/network-figures.js";
import type { Page, Table } from "./page.js";

/** The shortfall by how sure the money is that counts against it; undefined where nothing was promised. */
export function certaintyTable(page: Page, total: FundingTotal): Table | undefined {
  // A publication that hides something has the one shortfall.
  const known = (["hard", "expected", "soft"] as const).filter((each) => total.of(`${each}-gap`)?.value != null);
  if (new Set(known.map((each) => total.of(`${each}-gap`)?.value)).size < 2) return undefined;
  return figureTable(page, {
    id: "certainty",
    title: say(page.locale, "gap.certainty"),
    heading: say(page.locale, "gap.certainty"),
    columns: [{ id: "gap", label: say(page.locale, "column.hard-gap"), per: total.per }],
    rows: known.map((each) => ({ key: each, labels: [say(page.locale, `gap.${each}`)], figure: `${each}-gap` })),
  });
}

// As many values are shown, largest swing first.
const SHOWN = 8;

/** How far the shortfall moves with each value that has a range, one at a time. */
export function sensitivityTable(page: Page, total: FundingTotal): Table | undefined {
  const { locale, index, print } = page;
  const swings = [...index.all("swing")].sort((a, b) => compare(exact(b.value ?? "-1"), exact(a.value ?? "-1")));
  if (swings.length === 0) return undefined;
  const more = swings.length - SHOWN;
  const base = total.of("hard-gap")?.value ?? null;
  const drawn = swings.slice(0, SHOWN).map(({ per }) => {
    const ends = (["gap-at-min", "gap-at-max"] as const).map((id) => index.find(id, per)?.value ?? null);
    return { per, ends };
  });
  const [low, high] = (["gap-range-low", "gap-range-high"] as const).map((id) => index.all(id)[0]?.value ?? undefined);
  return figureTable(page, {
    id: "sensitivity",
    title:
      low === undefined || high === undefined
        ? say(locale, "sensitivity.title")
        : say(locale, "sensitivity.title-range", { low: print.money(low), high: print.money(high) }),
    heading: say(locale, "sensitivity.heading"),
    columns: figureColumns(page, ["gap-at-min", "gap-at-max", "swing"]),
    rows: drawn.map(({ per, ends }): FigureRow => {
      const region = per["region"] === undefined ? [] : [per["region"]];
      return {
        key: [per["assumption"], ...region].join(" "),
        labels: [variableWords(page, per), ...region],
        per,
        drawing: { kind: "range", ends, base },
      };
    }),
    ...barScale(
      page,
      [...drawn.flatMap(({ ends }) => ends), base].flatMap((each) => (each === null ? [] : exact(each))),
    ),
    remarks: [
      ...(more > 0 ? [say(locale, "sensitivity.more", { count: more })] : []),
      say(locale, "sensitivity.words"),
    ],
  });
}

/** What moves: an assumption, the price of a cost line, or the amount of a row of funding. */
function variableWords({ result, locale }: Page, { assumption = "" }: PerKeys): string {
  const [kind = "", ...rest] = assumption.split(":");
  const of = rest.join(":");
  if (kind === "unit_cost") return say(locale, "sensitivity.price", { line: of.split("/").slice(2).join("/") });
  if (kind === "amount") return say(locale, "place.row", { file: result.analysis.funding?.file ?? "", row: of });
  return capital(label(locale, assumption));
}

/** How the shortfall is spread when every value with a range is drawn: percentiles, then the mean. */
export function simulationTable(page: Page, total: FundingTotal): Table | undefined {
  const { locale, index } = page;
  const figures = index.all("simulated-gap");
  const [first] = figures;
  if (first === undefined) return undefined;
  const { percentile: _, ...per } = first.per;
  const note = (name: string): number => Number(first.notes[name] ?? 0);
  const without = note("undefined");
  return figureTable(page, {
    id: "simulation",
    title: say(locale, "simulation.title", { draws: note("draws") }),
    heading: say(locale, "simulation.heading"),
    columns: [{ id: "simulated-gap", label: say(locale, "column.hard-gap") }],
    rows: [
      ...figures.map(({ per: own, per: { percentile = "" } }): FigureRow => ({
        key: percentile,
        labels: [say(locale, "simulation.percentile", { percentile })],
        figure: "simulated-gap",
        per: own,
      })),
      { key: "mean", labels: [say(locale, "simulation.mean")], figure: "simulated-mean", per },
      ...(total.of("hard-gap") === undefined
        ? []
        : [{ key: "base", labels: [say(locale, "simulation.base")], figure: "hard-gap" as const, per: total.per }]),
    ],
    remarks: [
      say(locale, "simulation.words", { seed: String(note("seed")), variables: note("variables") }),
      ...(without > 0 ? [say(locale, "simulation.without", { count: without })] : []),
    ],
  });
}
