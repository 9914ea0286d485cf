import type { SupplyStandard } from "../model/supply-standard.js";
import { coeBeds2006 } from "./coe-beds-2006.js";
import { coeCounsellingCentres } from "./coe-counselling-centres.js";
import { coeFamilyPlaces } from "./coe-family-places.js";
import { coeHelpline } from "./coe-helpline.js";
import { coeRapeCrisisCentresInhabitants } from "./coe-rape-crisis-centres-inhabitants.js";
import { coeRapeCrisisCentresWomen } from "./coe-rape-crisis-centres-women.js";
import { coeSexualAssaultCentres } from "./coe-sexual-assault-centres.js";

export {
  coeBeds2006,
  coeCounsellingCentres,
  coeFamilyPlaces,
  coeHelpline,
  coeRapeCrisisCentresInhabitants,
  coeRapeCrisisCentresWomen,
  coeSexualAssaultCentres,
};

/** Every supply standard that is built in. */
export const standards: readonly SupplyStandard[] = [
  coeFamilyPlaces,
  coeBeds2006,
  coeRapeCrisisCentresWomen,
  coeRapeCrisisCentresInhabitants,
  coeSexualAssaultCentres,
  coeCounsellingCentres,
  coeHelpline,
];
