import { isInFull } from "./demand.js";

const drawnHere = (): number => (isInFull("every second sample that properties draw") ? 1 : 0.5);

/**
 * How many samples a property draws: few where everything is run, half as many elsewhere, more of all of them where
 * `UMAY_SAMPLES` multiplies.
 */
export const samples = (few: number): { readonly numRuns: number } => ({
  numRuns: Math.ceil(few * Number(process.env["UMAY_SAMPLES"] ?? drawnHere())),
});

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
