import type { Formula } from "../formula/formula.js";
import { addedUnits } from "./added-units.js";
import { budgetRequest } from "./budget-request.js";
import { centreRequest } from "./centre-request.js";
import { inBasePrices } from "./in-base-prices.js";
import { modelShare } from "./model-share.js";
import { newUnits } from "./new-units.js";
import { normCost } from "./norm-cost.js";
import { overCeiling } from "./over-ceiling.js";
import { plannedUnits } from "./planned-units.js";
import { plannedUnitsListed } from "./planned-units-listed.js";
import { plannedUnitsStated } from "./planned-units-stated.js";
import { scaleUpAmount } from "./scale-up-amount.js";
import { scaleUpUnits } from "./scale-up-units.js";
import { underCeiling } from "./under-ceiling.js";
import { unknownInRequest } from "./unknown-in-request.js";
import { unknownItems } from "./unknown-items.js";
import { unknownLine } from "./unknown-line.js";

/** Every formula of the plan. */
export const planFormulas = [
  addedUnits,
  budgetRequest,
  centreRequest,
  inBasePrices,
  modelShare,
  newUnits,
  normCost,
  overCeiling,
  plannedUnits,
  plannedUnitsListed,
  plannedUnitsStated,
  scaleUpAmount,
  scaleUpUnits,
  underCeiling,
  unknownInRequest,
  unknownItems,
  unknownLine,
] as unknown as readonly Formula[];
