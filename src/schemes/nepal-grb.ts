import type { Scheme, SchemeClass } from "../model/scheme.js";
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

const direct: SchemeClass = {
  code: "direct",
  label: {
    en: "directly responsive",
    ru: "прямо отвечает гендерным задачам",
    kk: "гендерлік міндеттерге тікелей жауап береді",
    ky: "гендердик милдеттерге түз жооп берет",
  },
  weight: null,
  targeted: true,
};
const indirect: SchemeClass = {
  code: "indirect",
  label: {
    en: "indirectly responsive",
    ru: "косвенно отвечает гендерным задачам",
    kk: "гендерлік міндеттерге жанама жауап береді",
    ky: "гендердик милдеттерге кыйыр жооп берет",
  },
  weight: null,
  targeted: false,
};
const neutral: SchemeClass = {
  code: "neutral",
  label: { en: "neutral", ru: "нейтрально", kk: "бейтарап", ky: "бейтарап" },
  weight: null,
  targeted: false,
};

const ungiven: Omit<Scheme, "needs"> = {
  id: "nepal-grb",
  title: {
    en: "Nepal: gender-responsive budget",
    ru: "Непал: гендерно-ориентированный бюджет",
    kk: "Непал: гендерлік бағдарланған бюджет",
    ky: "Непал: гендердик багыттагы бюджет",
  },
  counts: {
    en: "the whole amount of directly responsive programmes; indirectly responsive ones are a class beside them and not in the total",
    ru: "программы с прямым ответом целиком; косвенные стоят отдельным классом и в итог не входят",
    kk: "тікелей жауап беретін бағдарламалардың бүкіл сомасы; жанама жауап беретіндері жеке сыныпта тұрады және жиынтыққа кірмейді",
    ky: "түз жооп берген программалардын бүт суммасы; кыйыр жооп бергендери өзүнчө класста турат жана жыйынтыкка кирбейт",
  },
  headline: "tagged",
  scale: { kind: "score", min: "0", max: "100" },
  // No bounds here, so that nothing has a class before the arguments are given.
  classes: [direct, indirect, neutral],
  source: {
    title: "Gender responsive budgeting: economic empowerment for meaningful inclusion",
    locator: "third paragraph: above 50 %, 20 % to below 50 %, below 20 %",
    publisher: "The Red Elephant Foundation",
    year: "2015",
    url: "http://www.redelephantfoundation.org/2015/12/gender-responsive-budgeting-economic.html",
    kind: "published",
    note: "the guideline of the Ministry of Finance was not read. The five criteria are named by UN Women, 2012 (https://gender-financing.unwomen.org/en/countries/nepal). Five criteria of 20 each stand in slides of the Secretary of Finance (Vienna, 2012); other weights are in circulation, so they are an argument. Their weights in the guideline, what is done with exactly 50, and that the bounds are those of the weighted score were not read anywhere. The published 11.3 % and 19.05 % of 2007/08 and 2011/12 are taken as direct",
  },
};

/**
 * Nepal's classes of programmes by a score of five criteria. Sources leave exactly 50 unassigned, and two sets of
 * weights are in circulation, so both must be said.
 */
export const nepalGrb: Scheme = {
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
      classes: [
        { ...direct, ...(fifty === "direct" ? { from: "50" } : { above: "50" }) },
        { ...indirect, from: "20" },
        { ...neutral, from: "0" },
      ],
    }),
  },
};
