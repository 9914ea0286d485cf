import type { Issue } from "../formula/issue.js";
import { localize } from "../formula/localize.js";
import { exact, isDecimal, multiply } from "../money/exact.js";
import { yearSpan } from "../model/fiscal-year.js";
import { format } from "../money/format.js";
import { toDecimal } from "../money/to-decimal.js";
import { type Texts, spoken } from "./command.js";
import { columnOptions } from "./draft-columns.js";
import type { DraftOption, DraftOptions, DraftPlace } from "./draft-types.js";
import type { Alone } from "./alone.js";
import { tableOptions } from "./draft-tables.js";

const WORDS = {
  total: {
    en: "the file adds up to {sum}",
    ru: "в файле всего {sum}",
    kk: "файл бойынша барлығы {sum}",
    ky: "файл боюнча бардыгы {sum}",
  },
  unit1: {
    en: "whole currency units",
    ru: "целые единицы валюты",
    kk: "бүтін валюта бірлігі",
    ky: "валютанын бүтүн бирдиги",
  },
  unit1000: { en: "thousands", ru: "тысячи", kk: "мың", ky: "миң" },
  unit100000: { en: "lakhs (100,000)", ru: "лакхи (100 тысяч)", kk: "лакх (100 мың)", ky: "лакх (100 миң)" },
  unit1000000: { en: "millions", ru: "миллионы", kk: "миллион", ky: "миллион" },
  unit10000000: {
    en: "crores (10 million)",
    ru: "кроры (10 миллионов)",
    kk: "крор (10 миллион)",
    ky: "крор (10 миллион)",
  },
  unit1000000000: { en: "billions", ru: "миллиарды", kk: "миллиард", ky: "миллиард" },
  point: {
    en: "the point marks decimals",
    ru: "точка отделяет дробную часть",
    kk: "нүкте ондық бөлікті ажыратады",
    ky: "чекит ондук бөлүктү ажыратат",
  },
  comma: {
    en: "the comma marks decimals",
    ru: "запятая отделяет дробную часть",
    kk: "үтір ондық бөлікті ажыратады",
    ky: "үтүр ондук бөлүктү ажыратат",
  },
  state: {
    en: "the state budget",
    ru: "государственный (республиканский) бюджет",
    kk: "мемлекеттік (республикалық) бюджет",
    ky: "мамлекеттик (республикалык) бюджет",
  },
  local: { en: "a local budget", ru: "местный бюджет", kk: "жергілікті бюджет", ky: "жергиликтүү бюджет" },
  sums: {
    en: "these rows only add up others: leave them out",
    ru: "эти строки только складывают другие: не считать",
    kk: "бұл жолдар тек басқаларын қосады: есептемеу",
    ky: "бул саптар башкаларын гана кошот: эсептебөө",
  },
  again: {
    en: "these rows are in rows above already, or given for information: leave them out",
    ru: "эти строки уже вошли в строки выше или даны справочно: не считать",
    kk: "бұл жолдар жоғарыдағы жолдарға кіріп қойған немесе анықтама үшін берілген: есептемеу",
    ky: "бул саптар жогорудагы саптарга мурунтан кирген же маалымат үчүн берилген: эсептебөө",
  },
  drop: {
    en: "with “drop” (docs/reading.md says how)",
    ru: "через «drop» (как, сказано в docs/reading.md)",
    kk: "«drop» арқылы (қалай екені docs/reading.md ішінде)",
    ky: "«drop» аркылуу (кантип экени docs/reading.md ичинде)",
  },
  lines: {
    en: "these rows are lines: count them",
    ru: "эти строки — статьи: считать",
    kk: "бұл жолдар — баптар: есептеу",
    ky: "бул саптар — беренелер: эсептөө",
  },
  noMoney: {
    en: "these rows are no money: leave them out",
    ru: "эти строки не о деньгах: не считать",
    kk: "бұл жолдар ақша туралы емес: есептемеу",
    ky: "бул саптар каражат жөнүндө эмес: эсептебөө",
  },
  section: {
    en: "this section is not analysed: leave it out",
    ru: "этот раздел не нужен: не считать",
    kk: "бұл бөлім талданбайды: есептемеу",
    ky: "бул бөлүм талданбайт: эсептебөө",
  },
  sections: {
    en: "count this section too",
    ru: "считать и этот раздел",
    kk: "бұл бөлімді де есептеу",
    ky: "бул бөлүмдү да эсептөө",
  },
  reason: {
    en: "these rows are lines, checked by hand",
    ru: "эти строки — статьи, проверено вручную",
    kk: "бұл жолдар — баптар, қолмен тексерілген",
    ky: "бул саптар — беренелер, кол менен текшерилген",
  },
  exponent: {
    en: "write the whole number into the cell, or widen the column and save the file anew",
    ru: "впишите в ячейку число полностью или расширьте столбец и сохраните файл заново",
    kk: "ұяшыққа санды толық жазыңыз немесе бағанды кеңейтіп, файлды қайта сақтаңыз",
    ky: "уячага санды толук жазыңыз же мамычаны кеңейтип, файлды кайра сактаңыз",
  },
  one: {
    en: "in the file, put all amounts into one unit and leave the word for it in one place",
    ru: "в файле приведите все суммы к одной единице и оставьте её название в одном месте",
    kk: "файлда барлық соманы бір бірлікке келтіріп, оның атауын бір жерде қалдырыңыз",
    ky: "файлда бардык сумманы бир бирдикке келтирип, анын аталышын бир жерде калтырыңыз",
  },
} satisfies Record<string, Texts>;

