import type { SupplyStandard } from "../model/supply-standard.js";
import { coeBeds2006 } from "./coe-beds-2006.js";
import { coeFamilyPlaces } from "./coe-family-places.js";

export { coeBeds2006, coeFamilyPlaces };

/** Every supply standard that is built in. */
export const standards: readonly SupplyStandard[] = [coeFamilyPlaces, coeBeds2006];
