import type { Evaluation } from "../formula/chain.js";
import type { Figure, FigureInput } from "../formula/figure.js";
import type { Issue } from "../formula/issue.js";
import { HIDDEN } from "../formula/localize.js";
import { derived } from "../formula/source-derived.js";
import { fold } from "../model/fold.js";
import { exact, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { figureIndex } from "../result/figure-index.js";
import { isAboutOnly } from "../result/per-keys.js";
import { isFigureId, isOfEstimate } from "../result/register.js";
import type { CentreName, Result } from "../result/result.js";
import { mentionsHidden } from "../result/secret-text.js";
import { type KnownSum, askedTogether, groupSums } from "./asked-sums.js";
import { candidatesOf } from "./candidates.js";
import { heldAwayOf } from "./held-away.js";
import { fewPersons } from "./hidden-centres.js";
import { publicRegions } from "./public-regions.js";
import { isPrinted } from "./public-tables.js";
import { CONFIDENTIAL, type Published } from "./published.js";
import { redact } from "./redact.js";
import {
  type ClosedSum,
  type ShownEstimate,
  estimateChain,
  inOrder,
  linesOf,
  shownEstimate,
  sumsOf,
} from "./shown-estimate.js";

/**
 * What the addressee of a request may see where something is hidden: the sender's open centres, computed as if there were
 * no others, and for these what is asked for as sums, as far as the audit passes them.
 */
export function publishTo(result: Result, chain: Evaluation, earlier: readonly Figure[]): Omit<Published, "for"> {
  const { analysis, network, budgetFigures } = result;
  const { request } = analysis;
  const mark = { hides: true, withheld: [], asked: [] };
  if (request === undefined || network?.centres === undefined)
    return { ...result, ...redact(result, new Set()), ...mark, figures: [...budgetFigures] };
  const task = { network, request, file: result.analysisFile };
  const full = estimateChain(task);
  const { groups, names } = groupsIn(result, chain, full, earlier);
  const asked = sumsOf(full, "requested");
  const isTold = groups.every((each) => each.isTold);
  const sums = groups.map((group) => {
    const own = askedTogether(group.ids, asked);
    const told = own === undefined ? null : toDecimal(own);
    return { ...wordsOf(result, full, names, group.ids), ...(group.isTold ? { asked: told } : {}) };
  });
  const inSums = new Set(groups.flatMap(({ ids }) => ids));
  const open = names.filter(({ confidential }) => !confidential);
  const shown = new Set(open.flatMap(({ id }) => (inSums.has(id) ? [] : id)));
  // A centre of which something is not known asks for nothing yet: the ceiling is that of the others.
  const asking = [...inSums].filter((id) => asked.get(id) !== undefined);
  const others = isTold ? askedTogether(asking, asked) : undefined;
  const made = shownEstimate(task, shown, inOrder(sums), others);
  const redacted = redact(result, new Set(open.flatMap(({ id }) => (inSums.has(id) ? id : []))));
  return {
    ...result,
    ...redacted,
    ...mark,
    // A remark on a row that is not shown is for the sender; an error is told, since it makes a draft of the paper.
    issues: redacted.issues
      .filter(({ severity, detail }) => severity !== "warning" || detail !== HIDDEN)
      .map(withoutFigure),
    figures: [
      ...shownFigures(made),
      ...closedFigures(made, analysis),
      ...totalFigures(made, shown.size),
      ...sumFigures(made, analysis),
      ...budgetFigures,
    ],
    estimate: () => made,
  };
}

// Of several figures that one blank cell leaves open, which one is named hangs on centres that are not shown.
function withoutFigure(issue: Issue): Issue {
  if (issue.detail?.["figure"] === undefined) return issue;
  const { figure: _figure, centre: _centre, service: _service, ...detail } = issue.detail;
  return { ...issue, detail };
}

/** The centres of the year, and those of which only sums are told. */
function groupsIn(result: Result, chain: Evaluation, full: Evaluation, earlier: readonly Figure[]) {
  const { analysis, centres } = result;
  const needs = sumsOf(full, "estimate-need");
  const names = centres.filter(({ id }) => needs.has(id));
  const idsOf = (some: readonly CentreName[]): Set<string> => new Set(some.map(({ id }) => id));
  const confidential = idsOf(names.filter((each) => each.confidential));
  const counted = fewPersons(chain, result).centres;
  const few = idsOf(names.filter((each) => !each.confidential && counted.has(each.id)));
  const need = (id: string) => needs.get(id);
  const groups = groupSums({
    chain: full,
    confidential,
    few,
    limit: analysis.publish?.smallCounts ?? 5,
    candidates: candidatesOf(names, new Set([...confidential, ...few]), [], need),
    heldAway: heldAwayOf(names, need),
    known: earlier.flatMap((figure) => knownSum(figure, names, analysis.fiscalYear)),
  });
  return { groups, names };
}

const MEASURES: Readonly<Record<string, KnownSum["of"]>> = {
  requirement: "need",
  "secured-funding": "paid",
  "covered-need": "paid",
  "hard-gap": "left",
};

/** What a total of an earlier publication says: of all centres, or of those of a region. */
function knownSum({ id, per, value }: Figure, names: readonly CentreName[], fiscalYear: string): KnownSum[] {
  const of = MEASURES[id];
  const isTotal = isAboutOnly(per, ["fiscalYear", "region", "basis"]) && per["fiscalYear"] === fiscalYear;
  if (of === undefined || value === null || !isTotal) return [];
  const isIn = ({ region = "" }: CentreName): boolean =>
    per["region"] === undefined || fold(region) === fold(per["region"]);
  return [{ of, centres: new Set(names.flatMap((each) => (isIn(each) ? each.id : []))) }];
}

/** What is said of a sum beside its amount: how many confidential centres are in it, which others, and their lines. */
function wordsOf(
  result: Result,
  full: Evaluation,
  names: readonly CentreName[],
  ids: readonly string[],
): Pick<ClosedSum, "closed" | "beside" | "lines"> {
  const own = names.filter(({ id }) => ids.includes(id));
  const open = names.filter(({ confidential }) => !confidential);
  const regions = publicRegions(result);
  const hidden = own.flatMap(({ region = "" }) => (regions.has(fold(region)) ? [] : region));
  const isSecret = mentionsHidden(
    { names: [...result.secrecy.names, ...hidden] },
    open.flatMap(({ id, name, region = "" }) => [id, name, region]),
  );
  const lines = linesOf(full).flatMap(({ per: { centre = "", line = "" } }) =>
    !ids.includes(centre) || line === "" || isSecret(line) ? [] : line,
  );
  return {
    closed: own.filter((each) => each.confidential).length,
    beside: own.flatMap(({ confidential, name }) => (confidential ? [] : name)),
    lines: [...new Set(lines)],
  };
}

/** Figures of the centres that are shown; of what they were made from, other figures alone. */
const shownFigures = ({ figures, sums }: ShownEstimate): Figure[] =>
  figures.flatMap((figure) => {
    const { id, per } = figure;
    const isOwn = isOfEstimate(id) ? isOfLines(per, sums.length) : per["centre"] !== undefined && isShown(figure);
    return isOwn ? { ...figure, inputs: ofFigures(figure.inputs) } : [];
  });

const isShown = ({ id, per }: Figure): boolean =>
  isPrinted({ id, per }) || (id === "contribution-amount" && isAboutOnly(per, ["fiscalYear", "centre"]));

const ofFigures = (inputs: Figure["inputs"]): Figure["inputs"] =>
  Object.fromEntries(Object.entries(inputs).filter(([, { from }]: [string, FigureInput]) => "per" in from));

/** Totals: of any that leaves centres out, the sum of those that are shown; withheld where there are none. */
function totalFigures({ figures, sums }: ShownEstimate, shown: number): Figure[] {
  const missing = sums.reduce((all, { closed, beside }) => all + closed + beside.length, 0);
  const isTotal = ({ id, per }: Figure): boolean =>
    !isOfEstimate(id) && isPrinted({ id, per }) && isAboutOnly(per, ["fiscalYear", "certainty", "status"]);
  const index = figureIndex(figures.filter(({ per }) => isAboutOnly(per, KEYS)));
  return figures.filter(isTotal).map((figure): Figure => {
    const { id, per } = figure;
    if (shown === 0)
      return { ...figure, value: null, undefined: { code: "withheld", input: CONFIDENTIAL }, inputs: {} };
    const basis = { ...per, basis: "known" };
    const own = (isFigureId(id) ? index.find(id, basis) : undefined) ?? figure;
    const left = missing + Number(own.notes["missing"] ?? 0);
    return { ...own, per: basis, inputs: {}, notes: { ...own.notes, missing: left } };
  });
}

const KEYS = ["fiscalYear", "certainty", "status", "basis"] as const;

// A sum over several centres is one of those that are shown alone: it stands where there are no others.
const isOfLines = (per: Figure["per"], others: number): boolean =>
  per["basis"] === undefined && (per["centre"] !== undefined || others === 0);

/** The row of the centres that are not shown, where tables have one for each centre. */
function closedFigures({ sums }: ShownEstimate, { fiscalYear, currency }: Result["analysis"]): Figure[] {
  const count = sums.reduce((all, { closed, beside }) => all + closed + beside.length, 0);
  const confidential = sums.reduce((all, { closed }) => all + closed, 0);
  if (count === 0) return [];
  return (["requirement", "secured-funding", "hard-gap", "funded-need-share"] as const).map((id) => ({
    id,
    value: null,
    undefined: { code: "withheld", input: CONFIDENTIAL },
    unit: id === "funded-need-share" ? "ratio" : currency,
    per: { fiscalYear, centre: CONFIDENTIAL },
    formula: "total",
    inputs: {},
    sources: [derived],
    notes: { centres: count, confidential },
  }));
}

/** What is asked for centres of which only sums are told, and for all. */
function sumFigures({ figures, sums }: ShownEstimate, { fiscalYear, currency }: Result["analysis"]): Figure[] {
  const figure = (per: Figure["per"], asked: ClosedSum["asked"], notes: Figure["notes"]): Figure => ({
    id: "requested",
    value: asked ?? null,
    ...(asked === undefined ? { undefined: { code: "withheld", input: CONFIDENTIAL } } : {}),
    ...(asked === null ? { undefined: { code: "missing-input", input: "requested" } } : {}),
    unit: currency,
    per: { fiscalYear, ...per },
    formula: "total",
    inputs: {},
    sources: [derived],
    notes,
  });
  if (sums.length === 0) return [];
  const isWhole = ({ id, per }: Figure): boolean =>
    id === "requested" && Object.keys(per).length === 1 && per["fiscalYear"] === fiscalYear;
  const all = [figures.find(isWhole)?.value, ...sums.map(({ asked }) => asked)];
  const known = all.flatMap((each) => (each == null ? [] : exact(each)));
  return [
    ...sums.map(({ id, closed, beside, asked }) => figure({ centre: id }, asked, { centres: closed + beside.length })),
    ...(known.length === all.length ? [figure({}, toDecimal(sum(known)), {})] : []),
  ];
}