// What leaving doubtful rows out means, and what counting them.
const MEANS = {
  "hierarchy.part": ["again", "lines"],
  "hierarchy.sections": ["section", "sections"],
  "hierarchy.unsure": ["sums", "lines"],
} as const;

// Where hundreds of thousands and tens of millions have names of their own.
const CRORES = new Set(["INR", "PKR", "BDT", "NPR", "LKR"]);

/**
 * The answers to a question: for each the value and its place in the analysis file, and what it would mean.
 *
 * @param issue - an issue of severity `question`
 * @param asked - all questions about the file
 * @param alone - the file as it was read
 * @param at - where it stands in the analysis file
 */
export function draftOptions(issue: Issue, asked: readonly Issue[], alone: Alone, at: DraftPlace): DraftOptions {
  const { code, expected = "", detail = {} } = issue;
  const { place, locale } = at;
  const word = (key: keyof typeof WORDS): string => spoken(locale, WORDS[key]);
  const money = (sum = ""): string =>
    isDecimal(sum) ? `: ${word("total").replace("{sum}", format(sum, locale.marks))}` : "";
  const unit = (value: string): DraftOption => {
    const whole = detail["one"] ?? "";
    const sum = isDecimal(whole) ? whole : undefined;
    const means = `unit${value}` in WORDS ? word(`unit${value}` as "unit1") : format(value, locale.marks);
    return {
      value: Number(value),
      means: means + money(sum === undefined ? "" : toDecimal(multiply(exact(sum), exact(value)))),
    };
  };
  switch (code) {
    case "unit.column":
    case "budget.unit-unknown": {
      const crores = CRORES.has(at.currency ?? alone.input.understood?.unit?.currency ?? "");
      const units = crores ? ["1", "1000", "100000", "1000000", "10000000"] : ["1", "1000", "1000000"];
      const value = { column: `source:${issue.column ?? ""}`, in: namesIn(detail["others"]) };
      const drop = value.in.length > 0 ? [{ set: `${place}/drop/-`, value, means: word("noMoney") }] : [];
      return { set: `${place}/unit`, options: [...drop, ...units.map(unit)] };
    }
    case "unit.ambiguous":
      return { set: `${place}/unit`, options: expected.split(" / ").map(unit) };
    case "unit.conflict":
      return { set: `${place}/unit`, options: [...expected.split(" / ").map(unit), { means: word("one") }] };
    case "budget.year-unknown": {
      const years = at.fiscalYear === undefined ? alone.years : [at.fiscalYear];
      return { set: `${place}/fiscalYear`, options: years.map((value) => ({ value, means: value })) };
    }
    case "budget.level-unknown":
      return {
        set: `${place}/level`,
        options: (["state", "local"] as const).map((value) => ({ value, means: word(value) })),
      };
    case "funding.year-span": {
      const written = detail["key"] ?? "";
      const { first = 0, last = 0 } = yearSpan(written) ?? {};
      const years = [...new Set([...expected.split(", "), String(first), String(last)])];
      return {
        set: `${place}/years/-`,
        options: years.map((means) => ({ value: { written, means }, means })),
      };
    }
    case "rate.percent":
      return { options: expected.split(" / ").map((means) => ({ means })) };
    case "amount.ambiguous":
      return {
        set: `${place}/decimal`,
        options: [
          { value: ".", means: word("point") + money(detail["sumPoint"] ?? detail["point"]) },
          { value: ",", means: word("comma") + money(detail["sumComma"] ?? detail["comma"]) },
        ],
      };
    case "amount.exponent":
      return { options: [{ means: word("exponent") }] };
    case "hierarchy.part":
    case "hierarchy.sections":
    case "hierarchy.unsure": {
      const rows = alone.apart((detail["all"] ?? detail["rows"] ?? "").split(", "));
      const [out, kept] = MEANS[code];
      const accept = { code, budget: at.file, reason: word("reason") };
      return {
        options: [
          rows
            ? { set: `${place}/drop/-`, value: rows, means: word(out) + money(detail["left"]) }
            : { means: `${word(out)}, ${word("drop")}` + money(detail["left"]) },
          { set: "accept/-", value: accept, means: word(kept) + money(detail["counted"]) },
        ],
      };
    }
    case "amount.blank":
    case "hierarchy.blocks": {
      const options = localize(issue, locale).options ?? [];
      return {
        options: options.flatMap(({ meaning, total, answer }) =>
          Object.entries(answer).map(([key, value]) => ({
            set: `${place}/${key}`,
            value,
            means: meaning + money(total),
          })),
        ),
      };
    }
    default:
      return tableOptions(issue, alone, at) ?? columnOptions(issue, asked, at);
  }
}

const namesIn = (list = "[]"): readonly string[] => {
  const names: unknown = JSON.parse(list);
  return Array.isArray(names) ? names.filter((each) => typeof each === "string") : [];
};
