import { bought } from "./goods.js";
import { post } from "./posts.js";
import { sharedAssumptions } from "./shared-assumptions.js";
import { starter } from "./starter.js";
import { texts } from "./texts.js";
import { thing } from "./things.js";

/** A helpline round the clock to begin with. How many calls one line can take is a question, not a norm. */
export const helplineStarter = starter({
  id: "helpline-starter",
  name: {
    en: "Helpline round the clock",
    ru: "Круглосуточный телефон доверия",
    kk: "Тәулік бойғы сенім телефоны",
    ky: "Күнү-түнү иштөөчү ишеним телефону",
  },
  service: "helpline",
  namedBy: [
    { source: texts.helplineStaff, lines: ["operators", "supervision"] },
    { source: texts.freeHelpline, lines: ["operators", "calls"] },
  ],
  lines: [post("operator", "1", "post_24_7"), thing("supervision"), thing("calls"), bought("switchboard")],
  assumptions: sharedAssumptions,
});
