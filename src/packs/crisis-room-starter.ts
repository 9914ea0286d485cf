import { bought } from "./goods.js";
import { post } from "./posts.js";
import { housingAssumptions, sharedAssumptions } from "./shared-assumptions.js";
import { starter } from "./starter.js";
import { texts } from "./texts.js";
import { thing } from "./things.js";

/** A room for the first 72 hours to begin with. No text that was read sets the 72 hours or its staff: a user names them. */
export const crisisRoomStarter = starter({
  id: "crisis-room-starter",
  name: {
    en: "Crisis room for up to 72 hours",
    ru: "Кризисная комната до 72 часов",
    kk: "72 сағатқа дейінгі дағдарыс бөлмесі",
    ky: "72 саатка чейинки кризистик бөлмө",
  },
  service: "crisis_room",
  namedBy: [{ source: texts.shelterStaff, lines: ["duty staff", "psychologist", "security"] }],
  lines: [
    post("duty", "1", "post_24_7"),
    post("psychologist", "0.5"),
    post("socialWorker", "0.5"),
    thing("supervision", "1"),
    thing("security"),
    thing("utilities"),
    thing("food"),
    thing("trips"),
    bought("furniture"),
  ],
  assumptions: [
    ...sharedAssumptions,
    ...housingAssumptions({ occupancy: ["0.4", "0.1", "0.9"], nights: ["3", "1", "3"], places: "2" }),
  ],
});
