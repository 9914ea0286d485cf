import type { CostPack } from "../model/cost-pack.js";
import { counsellingStarter } from "./counselling-starter.js";
import { helplineStarter } from "./helpline-starter.js";
import { shelterStarter } from "./shelter-starter.js";

export { counsellingStarter, helplineStarter, shelterStarter };

/** Every cost standard to begin with. None is a norm: each number waits for the answer to its question. */
export const packs: readonly CostPack[] = [shelterStarter, counsellingStarter, helplineStarter];
