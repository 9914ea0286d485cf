// Constructors of what users bring themselves: schemes, norms, countries, packs, languages.
import * as z from "zod";
import type { Locale } from "../formula/locale.js";
import { nearest } from "../formula/nearest.js";
import { fail } from "../money/fail.js";
import { frozen } from "../money/frozen.js";
import type { CostPack } from "./cost-pack.js";
import { type CountryProfile, countryProfile } from "./country-profile.js";
import { currency, text, words, year } from "./fields.js";
import { fitOf } from "./fit.js";
import type { Language } from "./dictionary.js";
import type { Scheme } from "./scheme.js";
import { packItem, packNumber, schemeClass, schemeEntry, standardEntry, work } from "./shelf-entries.js";
import type { SupplyStandard } from "./supply-standard.js";

// A constructor gives back what it was given, checked and frozen.
const checking =
  <T>(kind: string, model: () => z.ZodType) =>
  (own: T): T => {
    const fit = fitOf(model(), own);
    if ("fault" in fit) {
      const { path, received, expected } = fit.fault;
      fail(`${kind}.invalid`, `${path.join("/")}: ${received === "" ? "nothing is given" : received}; ${expected}`);
    }
    return frozen(own);
  };

const source = () => z.strictObject(work);

/**
 * A tagging scheme of one's own, for `run(analysis, files, { schemes: [mine] })` and `tag(lines, mine)`.
 *
 * @param own - the scheme; its source may be a publication, or an assumption that says so
 * @returns the same, frozen
 * @throws `scheme.invalid` with the first place that does not fit
 * @example ownScheme({ id: "mine", title: { en: "Mine" }, counts: { en: "whole amounts" }, headline: "tagged",
 *   classes: [{ code: "1", label: { en: "for women" }, weight: null, targeted: true },
 *     { code: "0", label: { en: "not" }, weight: null, targeted: false }],
 *   source: { title: "Order 7", locator: "annex", kind: "published" } }).id // "mine"
 */
export const ownScheme: (own: Scheme) => Scheme = checking("scheme", () =>
  schemeEntry.omit({ order: true }).extend({
    classes: z.array(schemeClass.extend({ harmful: z.boolean().optional() })).min(2),
    needs: z.custom((given) => typeof given === "object").optional(),
    source: source(),
  }),
);

/**
 * A norm of supply of one's own: how many inhabitants or women for one place or centre.
 *
 * @throws `standard.invalid` with the first place that does not fit
 * @example ownStandard({ id: "mine", title: { en: "One centre for 50,000" }, per: "50000", base: "inhabitants",
 *   service: "crisis_centre", counts: "centre", rounding: "always-up", mark: "published",
 *   source: { title: "Order 7", locator: "annex", kind: "published" } }).per // "50000"
 */
export const ownStandard: (own: SupplyStandard) => SupplyStandard = checking("standard", () =>
  standardEntry.extend({ source: source() }),
);

/**
 * A country of one's own: contributions, regions, prices, questions, every value with its source.
 *
 * @throws `profile.invalid` with the first place that does not fit
 */
export const ownProfile: (own: CountryProfile) => CountryProfile = checking("profile", () => countryProfile);

/**
 * A pack of one's own: a cost standard to begin with.
 *
 * @throws `pack.invalid` with the first place that does not fit
 */
export const ownPack: (own: CostPack) => CostPack = checking("pack", () => {
  const { service, economic, behaviour, driver, period } = { ...standardEntry.shape, ...packItem.shape };
  const [one, few] = [packNumber, packNumber.optional()];
  return z.strictObject({
    ...{ id: text(), title: words(), service, currency: currency(), priceYear: year(), source: source() },
    namedBy: z.array(z.strictObject({ source: source(), lines: z.array(text()) })),
    lines: z.array(
      z.strictObject({
        ...{ name: words(), economic, behaviour, driver, period, pay: z.literal(true).optional() },
        numbers: z.strictObject({ quantity: one, unit_cost: one, on_cost: few, step: few, useful_life: few, salvage: few }), // prettier-ignore
      }),
    ),
    assumptions: z.array(packNumber.extend({ name: text() })),
  });
});

/** What a language must say for itself; all its other words may follow. */
export type OwnLocale = Pick<Locale, "code" | "name" | "marks"> & {
  readonly [K in Exclude<keyof Language, "code" | "name" | "marks">]?: Language[K] | undefined;
};

/**
 * A language of one's own, for `run(analysis, files, { locale: mine })`. What it does not say is said in another one.
 *
 * @param own - its code, its name, how it writes numbers, and the words that it has, by the keys of the other language
 * @param beside - the language that stands in for words that it does not have, such as `en` of `umay/languages`
 * @throws `locale.invalid` with the first key that `beside` does not have, and the nearest that it has
 * @example ownLocale({ code: "tg", name: "Тоҷикӣ", marks: { decimal: ",", group: " " } }, en).phrases === en.phrases // false
 */
export function ownLocale(own: OwnLocale, beside: Locale): Language {
  checking<OwnLocale>("locale", () =>
    z.looseObject({ code: letters(), name: text(), marks: z.looseObject({ decimal: z.string(), group: z.string() }) }),
  )({ ...own });
  const lists = ["labels", "units", "phrases", "issues", "headers", "codes", "notes"] as const;
  const said = lists.map((list) => {
    const strange = Object.keys(own[list] ?? {}).find((key) => !(key in beside[list]));
    if (strange !== undefined)
      fail("locale.invalid", `${list}/${strange}: no such key; the nearest is "${nearest(strange, Object.keys(beside[list])) ?? ""}"`); // prettier-ignore
    return [list, { ...beside[list], ...own[list] }] as const;
  });
  const { code, name, marks, reviewed = false, understood } = own;
  const words = understood && { understood };
  return frozen({ ...beside, code, name, marks, reviewed, ...Object.fromEntries(said), ...words });
}

const letters = () => z.string().regex(/^[a-z]{2,3}$/, "a code such as tg");
