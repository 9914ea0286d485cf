import { bought } from "./goods.js";
import { post } from "./posts.js";
import { sharedAssumptions, shelterAssumptions } from "./shared-assumptions.js";
import { starter } from "./starter.js";
import { texts } from "./texts.js";
import { thing } from "./things.js";

/** A shelter to begin with. How much work there is not said by any norm: the questions ask. */
export const shelterStarter = starter({
  id: "shelter-starter",
  name: { en: "Shelter", ru: "Убежище", kk: "Баспана", ky: "Баш калкалоочу жай" },
  service: "shelter",
  namedBy: [
    {
      source: texts.shelterStaff,
      lines: ["management", "duty staff", "psychologist", "child worker", "lawyer", "security"],
    },
    { source: texts.kyrgyzLaw, lines: ["psychologist", "social worker", "lawyer"] },
  ],
  lines: [
    post("manager", "1"),
    post("duty", "1", "post_24_7"),
    post("psychologist", "1"),
    post("socialWorker", "1"),
    post("childWorker", "0.5"),
    post("lawyer", "0.5"),
    thing("supervision"),
    thing("security"),
    thing("house"),
    thing("utilities"),
    thing("food"),
    thing("trips"),
    bought("furniture"),
  ],
  assumptions: [...sharedAssumptions, ...shelterAssumptions],
});
