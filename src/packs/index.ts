import type { CostPack } from "../model/cost-pack.js";
import { counsellingStarter } from "./counselling-starter.js";
import { crisisRoomStarter } from "./crisis-room-starter.js";
import { helplineStarter } from "./helpline-starter.js";
import { legalAidStarter } from "./legal-aid-starter.js";
import { mobileTeamStarter } from "./mobile-team-starter.js";
import { outreachStarter } from "./outreach-starter.js";
import { perpetratorProgrammeStarter } from "./perpetrator-programme-starter.js";
import { rapeCrisisStarter } from "./rape-crisis-starter.js";
import { sexualAssaultStarter } from "./sexual-assault-starter.js";
import { shelterStarter } from "./shelter-starter.js";
import { transitionalHousingStarter } from "./transitional-housing-starter.js";

export {
  counsellingStarter,
  crisisRoomStarter,
  helplineStarter,
  legalAidStarter,
  mobileTeamStarter,
  outreachStarter,
  perpetratorProgrammeStarter,
  rapeCrisisStarter,
  sexualAssaultStarter,
  shelterStarter,
  transitionalHousingStarter,
};

/** Every cost standard to begin with. None is a norm: each number waits for the answer to its question. */
export const packs: readonly CostPack[] = [
  shelterStarter,
  counsellingStarter,
  helplineStarter,
  rapeCrisisStarter,
  sexualAssaultStarter,
  outreachStarter,
  mobileTeamStarter,
  crisisRoomStarter,
  transitionalHousingStarter,
  legalAidStarter,
  perpetratorProgrammeStarter,
];
