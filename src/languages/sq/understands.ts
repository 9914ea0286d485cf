import type { Dictionary } from "../../model/dictionary.js";

/**
 * Albanian, by the laws «Për buxhetin» of Albania and the tables of Kosovo: «Të ardhurat», «Shpenzimet», «Deficiti»,
 * «gjithsej».
 */
export const sq: Dictionary = {
  code: "sq",
  unreviewed: true,
  headers: {
    "budget.id": ["kodi i programit buxhetor", "numri i llogarisë"],
    "budget.admin": ["ministria", "institucioni", "njësia buxhetore", "organizata buxhetore"],
    "budget.programme": ["programi", "programi buxhetor"],
    "budget.description": ["emërtimi", "përshkrimi"],
    "budget.function": ["funksioni", "klasifikimi funksional"],
    "budget.economic": ["klasifikimi ekonomik", "kategoria ekonomike", "artikulli"],
    "budget.region": ["bashkia", "qarku", "komuna"],
    "budget.fiscalYear": ["viti", "viti buxhetor"],
    "budget.amount": ["shuma", "vlera"],
    "budget.proposed": ["projektbuxheti", "projekt buxheti"],
    "budget.approved": ["buxheti i miratuar", "plani fillestar", "buxheti fillestar"],
    "budget.revised": ["plani i rishikuar", "buxheti i rishikuar", "buxheti final"],
    "budget.executed": ["realizimi", "realizuar", "shpenzimet faktike", "fakti"],
  },
  codes: {},
  totals: ["gjithsej", "totali", "shuma totale", "nëntotali"],
  sections: {
    revenue: ["të ardhurat", "të ardhura"],
    expenditure: ["shpenzimet", "shpenzime"],
    deficit: ["deficiti", "deficiti buxhetor"],
    financing: ["financimi i deficitit"],
  },
  sides: { revenue: ["e ardhur", "të ardhura", "të ardhurat"], expenditure: ["shpenzim", "shpenzime", "shpenzimet"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["për", "në", "vitin", "viti"],
  partYear: ["tremujori", "gjashtëmujori", "muaji", "muaj"],
  unphased: ["parashikimi", "pritshmi"],
  // Names of Unicode CLDR.
  months: [
    "janar jan",
    "shkurt shk",
    "mars mar",
    "prill pri",
    "maj",
    "qershor qer",
    "korrik korr",
    "gusht gush",
    "shtator sht",
    "tetor tet",
    "nëntor nën",
    "dhjetor dhj",
  ],
};
