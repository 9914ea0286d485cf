import { isInFull } from "./demand.js";

/** How many samples a property draws: few when everything is run, more of all of them where `UMAY_SAMPLES` multiplies. */
export const samples = (few: number): { readonly numRuns: number } => ({
  numRuns: few * Number(process.env["UMAY_SAMPLES"] ?? 1),
});

/** The same of a property that takes long: a third where not everything is run. */
export const longSamples = (few: number): { readonly numRuns: number } =>
  samples(isInFull("two of three samples of properties that take long") ? few : Math.ceil(few / 3));

/** Of many cases of one kind the first and every third after it; all of them where everything is run. */
export function someOf<Case>(all: readonly Case[]): Case[] {
  const inAll = isInFull("two of three cases of one kind, where each of them is a whole call or file");
  return all.filter((_, at) => inAll || at % 3 === 0);
}

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
