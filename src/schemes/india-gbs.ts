import type { Scheme } from "../model/scheme.js";

/** Parts A, B and C of India's Gender Budget Statement, by the share of a scheme's money that is for women. */
export const indiaGbs: Scheme = {
  id: "india-gbs",
  title: {
    en: "India: Gender Budget Statement",
    ru: "Индия: гендерный бюджетный отчёт",
    kk: "Үндістан: гендерлік бюджет есебі",
    ky: "Индия: гендердик бюджеттик отчет",
  },
  counts: {
    en: "of each scheme the part for women, over parts A, B and C; files that hold that part already are listed as weighted",
    ru: "из каждой программы часть для женщин, по частям A, B и C; файлы, где уже стоит эта часть, отмечаются как взвешенные",
    kk: "әр бағдарламадан әйелдерге арналған бөлігі, A, B және C бөліктері бойынша; бұл бөлік қазірдің өзінде тұрған файлдар салмақталған деп белгіленеді",
    ky: "ар бир программадан аялдарга арналган бөлүгү, A, B жана C бөлүктөрү боюнча; ушул бөлүгү мурунтан жазылган файлдар салмактуу деп белгиленет",
  },
  headline: "weighted",
  scale: { kind: "share" },
  classes: [
    {
      code: "A",
      label: {
        en: "part A: wholly for women",
        ru: "часть A: целиком для женщин",
        kk: "A бөлігі: толықтай әйелдерге арналған",
        ky: "A бөлүгү: толугу менен аялдарга арналган",
      },
      weight: null,
      from: "1",
      targeted: true,
    },
    {
      code: "B",
      label: {
        en: "part B: 30 % and more",
        ru: "часть B: 30 % и больше",
        kk: "B бөлігі: 30% және одан көп",
        ky: "B бөлүгү: 30% жана андан көп",
      },
      weight: null,
      from: "0.3",
      targeted: true,
    },
    {
      code: "C",
      label: {
        en: "part C: below 30 %",
        ru: "часть C: меньше 30 %",
        kk: "C бөлігі: 30%-дан аз",
        ky: "C бөлүгү: 30%дан аз",
      },
      weight: null,
      above: "0",
      targeted: true,
    },
    {
      code: "none",
      label: {
        en: "screened: nothing for women",
        ru: "проверено: ничего для женщин",
        kk: "тексерілген: әйелдерге арналғаны жоқ",
        ky: "текшерилген: аялдарга арналганы жок",
      },
      weight: null,
      from: "0",
      targeted: false,
    },
  ],
  source: {
    title:
      "Union Budget 2025-26: Gender Budget Allocation Soars To 8.86% With Rs 4.49 Lakh Crore For Women And Girls Welfare",
    locator: "last paragraph: parts A, B and C after the Ministry of Women and Child Development",
    publisher: "Zee News",
    year: "2025",
    url: "https://zeenews.india.com/health/union-budget-2025-26-gender-budget-allocation-soars-to-8-86-with-rs-4-49-lakh-crore-for-women-and-girls-welfare-2852592",
    kind: "published",
    note: "Statement 13 itself was not read. B is written there as 30–99 % and C as below 30 %: a share above 99 % and below 100 % is put in B, and so is exactly 30 %. That the amounts of the statement are the part for women is inferred from single schemes; budgets before July 2024 have no part C",
  },
};
