import type { Figure, FigureInput } from "../formula/figure.js";
import type { Locale } from "../formula/locale.js";
import type { Source } from "../formula/source.js";
import { ruleWords, valueWords, words } from "../formula/words.js";
import { formulaOf } from "../measure/formulas.js";

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
  const labelOf = (id: string): string => locale.labels[id] ?? id;
  const { node, inputs = {} } = formulaOf(figure.formula) ?? {};
  // What was taken for it may not be published.
  const isWhole = Object.keys(inputs).every((name) => figure.inputs[name] !== undefined);
  return {
    label: labelOf(figure.id),
    rule: node ? ruleWords(node, locale) : null,
    numbers: node && isWhole ? words(figure, node, locale).numbers : null,
    value: valueWords(figure, locale),
    inputs: Object.entries(figure.inputs).map(([name, input]) => ({ name, label: labelOf(name), ...input })),
    sources: figure.sources,
  };
}
