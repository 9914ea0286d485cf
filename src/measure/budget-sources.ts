import type { Source } from "../formula/source.js";

/** The works that the formulas of the budget rest on. */
export const budgetSources = {
  fiscalDataPackage: {
    title: "Fiscal Data Package",
    locator: "measure, property `factor`: multiply the values of the file by it to get the real amount",
    publisher: "Open Knowledge, OpenSpending",
    url: "https://github.com/openspending/fiscal-data-package",
    kind: "published",
    note: "a budget of another currency is converted at the rate that the user gives",
  },
  dacMarker: {
    title: "DAC gender equality policy marker",
    locator: "share of the aid screened against the marker",
    publisher: "OECD",
    url: "https://www.oecd.org/dac/gender-development/dac-gender-equality-marker.htm",
    kind: "published",
    note: "the base is worded so by readers of the OECD's figures; the pages read do not spell out the formula",
  },
  allocable: {
    title: "Development Finance for Gender Equality 2024",
    locator: "annex: which aid is allocable, that is can be screened",
    publisher: "OECD",
    year: "2024",
    kind: "published",
    note: "Donor Tracker publishes its shares over this base",
  },
  coverage: {
    title: "Derived: screened money as a share of the money that could be screened",
    locator: "",
    kind: "derived",
  },
  coefficients: {
    title: "Regulation (EU) 2021/1060, coefficients for tracking gender equality",
    locator: "annex I, table 7: amount × coefficient",
    publisher: "European Union",
    year: "2021",
    kind: "published",
    note: "read as described by the European Institute for Gender Equality (The tracking system)",
  },
  violence: {
    title: "Derived: the part of a line that is against gender-based violence, by its stated share",
    locator: "",
    kind: "derived",
  },
  execution: {
    title: "Derived: executed over planned money of the same lines; the plan is named, approved or revised",
    locator: "",
    kind: "derived",
  },
  balance: {
    title: "Derived: what a published total leaves beside the lines given",
    locator: "",
    kind: "derived",
  },
} as const satisfies Record<string, Source>;
