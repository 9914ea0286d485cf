import { post } from "./posts.js";
import { sharedAssumptions } from "./shared-assumptions.js";
import { starter } from "./starter.js";
import { texts } from "./texts.js";
import { thing } from "./things.js";

/** Outreach to begin with: social workers who go to women and to communities. */
export const outreachStarter = starter({
  id: "outreach-starter",
  name: { en: "Outreach", ru: "Выездная помощь", kk: "Көшпелі көмек", ky: "Көчмө жардам" },
  service: "outreach",
  namedBy: [{ source: texts.shelterStaff, lines: ["social worker"] }],
  lines: [
    post("socialWorker", "2"),
    thing("supervision", "1"),
    thing("phone"),
    thing("visits"),
    thing("materials"),
    thing("trips"),
  ],
  assumptions: sharedAssumptions,
});
