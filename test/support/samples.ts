import { isInFull } from "./demand.js";

/** How many samples a property draws: few when everything is run, more of all of them where `UMAY_SAMPLES` multiplies. */
export const samples = (few: number): { readonly numRuns: number } => ({
  numRuns: few * Number(process.env["UMAY_SAMPLES"] ?? 1),
});

/** The same of a property that takes long: half as many where not everything is run. */
export const longSamples = (few: number): { readonly numRuns: number } =>
  samples(isInFull("every second sample of properties that take long") ? few : Math.ceil(few / 2));

/** The languages that the n-th case of many is tried in: English and, in turn, one other; all of them where everything is run. */
export function languagesFor<Language extends { readonly code: string }>(
  all: readonly Language[],
  turn: number,
): Language[] {
  const others = all.filter(({ code }) => code !== "en");
  const chosen = others[turn % others.length]?.code;
  const inAll = isInFull("cases in other languages than English and one more");
  return all.filter(({ code }) => inAll || code === "en" || code === chosen);
}
