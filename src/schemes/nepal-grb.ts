// Nepal's classes of programmes by a score of five criteria.
import { nepalGrb as ungiven } from "../made/schemes.js";
import type { Scheme } from "../model/scheme.js";
import { frozen } from "../money/frozen.js";
import { ONE, ZERO, add, compare, exact, isDecimal } from "../money/exact.js";

const CRITERIA = 5;
const weightsIn = (value: string): readonly string[] => value.split(";").map((each) => each.trim());

/** Whether a text is five weights, none below zero, that sum to 1. */
function areWeights(value: string): boolean {
  const weights = weightsIn(value);
  if (weights.length !== CRITERIA || !weights.every(isDecimal)) return false;
  const numbers = weights.map(exact);
  return numbers.every((each) => compare(each, ZERO) >= 0) && compare(numbers.reduce(add, ZERO), ONE) === 0;
}

const boundOf = (code: string, fifty: string | undefined): { readonly from: string } | { readonly above: string } => {
  if (code === "direct") return fifty === "direct" ? { from: "50" } : { above: "50" };
  return { from: code === "indirect" ? "20" : "0" };
};

// The words, classes and source of the scheme stand in nepal-grb.json, where no class has a bound. What the answers make of
// it is a rule and no value, so it is code.

/**
 * Nepal's classes of programmes by a score of five criteria. Sources leave exactly 50 unassigned, and two sets of
 * weights are in circulation, so both must be said.
 */
export const nepalGrb: Scheme = /* @__PURE__ */ frozen({
  ...ungiven,
  needs: {
    arguments: [
      {
        name: "fifty",
        label: {
          en: "Is a score of exactly 50 direct or indirect? As written, direct is above 50 and indirect below 50",
          ru: "Оценка ровно 50 — прямая или косвенная? Написано: прямая выше 50, косвенная ниже 50",
          kk: "Дәл 50 баға тікелей ме, жанама ма? Жазылғаны: тікелей 50-ден жоғары, жанама 50-ден төмен",
          ky: "Так 50 деген баа түзбү же кыйырбы? Жазылганы: түз — 50дөн жогору, кыйыр — 50дөн төмөн",
        },
        expected: "direct, indirect",
        fits: (value) => value === "direct" || value === "indirect",
      },
      {
        name: "weights",
        label: {
          en: "Weights of participation, capacity building, share of benefit, employment and income, use of time: in circulation are five times 0.2, and 0.2;0.2;0.3;0.2;0.1",
          ru: "Веса участия, обучения, доли выгоды, занятости и дохода, использования времени: ходят пять раз по 0.2 и 0.2;0.2;0.3;0.2;0.1",
          kk: "Қатысу, әлеуетті арттыру, пайда үлесі, жұмыспен қамту және табыс, уақытты пайдалану салмақтары: екі нұсқасы кездеседі, бес рет 0.2 және 0.2;0.2;0.3;0.2;0.1",
          ky: "Катышуунун, окутуунун, пайданын үлүшүнүн, иштин жана кирешенин, убакытты пайдалануунун салмактары: эки варианты бар, беш жолу 0.2 жана 0.2;0.2;0.3;0.2;0.1",
        },
        expected: "0.2;0.2;0.2;0.2;0.2",
        fits: areWeights,
      },
    ],
    of: ({ fifty, weights = "" }) => ({
      ...ungiven,
      scale: { kind: "score", min: "0", max: "100", weights: weightsIn(weights) },
      classes: ungiven.classes.map((each) => ({ ...each, ...boundOf(each.code, fifty) })),
    }),
  },
});
