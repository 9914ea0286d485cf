import type { CountryProfile } from "../model/country-profile.js";
import { kg } from "./kg.js";
import { kz } from "./kz.js";

export { kg, kz };

/** Every country profile that is built in. */
export const profiles: readonly CountryProfile[] = [kg, kz];
