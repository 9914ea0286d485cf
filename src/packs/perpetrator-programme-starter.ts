import { post } from "./posts.js";
import { sharedAssumptions } from "./shared-assumptions.js";
import { starter } from "./starter.js";
import { texts } from "./texts.js";
import { thing } from "./things.js";

/** A programme for perpetrators to begin with: groups, and somebody for the women who live with the men. */
export const perpetratorProgrammeStarter = starter({
  id: "perpetrator-programme-starter",
  name: {
    en: "Perpetrator programme",
    ru: "Программа для лиц, совершивших насилие",
    kk: "Зорлық-зомбылық жасағандарға арналған бағдарлама",
    ky: "Зомбулук жасагандар үчүн программа",
  },
  service: "perpetrator_programme",
  namedBy: [{ source: texts.perpetratorStandards, lines: ["group leader", "social worker", "supervision"] }],
  lines: [
    post("facilitator", "2"),
    post("socialWorker", "0.5"),
    thing("supervision"),
    thing("office"),
    thing("materials"),
  ],
  assumptions: sharedAssumptions,
});
