import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { headlinePeriod } from "./budget-tables.js";
import { type Page, figureCell, label, shortTitle } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";
import { perHeadMoney } from "./per-head-money.js";

const IDS = ["per-capita", "per-woman", "share-of-gdp", "nominal-growth", "real-growth"] as const;

/** What the money means: for one inhabitant, for one woman, as a share of the country's product, against earlier years. */
export function budgetHeads(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  if (!period) return undefined;
  const rows = IDS.flatMap((id) =>
    index
      .all(id)
      .filter(({ per }) => per["fiscalYear"] === period.fiscalYear && per["phase"] === period.phase)
      .map((figure): TableRow => {
        const show = id.startsWith("per-") ? (value: string) => perHeadMoney(value, page) : print.percent;
        return {
          key: JSON.stringify([id, figure.per]),
          kind: "item",
          label: `${label(locale, id)}: ${subject(page, figure)}`,
          ...(detail(page, figure) === "" ? {} : { detail: detail(page, figure) }),
          cells: [figureCell(page, figure, show)],
        };
      }),
  );
  if (rows.length === 0) return undefined;
  return table({
    id: "budget-heads",
    title: say(locale, "heads.title"),
    heading: say(locale, "measure"),
    columns: [{ id: "value", label: say(locale, "column.value"), align: "right" }],
    rows,
    remarks:
      result.analysis.deflator === undefined
        ? []
        : [say(locale, "heads.deflator", { series: result.analysis.deflator })],
  });
}

function subject({ result, locale }: Page, { per }: Figure): string {
  const scheme = result.schemes.find((each) => each.id === per["scheme"]);
  return scheme ? shortTitle(scheme.title, locale) : say(locale, `of.${per["of"] ?? "all"}`);
}

function detail({ locale }: Page, { per, notes }: Figure): string {
  const words = [
    ...(per["since"] === undefined ? [] : [say(locale, "heads.since", { year: per["since"] })]),
    ...(per["basis"] === "like-for-like" ? [say(locale, "heads.like")] : []),
    ...(notes["populationYear"] === undefined
      ? []
      : [say(locale, "heads.population", { year: String(notes["populationYear"]) })]),
  ];
  return words.join(", ");
}
