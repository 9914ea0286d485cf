import type { Dictionary } from "../../model/dictionary.js";

/**
 * Azerbaijani, by the unified budget classification of 2004 («funksional», «iqtisadi», «inzibati» təsnifat; «bölmə», «köməkçi
 * bölmə», «paraqraf») and the reports on the execution of the state budget.
 */
export const az: Dictionary = {
  code: "az",
  unreviewed: true,
  headers: {
    "budget.id": ["kodlar", "kodu"],
    "budget.admin": ["inzibati təsnifat", "nazirlik", "təşkilat"],
    "budget.programme": ["proqramın adı"],
    "budget.description": ["adları", "göstəricilər", "göstəricinin adı"],
    "budget.function": ["funksional təsnifat", "bölmə", "köməkçi bölmə"],
    "budget.economic": ["iqtisadi təsnifat", "paraqraf"],
    "budget.region": ["rayon"],
    "budget.fiscalYear": ["büdcə ili", "il"],
    "budget.amount": ["məbləğ", "məbləği"],
    "budget.proposed": ["layihə", "büdcə layihəsi"],
    "budget.approved": ["təsdiq edilmiş", "təsdiq olunmuş", "təsdiq edilmiş büdcə"],
    "budget.revised": ["dəqiqləşdirilmiş", "dəqiqləşdirilmiş plan"],
    "budget.executed": ["icra", "icra olunmuşdur", "faktiki icra", "faktiki"],
  },
  codes: {},
  totals: ["cəmi", "yekun", "ümumi cəmi"],
  sections: {
    revenue: ["gəlirlər", "ümumi gəlirlər"],
    expenditure: ["xərclər", "ümumi xərclər"],
    deficit: ["büdcə kəsiri", "kəsir"],
    financing: ["kəsirin maliyyələşdirilməsi"],
  },
  sides: { revenue: ["gəlir", "gəlirlər"], expenditure: ["xərc", "xərclər"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["üçün", "ildə", "ilin", "il"],
  partYear: ["rüb", "yarımil", "ay"],
  unphased: ["proqnoz"],
  // Names of Unicode CLDR.
  months: [
    "yanvar yan",
    "fevral fev",
    "mart mar",
    "aprel apr",
    "may",
    "iyun iyn",
    "iyul iyl",
    "avqust avq",
    "sentyabr sen",
    "oktyabr okt",
    "noyabr noy",
    "dekabr dek",
  ],
};
