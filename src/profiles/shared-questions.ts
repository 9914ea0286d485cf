import type { ProfileQuestion } from "../model/country-profile.js";

/** Questions that several countries ask. */
export const questions = {
  /** Whether the tax on what is bought comes back: no page said it of an NGO. */
  vat: {
    id: "vat",
    asks: {
      en: "Are the centres payers of value added tax who recover it on what they buy?",
      ru: "Являются ли центры плательщиками НДС, которые принимают его к зачёту по покупкам?",
      kk: "Орталықтар ҚҚС төлеушілері ме және сатып алулар бойынша оны есепке ала ма?",
      ky: "Борборлор КНС төлөөчүлөрбү жана сатып алуулар боюнча аны эсепке алышабы?",
    },
    choices: [
      {
        id: "cost",
        words: {
          en: "no: the tax is a cost",
          ru: "нет: налог входит в затраты",
          kk: "жоқ: салық шығынға кіреді",
          ky: "жок: салык чыгымга кирет",
        },
      },
      {
        id: "recovered",
        words: {
          en: "yes: the tax comes back",
          ru: "да: налог возвращается",
          kk: "иә: салық қайтарылады",
          ky: "ооба: салык кайтарылат",
        },
      },
    ],
    until: {
      en: "The tax is a cost.",
      ru: "Налог входит в затраты.",
      kk: "Салық шығынға кіреді.",
      ky: "Салык чыгымга кирет.",
    },
  },
} satisfies Readonly<Record<string, ProfileQuestion>>;
