// The multisectoral package: the lists of its elements, which of them are services of a centre too, and the table of
// what stands of them in each region.
import * as z from "zod";
import { SERVICES } from "./centre.js";
import { code, persons, quantity, text, yesNo } from "./fields.js";
import { tableOf } from "./table.js";

/** One element of the package in one region: whether it stands, and what it would take to add it. */
export type PackageRow = z.infer<typeof schema>;

/** The short list of essential services; those with the name of a service have a pack. */
export const SHORT_LIST = [
  "health_care",
  "sexual_assault",
  "police_protection",
  "legal_aid",
  "helpline",
  "counselling",
  "shelter",
  "social_assistance",
  "local_coordination",
] as const;

/** Every element that a list of essential services names: the short one, and the package of 2015 as a whole. */
export const ELEMENTS = [
  ...SHORT_LIST,
  "identification",
  "first_line_support",
  "urgent_treatment",
  "mental_health",
  "medico_legal_documents",
  "prevention",
  "initial_contact",
  "investigation",
  "pre_trial",
  "trial",
  "perpetrator_accountability",
  "post_trial",
  "safety_and_protection",
  "assistance_in_justice",
  "communication_in_justice",
  "justice_coordination",
  "crisis_information",
  "crisis_counselling",
  "material_aid",
  "identity_documents",
  "womens_support",
  "childrens_services",
  "outreach",
  "economic_independence",
  "national_coordination",
] as const;

/** An element that is a service of a centre too. */
export type PackageService = Extract<(typeof ELEMENTS)[number], (typeof SERVICES)[number]>;

export const isPackageService = (element: (typeof ELEMENTS)[number]): element is PackageService =>
  SERVICES.some((service) => service === element);

const schema = z.strictObject({
  region: text(),
  element: code(ELEMENTS),
  /** Whether it is there and paid for already; blank is a question. */
  stands: yesNo().optional(),
  /** Size of what must be added, by which a pack is costed. */
  capacity: quantity().optional(),
  clients: persons(quantity()).optional(),
  cases: persons(quantity()).optional(),
  /** What setting it up costs once, and running it in a year; they take the place of the numbers of a pack. */
  establish: quantity().optional(),
  operate: quantity().optional(),
  source: text().optional(),
});

export const packageElements = tableOf("package", schema, ["region", "element"]);
