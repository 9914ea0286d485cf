import type { CostStandardLine } from "../../model/cost-standard.js";
import type { Row } from "../../model/table.js";
import type { RequestClasses } from "../network.js";

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
