import type { Centre } from "./centre.js";
import { fold } from "./fold.js";

/** A service that a table of centres lists in full, everywhere or in some regions. */
export type ListedService = string | { readonly service: string; readonly regions: readonly string[] };

/** Whether the table of centres says everything about a service in a region: else its supply is unknown, not 0. */
export const isListed = (listed: readonly ListedService[] | undefined, service: string, region: string): boolean =>
  listed === undefined ||
  listed.some((each) =>
    typeof each === "string"
      ? each === service
      : each.service === service && each.regions.some((name) => fold(name) === fold(region)),
  );

// A crisis centre may have a shelter inside.
const HOUSES: ReadonlySet<string> = new Set(["shelter", "crisis_room", "transitional_housing", "crisis_centre"]);

/** Whether people may live where a row is about, so that its address may have to stay unknown. */
export const mayHouse = ({ service, capacity, place_nights, person_nights }: Partial<Centre>): boolean =>
  service === undefined ||
  HOUSES.has(service) ||
  [capacity, place_nights, person_nights].some((each) => each !== undefined);
