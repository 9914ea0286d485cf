import { handle } from "../../formula/handle.js";
import { type ChainTable, type TableRow, calc, texts } from "../../formula/table.js";
import { runningPart } from "../../measure/contributions.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import type { Row } from "../../model/table.js";
import { LINES } from "../cost/cost-tables.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import { classOf, requestClass } from "./request-keys.js";

/** A part of the running amount of a line, by its economic class. */
export type LinePart = { readonly item: "contributions" | "rest" | "whole"; readonly economic: string };

/** The parts in which a line is asked for: where the country says contributions, these are apart from the pay. */
export function linePartsOf(
  { country, requestClasses }: Pick<Network, "country" | "requestClasses">,
  line: Row<CostStandardLine>,
): readonly LinePart[] {
  const economic = classOf(line);
  const ofContributions = requestClass(requestClasses, "contributions");
  const { pay, behaviour } = line.values;
  if (!country || pay !== "yes" || behaviour === "capital" || economic === ofContributions)
    return [{ item: "whole", economic }];
  return [
    { item: "rest", economic },
    { item: "contributions", economic: ofContributions },
  ];
}

/** Key of a part of a line: that of the line where it is the whole or the rest of it. */
export const partKey = (line: string, { item }: LinePart): string =>
  item === "contributions" ? `${line}|${item}` : line;

/** The parts of lines in a request: with a country a table of their amounts, else the running amount of each line. */
export const LINE_PARTS = handle("line-parts", (prefix: string) => {
  const lines = LINES.prefixed(prefix);
  return [
    ...texts("line key", "item"),
    lines.lookup("running-amount", "money", "line key"),
    lines.lookup("contribution-amount", "money", "line key"),
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
  cells: { "line key": keyCell(line.key), item: keyCell(part.item) },
});
