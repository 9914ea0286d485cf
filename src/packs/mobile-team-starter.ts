import { bought } from "./goods.js";
import { post } from "./posts.js";
import { sharedAssumptions } from "./shared-assumptions.js";
import { starter } from "./starter.js";
import { texts } from "./texts.js";
import { thing } from "./things.js";

/** A mobile team to begin with: a psychologist, a social worker and a driver who come where a woman is. */
export const mobileTeamStarter = starter({
  id: "mobile-team-starter",
  name: { en: "Mobile team", ru: "Мобильная бригада", kk: "Мобильді топ", ky: "Мобилдик топ" },
  service: "mobile_team",
  namedBy: [{ source: texts.mobileTeam, lines: ["psychologist", "social worker", "driver"] }],
  lines: [
    post("psychologist", "1"),
    post("socialWorker", "1"),
    post("driver", "1"),
    thing("supervision"),
    thing("phone"),
    thing("visits"),
    bought("vehicle"),
  ],
  assumptions: sharedAssumptions,
});
