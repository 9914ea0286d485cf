import type { Centre } from "./centre.js";

// A crisis centre may have a shelter inside.
const HOUSES: ReadonlySet<string> = new Set(["shelter", "crisis_room", "transitional_housing", "crisis_centre"]);

/** Whether people may live where a row is about, so that its address may have to stay unknown. */
export const mayHouse = ({ service, capacity, place_nights, person_nights }: Partial<Centre>): boolean =>
  service === undefined ||
  HOUSES.has(service) ||
  [capacity, place_nights, person_nights].some((each) => each !== undefined);
