import type { Scheme } from "../model/scheme.js";

/** Any method that says of each line which share of it counts. */
export const percent: Scheme = {
  id: "percent",
  title: { en: "A share of each line", ru: "Доля каждой строки", kk: "Әр жолдың үлесі", ky: "Ар бир берененин үлүшү" },
  counts: {
    en: "of each line the share that was said of it; files that hold that part already are listed as weighted",
    ru: "из каждой строки названная для неё доля; файлы, где уже стоит эта часть, отмечаются как взвешенные",
    kk: "әр жолдан ол үшін аталған үлес; бұл бөлік қазірдің өзінде тұрған файлдар салмақталған деп белгіленеді",
    ky: "ар бир беренеден ага көрсөтүлгөн үлүш; ушул бөлүгү мурунтан жазылган файлдар салмактуу деп белгиленет",
  },
  headline: "weighted",
  scale: { kind: "share" },
  classes: [
    {
      code: "counted",
      label: {
        en: "counted in part or in whole",
        ru: "учтено частично или целиком",
        kk: "ішінара немесе толық есепке алынған",
        ky: "бөлүгү же баары эсепке алынган",
      },
      weight: null,
      above: "0",
      targeted: true,
    },
    {
      code: "none",
      label: {
        en: "screened: not targeted",
        ru: "проверено: не направлено",
        kk: "тексерілген: бағытталмаған",
        ky: "текшерилген: багытталган эмес",
      },
      weight: null,
      from: "0",
      targeted: false,
    },
  ],
  source: {
    title: "Estado de Ejecución de Gastos con Perspectiva de Género, enero a marzo 2023",
    locator: "column PPG: a percentage of each programme",
    publisher: "Municipalidad de Carmen de Areco",
    year: "2023",
    url: "https://github.com/flongstaff/cda-transparencia",
    kind: "published",
    note: "an example of the method, not its rule book: how a share is found is for whoever gives it. The amounts of that report are weighted already",
  },
};
