// Figures of a result found by their id and what they are about, one by one, by an index or as parts of a whole; an
// unknown id refused; and a figure explained in words.
import type { Figure, FigureInput, PerKeys, Source } from "../formula/figure.js";
import { type Figures, type HasFigures, findFigures as findOf, inPlace, indexById, made } from "../formula/figures.js";
import type { Locale } from "../formula/locale.js";
import { nearest } from "../formula/nearest.js";
import { ruleWords, valueWords, words, type Words } from "../formula/words.js";
import { formulaOf } from "../measure/formulas.js";
import { entryOf, onceFor } from "../model/once-for.js";
import { fail, refuseUnlessHave, refuseUnlessObjects, shown } from "../money/fail.js";
import { type PerKey, isPartOf } from "./per-keys.js";
import { type FigureId, isFigureId, register } from "./register.js";

/**
 * The figures of an id that agree with some keys, those with the fewest further keys first: asked for `hard-gap` of
 * nothing, the total comes first.
 *
 * @param from - a result, or its figures; of a result none is made but those that are found
 * @param id - what the figure is, as the register lists it
 * @param per - what it is about: `{ centre: "osh" }`; all about anything if not given
 * @throws `figures.unknown` for an id that the register does not have, with the nearest
 * @example findFigures(result, "hard-gap", { centre: "osh" })[0]?.value
 */
export function findFigures(
  from: Figures | HasFigures,
  id: FigureId,
  per: { readonly [Key in PerKey]?: string | undefined } = {},
): Figure[] {
  refuseUnlessObjects(TAKES, from, per);
  if (!Array.isArray(from) && !("figures" in from)) fail("arguments", TAKES);
  knownFigure(id);
  const asked = Object.entries(per).flatMap(([key, code]) => (code === undefined ? [] : [[key, code] as const]));
  return findOf(from, id, Object.fromEntries(asked));
}

const TAKES = 'give findFigures(result, "hard-gap", { centre: "osh" })';

/** An id of the register; @throws `figures.unknown` for another one, with the nearest. */
export function knownFigure(id: string): FigureId {
  if (isFigureId(id)) return id;
  if (typeof id !== "string") fail("figures.unknown", `the id is ${shown(id)}: give one such as "hard-gap"`);
  const near = nearest(id, register.map((each) => each.id)); // prettier-ignore
  return fail("figures.unknown", `there is no figure "${id}"${near === undefined ? "" : `; the nearest is "${near}"`}`);
}

/** A figure in words: what it is, its rule, the same with its numbers, its value, and what it rests on. */
export type Explained = {
  readonly label: string;
  /** The formula in the names of its inputs; null for a total, which has its parts as inputs. */
  readonly rule: string | null;
  /** The same with values, and the branch that applied. */
  readonly numbers: string | null;
  /** The value as it is printed, or why there is none. */
  readonly value: string;
  readonly inputs: readonly (FigureInput & { readonly name: string; readonly label: string })[];
  readonly sources: readonly Source[];
};

/**
 * Explains a figure in a language.
 *
 * @param figure - a figure of a formula or of a result
 * @param locale - the language, such as `en` of `umay/languages`
 * @example explain(fundingGap({ required: money("427", "GBP"), secured: money("195", "GBP") }), en).numbers
 *   // "427 − 195, not below 0"
 */
export function explain(figure: Figure, locale: Locale): Explained {
  refuseUnlessHave('give explain(figure, en) of "umay/languages"', [figure, "inputs"], [locale, "labels"]); // prettier-ignore
  const labelOf = (id: string): string => locale.labels[id] ?? id;
  const node = formulaOf(figure.formula)?.node;
  return {
    label: labelOf(figure.id),
    rule: node ? ruleWords(node, locale) : null,
    numbers: wordsOf(figure, locale)?.numbers ?? null,
    value: valueWords(figure, locale),
    inputs: Object.entries(figure.inputs).map(([name, input]) => ({ name, label: labelOf(name), ...input })),
    sources: figure.sources,
  };
}

/** A figure in words; null for a total, or where what was taken for it may not be published. */
export function wordsOf(figure: Figure, locale: Locale): Words | null {
  const formula = formulaOf(figure.formula);
  // What was taken for it may not be published.
  const isWhole = Object.keys(formula?.inputs ?? {}).every((name) => figure.inputs[name] !== undefined);
  return formula && isWhole ? words(figure, formula.node, locale) : null;
}

export type FigureIndex = {
  /** The figure of exactly these keys. */
  readonly find: (id: FigureId, per: PerKeys) => Figure | undefined;
  /** The value of that figure alone; undefined where there is none. */
  readonly value: (id: FigureId, per: PerKeys) => Figure["value"] | undefined;
  /** Every figure of an id, in the order of the result. */
  readonly all: (id: FigureId) => readonly Figure[];
  /** What they are about: where there are many, none of them is made. */
  readonly about: (id: FigureId) => readonly PerKeys[];
};

/** The index of figures, made once; a report looks up thousands of them. */
export const figureIndex = onceFor((figures: Figures): FigureIndex => {
  const [byId, known] = [new Map<string, readonly Figure[]>(), new Map<Figure, Figure>()];
  const lists = new Map<string, readonly Figure[]>();
  // Of the many figures of an id few are looked up: only they are made, and each once.
  const places = (id: string): readonly Figure[] => entryOf(byId, id, () => [...inPlace(figures, new Set([id]))]);
  const madeOnce = (place: Figure): Figure => entryOf(known, place, () => made(place));
  const find = indexById(places);
  return {
    find: (id, per) => {
      const place = find(id, per);
      return place && madeOnce(place);
    },
    value: (id, per) => find(id, per)?.value,
    all: (id) => entryOf(lists, id, () => places(id).map(madeOnce)),
    about: (id) => places(id).map(({ per }) => per),
  };
});

/** The figures of an id about the same and a key more, such as those of every centre. */
export const partsBy = (
  index: Pick<FigureIndex, "all">,
  id: FigureId,
  whole: PerKeys,
  key: PerKey,
): readonly Figure[] => index.all(id).filter(({ per }) => isPartOf(per, whole, key));
