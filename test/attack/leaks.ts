import { sumOf } from "./knowledge.js";
import { toNumber } from "./fraction.js";
import type { Inputs } from "./knowledge.js";
import { whoOf } from "./attack.js";
import type { PaperFile } from "./read.js";
import { CEILING, type Who } from "./statements.js";
import { FINE, bandOf } from "./words.js";

type Per = Readonly<Record<string, string>>;
type Made = { readonly id: string; readonly per: Per; readonly value: string | null; readonly from?: number; readonly to?: number }; // prettier-ignore

const printed = (value: number): string => Math.round(value).toLocaleString("en");
const file = (name: string, document: unknown): PaperFile => ({ name, text: JSON.stringify(document) });
const valueOf = ({ truth }: Who, ids: readonly string[], what: string): number => toNumber(sumOf(truth, ids, what));
const text = (value: number): string => String(Number(value.toFixed(7)));

const range = ([from, to]: readonly [number, number]) => ({ from: text(from), to: text(to) });

/** One number too many, and what must be found by it in a year. */
export type Leak = {
  readonly name: string;
  readonly plant: (inputs: Inputs) => PaperFile;
  readonly finds: RegExp;
  /** What makes the leak one: some say nothing of a network where it is zero or known already. */
  readonly says: (who: Who) => boolean;
  /** Whether it is planted in both years. */
  readonly twice?: boolean;
};

const figure = (value: Omit<Made, "per">, who: Who, per: Per = {}): PaperFile => file("leak.json", { figures: [{ ...value, per: { fiscalYear: who.year, ...per } }] }); // prettier-ignore
const all = (who: Who): string[] => [...who.open, ...who.closed, "nobody"];
const some = (what: string) => (who: Who) => valueOf(who, who.closed, what) > 0;

/** The leaks that are planted. */
export const LEAKS: readonly Leak[] = [
  {
    name: "total need",
    plant: (inputs) => exactly(inputs, "need", "requirement"),
    finds: / need$/,
    says: some("need"),
  },
  { name: "total of secured money", plant: (inputs) => exactly(inputs, "paid hard", "secured-funding", { bucket: "all" }), finds: / paid hard$/, says: some("paid hard") }, // prettier-ignore
  {
    name: "a range with the truth in its middle",
    plant: middle,
    finds: / need$/,
    says: ({ block }) => block.length > 0,
  },
  { name: "places together", plant: (inputs) => exactly(inputs, "places", "units-available", { standard: "coe-family-places" }), finds: / places$|^places together$/, says: some("places") }, // prettier-ignore
  { name: "money of a kind of funder", plant: (inputs) => exactly(inputs, "kind donor", "secured-funding", { sourceType: "donor", bucket: "all" }), finds: / kind donor$/, says: some("kind donor") }, // prettier-ignore
  { name: "a sum of what is requested, in a page", plant: request, finds: / short$/, says: some("short") },
  { name: "what a ceiling leaves", plant: ceiling, finds: / short$/, says: some("short") },
  { name: "shortfall to the unit in two years", plant: shortfall, finds: / short$/, says: some("short"), twice: true },
  { name: "a finer word of few centres", plant: finer, finds: / need$/, says: isFinerNews },
];

function exactly(inputs: Inputs, what: string, id: string, per: Per = {}): PaperFile {
  const who = whoOf(inputs);
  return figure({ id, value: text(valueOf(who, all(who), what)) }, who, per);
}

function middle(inputs: Inputs): PaperFile {
  const who = whoOf(inputs);
  const need = valueOf(who, who.block, "need");
  return file("leak.json", { fiscalYear: who.year, withheld: { closed: who.block.length, bands: { need: { from: text(need * 0.6), to: text(need * 1.4) } } } }); // prettier-ignore
}

function request(inputs: Inputs): PaperFile {
  const who = whoOf(inputs);
  return { name: "estimate.html", text: `<table><td>Requested</td><td>${printed(valueOf(who, all(who), "short"))}</td></table>` }; // prettier-ignore
}

function ceiling(inputs: Inputs): PaperFile {
  const who = whoOf(inputs);
  return figure({ id: CEILING, value: text(toNumber(who.ceiling) - valueOf(who, who.closed, "short")) }, who);
}

function shortfall(inputs: Inputs): PaperFile {
  const who = whoOf(inputs);
  return figure({ id: "hard-gap", value: String(Math.round(valueOf(who, all(who), "short"))) }, who);
}

function finer(inputs: Inputs): PaperFile {
  const who = whoOf(inputs);
  return file("leak.json", { fiscalYear: who.year, withheld: { bands: { need: range(bandOf(valueOf(who, who.block, "need"), FINE)) } } }); // prettier-ignore
}

// Where the finer word begins and ends within a fifth of the truth.
function isFinerNews(who: Who): boolean {
  const need = valueOf(who, who.block, "need");
  const [low, high] = bandOf(need, FINE);
  return need > 0 && low >= 0.8 * need && high <= 1.2 * need;
}
