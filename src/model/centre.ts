// The table of services of crisis centres: which services and units of capacity there are, what of a service may be
// shown, whether it is closed (its address at least is secret), and whether people may live there.
import * as z from "zod";
import { cited, code, names, persons, positive, quantity, rate, secret, text, year } from "./fields.js";
import { tableOf } from "./table.js";

/** One service of one crisis centre; a centre with three services is three rows. */
export type Centre = z.infer<typeof schema>;

export const SERVICES = [
  "shelter",
  "counselling",
  "rape_crisis",
  "sexual_assault",
  "helpline",
  "outreach",
  "mobile_team",
  "crisis_room",
  "transitional_housing",
  "legal_aid",
  "perpetrator_programme",
  "day_centre",
  "crisis_centre",
] as const;
/** What of a service may be shown: all, all but who and where it is, or nothing exact. */
export const CONFIDENTIAL = ["no", "address", "yes"] as const;
export const CAPACITY_UNITS = ["family_place", "bed", "woman_bed"] as const;

const schema = z.strictObject({
  centre_id: names(text()),
  service: code(SERVICES),
  name: names(text()).optional(),
  region: text().optional(),
  ownership: code(["state", "municipal", "ngo", "other"]).optional(),
  /** Cost standard this service must meet; else the analysis says which. */
  standard: text().optional(),
  /** How many centres the row stands for; blank is 1. */
  count: positive().optional(),
  capacity: quantity().optional(),
  capacity_unit: code(CAPACITY_UNITS).optional(),
  /** Occupied ÷ available nights; may be above 1. */
  occupancy: rate().optional(),
  place_nights: quantity().optional(),
  person_nights: persons(quantity()).optional(),
  clients: persons(quantity()).optional(),
  cases: persons(quantity()).optional(),
  children: persons(quantity()).optional(),
  /** Who asked for help in the year and was not taken in, each counted once. */
  turned_away_women: persons(quantity()).optional(),
  turned_away_children: persons(quantity()).optional(),
  /** Women on the list at the end of the year. */
  waiting: persons(quantity()).optional(),
  months_open: positive()
    .refine((each) => Number(each) <= 12, "months")
    .optional(),
  /** Fiscal year in which the service opens; its months open are those of that year, later years have twelve. */
  opening_year: year().optional(),
  pool: text().optional(),
  confidential: secret(code(CONFIDENTIAL)).optional(),
  /** Id in the sources table, or `assumption`. */
  evidence: cited().optional(),
});

export const centres = tableOf("centres", schema, ["centre_id", "service"]);

/** An answer of the column `confidential`. */
export type Confidential = (typeof CONFIDENTIAL)[number];

/** Whether a row says that its service is closed: its address at least is secret. */
export const isClosed = ({ confidential }: { readonly confidential?: string | undefined }): boolean =>
  confidential === "yes" || confidential === "address";

// A crisis centre may have a shelter inside.
const HOUSES: ReadonlySet<string> = new Set(["shelter", "crisis_room", "transitional_housing", "crisis_centre"]);

/** Whether people may live where a row is about, so that its address may have to stay unknown. */
export const mayHouse = ({ service, capacity, place_nights, person_nights }: Partial<Centre>): boolean =>
  service === undefined ||
  HOUSES.has(service) ||
  [capacity, place_nights, person_nights].some((each) => each !== undefined);
