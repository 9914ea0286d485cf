import { post } from "./posts.js";
import { sharedAssumptions } from "./shared-assumptions.js";
import { starter } from "./starter.js";
import { texts } from "./texts.js";
import { thing } from "./things.js";

/** A counselling service to begin with. How many clients one counsellor can see is a question, not a norm. */
export const counsellingStarter = starter({
  id: "counselling-starter",
  name: {
    en: "Counselling service",
    ru: "Консультационная служба",
    kk: "Кеңес беру қызметі",
    ky: "Кеңеш берүү кызматы",
  },
  service: "counselling",
  namedBy: [{ source: texts.kyrgyzLaw, lines: ["psychologist", "social worker", "legal help"] }],
  lines: [
    post("psychologist", "1"),
    post("socialWorker", "0.5"),
    thing("supervision", "1"),
    thing("office"),
    thing("phone"),
    thing("legalHelp"),
  ],
  assumptions: sharedAssumptions,
});
