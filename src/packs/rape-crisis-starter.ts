import { post } from "./posts.js";
import { sharedAssumptions } from "./shared-assumptions.js";
import { starter } from "./starter.js";
import { texts } from "./texts.js";
import { thing } from "./things.js";

/** A rape crisis centre to begin with: long support, also for those who report nothing. */
export const rapeCrisisStarter = starter({
  id: "rape-crisis-starter",
  name: {
    en: "Rape crisis centre",
    ru: "Центр помощи после изнасилования",
    kk: "Зорлаудан кейінгі көмек орталығы",
    ky: "Зордуктоодон кийинки жардам борбору",
  },
  service: "rape_crisis",
  namedBy: [
    { source: texts.essentialServices, lines: ["psychologist", "social worker", "legal help"] },
    { source: texts.kyrgyzLaw, lines: ["psychologist", "social worker", "legal help"] },
  ],
  lines: [
    post("manager", "0.5"),
    post("psychologist", "1"),
    post("socialWorker", "1"),
    thing("supervision"),
    thing("office"),
    thing("phone"),
    thing("legalHelp"),
    thing("interpreter"),
    thing("trips"),
  ],
  assumptions: sharedAssumptions,
});
