import type { CostPack, Words } from "../model/cost-pack.js";
import { eachLanguage } from "./each-language.js";

const TO_BEGIN: Words = { en: "to begin with", ru: "для начала", kk: "бастауға арналған", ky: "баштоо үчүн" };

/** A pack: what it has of its own, and what is the same for all of them. Nobody published its numbers. */
export const starter = ({
  name,
  ...own
}: Omit<CostPack, "title" | "currency" | "priceYear" | "source"> & { readonly name: Words }): CostPack => ({
  ...own,
  title: eachLanguage(name, (word, code) => `${word}, ${TO_BEGIN[code] ?? ""}`),
  currency: "KGS",
  priceYear: "2025",
  source: { title: "umay: starter values that nobody published", locator: "every number", kind: "assumption" },
});
