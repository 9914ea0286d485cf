import type { Source } from "../formula/source.js";

// The works that the formulas of the budget rest on.

export const fiscalDataPackage: Source = {
  title: "Fiscal Data Package",
  locator: "measure, property `factor`: multiply the values of the file by it to get the real amount",
  publisher: "Open Knowledge, OpenSpending",
  url: "https://github.com/openspending/fiscal-data-package",
  kind: "published",
  note: "a budget of another currency is converted at the rate that the user gives",
};
export const dacMarker: Source = {
  title: "DAC gender equality policy marker",
  locator: "share of the aid screened against the marker",
  publisher: "OECD",
  url: "https://www.oecd.org/dac/gender-development/dac-gender-equality-marker.htm",
  kind: "published",
  note: "the base is worded so by readers of the OECD's figures; the pages read do not spell out the formula",
};
export const allocable: Source = {
  title: "Development Finance for Gender Equality 2024",
  locator: "annex: which aid is allocable, that is can be screened",
  publisher: "OECD",
  year: "2024",
  kind: "published",
  note: "Donor Tracker publishes its shares over this base",
};
export const coverage: Source = {
  title: "Derived: screened money as a share of the money that could be screened",
  locator: "",
  kind: "derived",
};
export const coefficients: Source = {
  title: "Regulation (EU) 2021/1060, coefficients for tracking gender equality",
  locator: "annex I, table 7: amount × coefficient",
  publisher: "European Union",
  year: "2021",
  kind: "published",
  note: "read as described by the European Institute for Gender Equality (The tracking system)",
};
export const violence: Source = {
  title: "Derived: the part of a line that is against gender-based violence, by its stated share",
  locator: "",
  kind: "derived",
};
export const execution: Source = {
  title: "Derived: executed over planned money of the same lines; the plan is named, approved or revised",
  locator: "",
  kind: "derived",
};
export const reached: Source = {
  title: "Derived: money of the measures of a programme over all persons that it reached",
  locator: "",
  kind: "derived",
};
export const balance: Source = {
  title: "Derived: what a published total leaves beside the lines given",
  locator: "",
  kind: "derived",
};
export const bounds: Source = {
  title: "Derived: the share if no line that was not screened is targeted, and if every one of them is",
  locator: "",
  kind: "derived",
};
export const base: Source = {
  title: "Derived: targeted money over a base that the figure names; the base alone moves the share",
  locator: "",
  kind: "derived",
  note: "Mexico publishes one sum as 5.2 % of all spending and as 7.3 % of programmable spending",
};
export const potential: Source = {
  title: "Gender budgeting, tool 8: tracking resource allocations for gender equality in the EU funds",
  locator: "score 0*: counts 0 until the field is assessed, then may count 40 %",
  publisher: "European Institute for Gender Equality",
  kind: "published",
  note: "0* is an addition of the Institute and does not stand in Regulation (EU) 2021/1060",
};
export const perPerson: Source = {
  title: "Derived: money for each person of a population that the figure names",
  locator: "",
  kind: "derived",
};
export const product: Source = {
  title: "Derived: money as a share of gross domestic product of the same year",
  locator: "",
  kind: "derived",
};
export const growth: Source = {
  title: "Derived: later over earlier money, less one",
  locator: "",
  kind: "derived",
  note: "reproduces the growth that India's Ministry of Women and Child Development publishes",
};
export const realGrowth: Source = {
  title: "Derived: nominal growth over the growth of prices; the index is named by whoever gives it",
  locator: "",
  kind: "derived",
};
export const realAmount: Source = {
  title:
    "Derived: money times the prices of the one year over those of the other; the index is named by whoever gives it",
  locator: "",
  kind: "derived",
};
export const incidence: Source = {
  title: "Glossary of statistical terms: benefit incidence",
  locator: "entry 6811: subsidy of one unit of a service, allocated by who uses it",
  publisher: "OECD",
  kind: "published",
  note: "the definition was read; the algebra is the usual one and was not seen there",
};
export const beneficiaries: Source = {
  title: "Derived: women and girls of all beneficiaries whose sex is known",
  locator: "",
  kind: "derived",
};
