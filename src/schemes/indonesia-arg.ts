import type { Scheme } from "../model/scheme.js";

/** Indonesia's gender-responsive budget (ARG): outputs are tagged whole. */
export const indonesiaArg: Scheme = {
  id: "indonesia-arg",
  title: {
    en: "Indonesia: gender-responsive budget (ARG)",
    ru: "Индонезия: гендерно-ориентированный бюджет (ARG)",
    kk: "Индонезия: гендерлік бағдарланған бюджет (ARG)",
    ky: "Индонезия: гендердик багыттагы бюджет (ARG)",
  },
  counts: {
    en: "the whole amount of outputs tagged ARG; its percentage is published of direct spending, not of the whole budget",
    ru: "результаты с меткой ARG целиком; процент публикуется от прямых расходов, а не от всего бюджета",
    kk: "ARG белгісі бар нәтижелердің бүкіл сомасы; пайызы бүкіл бюджеттен емес, тікелей шығыстардан жарияланады",
    ky: "ARG белгиси бар натыйжалардын бүт суммасы; пайызы бүт бюджеттен эмес, түз чыгашалардан жарыяланат",
  },
  headline: "tagged",
  classes: [
    {
      code: "arg",
      label: { en: "tagged ARG", ru: "с меткой ARG", kk: "ARG белгісі бар", ky: "ARG белгиси бар" },
      weight: null,
      targeted: true,
    },
    {
      code: "non-arg",
      label: {
        en: "screened: not tagged ARG",
        ru: "проверено: без метки ARG",
        kk: "тексерілген: ARG белгісі жоқ",
        ky: "текшерилген: ARG белгиси жок",
      },
      weight: null,
      targeted: false,
    },
  ],
  source: {
    title: "Persentase Anggaran Responsif Gender, indicator 04.03.019",
    locator: "Rumus Perhitungan: ARG divided by total direct spending",
    publisher: "Pemerintah Kabupaten Belitung Timur",
    url: "https://sdi.beltim.go.id/kodref/04.03.019",
    kind: "published",
    note: "that tags are set on outputs was read in the guideline of the ministries, section 3.2 (https://123dok.com/article/proses-penandaan-arg-penandaan-anggaran-responsif-gender.z3d56j4d); that a tagged output counts whole follows from it and was not read as a sentence",
  },
};
