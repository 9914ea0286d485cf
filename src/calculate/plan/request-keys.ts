import type { Centre } from "../../model/centre.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import type { Row } from "../../model/table.js";
import type { Network } from "../network.js";

/** What a request asks money for: centres that stand in the first year of the plan, or later ones. */
export type RequestPart = "baseline" | "new-centres";

/** Class of a line that states none; overhead and contingency, which no single class bears. */
export const UNSTATED = "unstated";
export const OVERHEAD = "overhead";
export const CONTINGENCY = "contingency";

/** Class of employer's social contributions in GFSM 2014. */
export const CONTRIBUTIONS = "212";

/** Key of a row of the request. */
export const requestKey = (economic: string, part: string): string => `${economic}|${part}`;

/** Economic class of a cost line, such as 211. */
export const classOf = (line: Row<CostStandardLine>): string => line.values.economic ?? UNSTATED;

/** Which part of the request a service belongs to. */
export const partOf = ({ planFrom = "" }: Network, { values }: Row<Centre>): RequestPart =>
  values.opening_year !== undefined && values.opening_year > planFrom ? "new-centres" : "baseline";
