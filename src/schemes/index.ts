import type { Scheme } from "../model/scheme.js";
import { countInFull } from "./count-in-full.js";
import { oecdDac } from "./oecd-dac.js";

export { countInFull, oecdDac };

/** Every scheme that is built in. */
export const schemes: readonly Scheme[] = [oecdDac, countInFull];
