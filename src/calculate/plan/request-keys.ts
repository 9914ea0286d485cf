import type { Centre } from "../../model/centre.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import type { Row } from "../../model/table.js";
import type { Network, RequestClasses } from "../network.js";

/** What a request asks money for: centres that stand in the first year of the plan, or later ones. */
export type RequestPart = "baseline" | "new-centres";

/** Class of a line that states none; overhead and contingency, which no single class bears. */
export const UNSTATED = "unstated";
export const OVERHEAD = "overhead";
export const CONTINGENCY = "contingency";

/** What no line states the class of, with the class it bears where the request gives none; 212 is that of GFSM 2014. */
const UNCLASSED = { overhead: OVERHEAD, contingency: CONTINGENCY, contributions: "212" } as const;

/** The economic class of overhead, contingency, or the employer's contributions. */
export const requestClass = (classes: RequestClasses | undefined, kind: keyof typeof UNCLASSED): string =>
  classes?.[kind]?.economic ?? UNCLASSED[kind];

/** Key of a row of the request. */
export const requestKey = (economic: string, part: string): string => `${economic}|${part}`;

/** Economic class of a cost line, such as 211. */
export const classOf = (line: Row<CostStandardLine>): string => line.values.economic ?? UNSTATED;

/** Which part of the request a service belongs to. */
export const partOf = ({ planFrom = "" }: Network, { values }: Row<Centre>): RequestPart =>
  values.opening_year !== undefined && values.opening_year > planFrom ? "new-centres" : "baseline";
