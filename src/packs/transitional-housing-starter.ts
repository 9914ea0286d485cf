import { bought } from "./goods.js";
import { post } from "./posts.js";
import { housingAssumptions, sharedAssumptions } from "./shared-assumptions.js";
import { starter } from "./starter.js";
import { texts } from "./texts.js";
import { thing } from "./things.js";

/** Transitional housing to begin with: flats after a shelter, with somebody who goes along. */
export const transitionalHousingStarter = starter({
  id: "transitional-housing-starter",
  name: { en: "Transitional housing", ru: "Переходное жильё", kk: "Өтпелі тұрғын үй", ky: "Өткөөл турак жай" },
  service: "transitional_housing",
  namedBy: [{ source: texts.transitionalHousing, lines: ["social worker", "psychologist", "child worker"] }],
  lines: [
    post("socialWorker", "1"),
    post("psychologist", "0.5"),
    post("childWorker", "0.5"),
    thing("supervision", "1"),
    thing("flat"),
    thing("utilities"),
    thing("help"),
    thing("legalHelp"),
    bought("furniture"),
  ],
  assumptions: [
    ...sharedAssumptions,
    ...housingAssumptions({ occupancy: ["0.85", "0.6", "1"], nights: ["180", "90", "365"], places: "5" }),
  ],
});
