import type { CostStandardLine, SECTIONS } from "../../model/cost-standard.js";

/** Section of a line: the one that it states, else the one that follows from pay, behaviour, driver and class. */
export function sectionOf(line: CostStandardLine): (typeof SECTIONS)[number] {
  const { section, pay, behaviour, driver, economic = "" } = line;
  if (section !== undefined) return section;
  if (behaviour === "capital") return "one_off";
  // Compensation of employees is class 21 of GFSM.
  if (pay === "yes" || driver === "post_24_7" || driver === "payroll" || economic.startsWith("21")) return "people";
  if (driver === "place_night" || driver === "person_night") return "food";
  return driver === "client" || driver === "case" ? "services" : "house";
}

/**
 * The sections of an estimate, in order. A line of a cost standard has one of the first five; overhead and contingency
 * belong to no line.
 */
export const ALL_SECTIONS = ["people", "house", "food", "services", "one_off", "overhead", "contingency"] as const;
