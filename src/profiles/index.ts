import type { CountryProfile } from "../model/country-profile.js";
import { kg } from "./kg.js";
import { kz } from "./kz.js";
import { tj } from "./tj.js";
import { tm } from "./tm.js";
import { uz } from "./uz.js";

export { kg, kz, tj, tm, uz };

/** Every country profile that is built in. */
export const profiles: readonly CountryProfile[] = [kg, kz, tj, tm, uz];
