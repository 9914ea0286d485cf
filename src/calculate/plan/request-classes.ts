import { type ChainTable, type TableRow, calc, handle, texts } from "../../formula/table.js";
import { runningPart } from "../../made/measure/contributions.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import type { Row } from "../../model/table.js";
import { exact, isZero } from "../../money/exact.js";
import { BASE_LINES } from "../cost/base-lines.js";
import { LINES } from "../cost/cost-tables.js";
import { keyCell } from "../given-cell.js";
import type { Network, RequestClasses } from "../network.js";

// The class of a line that states none, and stand-in classes for overhead and contingency, which belong to no single
// class.
export const UNSTATED = "unstated";
export const OVERHEAD = "overhead";
export const CONTINGENCY = "contingency";

/**
 * The economic classes taken for overhead, contingency and contributions where the request names none; 212 is the class
 * of contributions in GFSM 2014.
 */
const UNCLASSED = { overhead: OVERHEAD, contingency: CONTINGENCY, contributions: "212" } as const;

/** The economic class of overhead, contingency, or the employer's contributions. */
export const requestClass = (classes: RequestClasses | undefined, kind: keyof typeof UNCLASSED): string =>
  classes?.[kind]?.economic ?? UNCLASSED[kind];

/** Key of a row of the request. */
export const requestKey = (economic: string, part: string): string => `${economic}|${part}`;

/** Economic class of a cost line, such as 211. */
export const classOf = (line: Row<CostStandardLine>): string => line.values.economic ?? UNSTATED;

/** The parts in which a line is asked for: contributions bear a class of their own, as in an estimate. */
export function linePartsOf(
  { country, requestClasses }: Pick<Network, "country" | "requestClasses">,
  line: Row<CostStandardLine>,
): readonly LinePart[] {
  const economic = classOf(line);
  const ofContributions = requestClass(requestClasses, "contributions");
  // A blank rate is that of the country.
  const isNone = line.values.on_cost === undefined && !country;
  if (isNone || !bearsContributions(line) || economic === ofContributions) return [{ item: "whole", economic }];
  return [
    { item: "pay", economic },
    { item: "contributions", economic: ofContributions },
  ];
}

/** A part of the running amount of a line, by its economic class. */
type LinePart = { readonly item: "contributions" | "pay" | "whole"; readonly economic: string };

/** Whether contributions may stand on a line beside its pay: on one whose rate is 0 they do not. */
export const bearsContributions = ({ values }: Row<CostStandardLine>): boolean =>
  values.pay === "yes" &&
  values.behaviour !== "capital" &&
  (values.on_cost === undefined || !isZero(exact(values.on_cost)));

/** Key of a part of a line: that of the line but for contributions. */
export const partKey = (line: string, { item }: LinePart): string =>
  item === "contributions" ? `${line}|${item}` : line;

/** The parts of lines in a request. */
export const LINE_PARTS = handle("line-parts", (prefix: string) => {
  const lines = LINES.prefixed(prefix);
  return [
    ...texts("line key", "item"),
    lines.lookup("running-amount", "money", "line key"),
    BASE_LINES.prefixed(prefix).lookup("pay-amount", "money", "line key"),
    calc(runningPart),
  ];
});

/** The table of the parts of the lines of a cost chain. */
export const linePartsTable = (prefix: string, rows: readonly TableRow[]): ChainTable =>
  LINE_PARTS.prefixed(prefix).table(rows, prefix);

/** The row of a part of a line. */
export const linePartRow = (line: Pick<TableRow, "key" | "per">, part: LinePart): TableRow => ({
  key: partKey(line.key, part),
  per: { ...line.per, economic: part.economic },
  cells: { "line key": keyCell(line.key), item: ITEMS[part.item] },
});

const ITEMS = { contributions: keyCell("contributions"), pay: keyCell("pay"), whole: keyCell("whole") };
