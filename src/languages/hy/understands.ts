import type { Dictionary } from "../../model/dictionary.js";

/**
 * Armenian, by the forms of the treasury and the budgets of communities: «Ընդամենը ծախսեր», «Եկամուտներ», «Դեֆիցիտ».
 */
export const hy: Dictionary = {
  code: "hy",
  unreviewed: true,
  headers: {
    "budget.id": ["կոդ", "տողի կոդ"],
    "budget.admin": ["նախարարություն", "գերատեսչություն", "պետական մարմին"],
    "budget.programme": ["ծրագիր", "ծրագրի անվանումը", "ծրագրային դասիչ"],
    "budget.description": ["անվանում", "անվանումը", "տողի անվանումը"],
    "budget.function": ["գործառական դասակարգում", "գործառական դասիչ"],
    "budget.economic": ["տնտեսագիտական դասակարգում", "տնտեսագիտական հոդված", "հոդված"],
    "budget.region": ["մարզ", "համայնք"],
    "budget.fiscalYear": ["տարի", "բյուջետային տարի"],
    "budget.amount": ["գումար", "գումարը"],
    "budget.proposed": ["նախագիծ", "բյուջեի նախագիծ"],
    "budget.approved": ["հաստատված", "հաստատված բյուջե", "տարեկան հաստատված պլան"],
    "budget.revised": ["ճշտված", "ճշտված բյուջե", "տարեկան ճշտված պլան"],
    "budget.executed": ["փաստացի", "կատարված", "կատարողական", "դրամարկղային ծախս"],
  },
  codes: {},
  totals: ["ընդամենը", "ամբողջը", "հանրագումար"],
  sections: {
    revenue: ["եկամուտներ", "ընդամենը եկամուտներ"],
    expenditure: ["ծախսեր", "ընդամենը ծախսեր"],
    deficit: ["դեֆիցիտ", "հավելուրդ"],
    financing: ["դեֆիցիտի ֆինանսավորում"],
  },
  sides: { revenue: ["եկամուտ", "եկամուտներ"], expenditure: ["ծախս", "ծախսեր"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["թ", "թվական", "տարվա", "տարի"],
  partYear: ["եռամսյակ", "կիսամյակ", "ամիս"],
  unphased: ["կանխատեսում"],
};
