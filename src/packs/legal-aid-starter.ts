import { bought } from "./goods.js";
import { post } from "./posts.js";
import { sharedAssumptions } from "./shared-assumptions.js";
import { starter } from "./starter.js";
import { texts } from "./texts.js";
import { thing } from "./things.js";

/** Legal aid to begin with. How many cases one lawyer can take is a question, not a norm. */
export const legalAidStarter = starter({
  id: "legal-aid-starter",
  name: { en: "Legal aid", ru: "Правовая помощь", kk: "Құқықтық көмек", ky: "Укуктук жардам" },
  service: "legal_aid",
  namedBy: [
    { source: texts.kyrgyzLaw, lines: ["lawyer"] },
    { source: texts.essentialServices, lines: ["lawyer"] },
  ],
  lines: [
    post("lawyer", "1"),
    thing("office"),
    thing("phone"),
    thing("courtCosts"),
    thing("interpreter"),
    thing("trips"),
    bought("computers"),
  ],
  assumptions: sharedAssumptions,
});
