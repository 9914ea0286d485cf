import type { Figure, FigureInput, PerKeys } from "../formula/figure.js";
import type { Issue } from "../formula/issue.js";
import { HIDDEN } from "../formula/localize.js";
import { fold } from "../model/fold.js";
import { CONFIDENTIAL, confidentialSums } from "./confidential-sums.js";
import { figureKey } from "../formula/find-figure.js";
import { type FigureIndex, figureIndex } from "../result/figure-index.js";
import { discreet } from "./discreet.js";
import { WHOLE, exposedVariants } from "./exposed-variants.js";
import { exposedFigures, revealsMoney } from "./exposed-figures.js";
import { type HiddenRows, hiddenRows } from "./hidden-rows.js";
import { maskChain } from "./mask-chain.js";
import { type Mask, countsPersons, isModel, isSmallCount, maskFigure, maskInput, withholdFigure } from "./mask.js";
import { type Published, markPublished } from "./published.js";
import { type PublishPlan, publishPlan } from "./publish-plan.js";
import type { Result } from "../result/result.js";

export type PublishOptions = { readonly for: "public" };

/**
 * A result that is safe to publish: confidential centres only as one sum, small counts of persons withheld, and with
 * each the figures from which it could be found by subtraction. Totals stay. Sheets are left out.
 *
 * @param result - everything that a run found
 * @returns the same without what may not be seen; what is withheld says so (`undefined.code` is `withheld`)
 */
export function publish(result: Result, options: PublishOptions = { for: "public" }): Published {
  const index = figureIndex(result.figures);
  const small = smallServices(result);
  const plan = publishPlan(result, index, new Set([...small.values()]));
  const rows = hiddenRows(result, plan);
  const below = smallCountsOf(result);
  const variants = exposedVariants(result, plan);
  const exposed = exposedFigures(result, plan, index, variants);
  const hiddenKeys = (per: PerKeys): boolean => plan.confidential.has(per["centre"] ?? "");
  const withheldKeys = new Set<string>();
  for (const each of result.figures)
    if (!hiddenKeys(each.per) && (isWithheld(each, plan, small) || exposed(each)))
      withheldKeys.add(figureKey(each.id, each.per));
  const mask: Mask = {
    hiddenRow: rows.inFigures,
    hiddenKeys,
    withheldFigure: (id, per) => withheldKeys.has(figureKey(id, per)),
    smallCounts: below,
  };
  const figures = result.figures
    .filter((each) => !hiddenKeys(each.per) && !isFinerThanWithheld(each, plan))
    .map((each) => (mask.withheldFigure(each.id, each.per) ? withholdFigure(each) : maskFigure(each, mask)));
  const published = [...figures, ...sums(result, plan, index, variants)];
  return markPublished({
    ...result,
    ...options,
    withheld: [],
    figures: published,
    // Words and cells that prove how a file was read may come from a row that may not be seen.
    inputs: plan.confidential.size === 0 ? result.inputs : result.inputs.map(discreet),
    issues: result.issues.map((each) => maskIssue(each, rows)),
    rejects: result.rejects.flatMap((each) => rows.reject(each)),
    mended: result.mended.flatMap((each) => rows.reject(each)),
    centres: result.centres.filter((each) => !each.confidential),
    newlyWithheld: [...plan.withheld].filter((id) => result.analysis.publish?.withhold?.includes(id) !== true).sort(),
    costStandards: result.costStandards.filter((each) => !each.confidential),
    tables: [],
    chain: undefined,
    sheets: () => {
      const { chain, sheets } = result;
      const hidden = new Set([...plan.confidential, ...plan.withheld]);
      return (
        chain &&
        maskChain(chain, sheets?.()?.inputs ?? [], {
          hidden,
          hiddenRow: rows.inFigures,
          smallCounts: below,
          published: figureIndex(published),
        })
      );
    },
    network: undefined,
    moved: [],
    partsOf: (figure) => publishedParts(result, index, figure, mask),
  });
}

/** How small a count of persons must be to be withheld. */
const smallCountsOf = (result: Pick<Result, "analysis">): number => result.analysis.publish?.smallCounts ?? 5;

function sums(
  result: Result,
  plan: PublishPlan,
  index: FigureIndex,
  exposed: ReturnType<typeof exposedVariants>,
): Figure[] {
  const all = [...plan.confidential];
  if (all.length === 0) return [];
  const regionCode = (region: string): string =>
    result.centres.find((each) => fold(each.region ?? "") === region)?.region ?? region;
  const isShown = (figure: Figure): boolean => !plan.mixed(figure) && !exposed(figure.per);
  return [
    ...confidentialSums(result.figures, all, {}, (figure) => plan.sum && plan.totals && isShown(figure), index),
    ...[...plan.regionSums].flatMap(([region, ids]) =>
      confidentialSums(result.figures, ids, { region: regionCode(region) }, isShown, index),
    ),
  ];
}

// What is finer than a whole centre is dropped, not only emptied, for a centre that is withheld: which of its figures
// exist would tell what it does and who pays.
const isFinerThanWithheld = ({ per }: Figure, plan: PublishPlan): boolean =>
  plan.withheld.has(per["centre"] ?? "") && !Object.keys(per).every((key) => WHOLE.has(key));

function isWithheld(figure: Figure, plan: PublishPlan, small: ReadonlyMap<string, string>): boolean {
  const { id, per } = figure;
  if (per["centre"] !== undefined)
    return (plan.withheld.has(per["centre"]) && id !== "centre-count") || small.has(serviceOf(per));
  if (small.size > 0 && countsPersons(figure.unit)) return !isModel(figure);
  if (per["region"] !== undefined)
    return (plan.regions.has(fold(per["region"])) || plan.mixed(figure)) && revealsMoney(figure);
  return !plan.totals && revealsMoney(figure);
}

const serviceOf = (per: PerKeys): string => JSON.stringify([per["centre"], per["service"]]);

/** Centre and service of every count of persons that is too small to be published, with the centre. */
function smallServices(result: Result): Map<string, string> {
  const below = smallCountsOf(result);
  return new Map(
    result.figures
      .filter((each) => each.per["centre"] !== undefined && each.per["service"] !== undefined)
      .filter(
        (each) => Object.values(each.inputs).some((input) => isSmallCount(input, below)) || isSmallCount(each, below),
      )
      .map((each) => [serviceOf(each.per), each.per["centre"] ?? ""] as const),
  );
}

function maskIssue(issue: Issue, rows: HiddenRows): Issue {
  const state = rows.issue(issue);
  if (state === "shown") return issue;
  const { code, severity, file, row, column } = issue;
  const place = file === undefined ? {} : { file };
  if (state === "hidden") return { code, severity, ...place, detail: HIDDEN, message: "" };
  return {
    code,
    severity,
    ...place,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    message: "",
  };
}

function publishedParts(result: Result, index: FigureIndex, figure: Figure, mask: Mask): readonly FigureInput[] {
  if (
    figure.per["centre"] === CONFIDENTIAL ||
    mask.hiddenKeys(figure.per) ||
    mask.withheldFigure(figure.id, figure.per)
  )
    return [];
  const original = index.find(figure.id, figure.per);
  if (!original) return [];
  return result
    .partsOf(original)
    .map((each) => maskInput(each, mask))
    .filter(({ from }) => !("absent" in from && from.absent === "withheld"));
}
