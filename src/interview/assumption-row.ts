import { ASSUMPTIONS } from "../model/assumption.js";
import type { PackAssumption } from "../model/cost-pack.js";
import type { StarterCell } from "./starter-cell.js";

/** An assumption of a pack as a row. Nobody published it: each row says so. */
export const assumptionRow = ({ name, value, min, max }: PackAssumption): Readonly<Record<string, StarterCell>> => ({
  name: { code: name },
  value: typeof ASSUMPTIONS[name] === "object" ? { code: value } : value,
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  source: { code: "assumption" },
});
