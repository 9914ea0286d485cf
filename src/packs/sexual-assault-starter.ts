import { bought } from "./goods.js";
import { post } from "./posts.js";
import { sharedAssumptions } from "./shared-assumptions.js";
import { starter } from "./starter.js";
import { texts } from "./texts.js";
import { thing } from "./things.js";

/** A sexual assault centre to begin with: examination, evidence and first help at any hour, as a rule in a hospital. */
export const sexualAssaultStarter = starter({
  id: "sexual-assault-starter",
  name: {
    en: "Sexual assault centre",
    ru: "Центр помощи после сексуального насилия",
    kk: "Сексуалдық зорлық-зомбылықтан кейінгі көмек орталығы",
    ky: "Сексуалдык зомбулуктан кийинки жардам борбору",
  },
  service: "sexual_assault",
  namedBy: [
    {
      source: texts.sexualAssaultCentre,
      lines: ["doctor", "nurse", "psychologist", "medicines and forensic kits", "equipment of the examination room"],
    },
  ],
  lines: [
    post("doctor", "1"),
    post("nurse", "1", "post_24_7"),
    post("psychologist", "1"),
    post("socialWorker", "0.5"),
    thing("supervision"),
    thing("medicalKit"),
    thing("interpreter"),
    thing("trips"),
    bought("examination"),
  ],
  assumptions: sharedAssumptions,
});
