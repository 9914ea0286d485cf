import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { ZERO, compare, exact } from "../money/exact.js";
import { headlinePeriod } from "./budget-tables.js";
import { type Page, figureCell, shortTitle, textCell } from "./page.js";
import { registered } from "../result/register.js";
import { type Cell, type Table, table } from "./pieces.js";

const IDS = ["per-capita", "per-woman", "share-of-gdp", "nominal-growth", "real-growth"] as const;

/** What the money means: for one inhabitant, for one woman, as a share of the country's product, against earlier years. */
export function budgetIndicators(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  if (!period) return undefined;
  const figures = IDS.flatMap((id) =>
    index
      .all(id)
      .filter(({ per }) => per["fiscalYear"] === period.fiscalYear && per["phase"] === period.phase)
      .map((figure) => ({ id, figure, key: subjectKey(figure) })),
  );
  const ids = IDS.filter((id) => figures.some((each) => each.id === id));
  if (ids.length === 0) return undefined;
  const since = figures.find(({ figure }) => figure.per["since"] !== undefined)?.figure.per["since"];
  const subjects = new Map(figures.map(({ key, figure }) => [key, figure]));
  return table({
    id: "budget-indicators",
    title: say(locale, "indicators.title"),
    heading: say(locale, "measure"),
    columns: ids.map((id) => ({
      id,
      label: say(locale, `column.${id}`, { currency: print.currency }),
      align: "right" as const,
    })),
    rows: [...subjects].map(([key, figure]) => ({
      key,
      kind: "item" as const,
      label: subject(page, figure),
      ...(figure.per["basis"] === "like-for-like" && { detail: say(locale, "indicators.like") }),
      cells: ids.map((id) => {
        const found = figures.find((each) => each.id === id && each.key === key)?.figure;
        return found ? signed(figureCell(page, found), id) : textCell("");
      }),
    })),
    remarks: [
      ...people(
        page,
        figures.map((each) => each.figure),
      ),
      ...(since === undefined ? [] : [say(locale, "indicators.since", { year: since })]),
      ...(ids.includes("nominal-growth") && !ids.includes("real-growth") ? [say(locale, "indicators.nominal")] : []),
      ...(result.analysis.deflator === undefined || !ids.includes("real-growth")
        ? []
        : [say(locale, "indicators.deflator", { series: result.analysis.deflator })]),
    ],
  });
}

// Growth stands with its sign.
const signed = (cell: Cell, id: string): Cell =>
  registered(id)?.family === "growth" && compare(exact(cell.value ?? "0"), ZERO) > 0
    ? { ...cell, text: `+${cell.text}` }
    : cell;

// Whom the money is divided by: women of which ages, and of which year where it is an earlier one.
function people({ locale }: Page, figures: readonly Figure[]): readonly string[] {
  const noted = (name: string): string | undefined => {
    const found = figures.find(({ notes }) => notes[name] !== undefined)?.notes[name];
    return found === undefined ? undefined : String(found);
  };
  const [ages, year] = [noted("ages"), noted("populationYear")];
  return [
    ...(ages === undefined ? [] : [say(locale, `indicators.women.${ages}`)]),
    ...(year === undefined ? [] : [say(locale, "indicators.population", { year })]),
  ];
}

const subjectKey = ({ per }: Figure): string => JSON.stringify([per["of"], per["scheme"], per["basis"]]);

function subject({ result, locale }: Page, { per }: Figure): string {
  const scheme = result.schemes.find((each) => each.id === per["scheme"]);
  return scheme ? shortTitle(scheme.title, locale) : say(locale, `of.${per["of"] ?? "all"}`);
}
