import type { Dictionary } from "../../model/dictionary.js";

/**
 * Czech, by the open data of the treasury: «Schválený rozpočet» (ZU_ROZSCH), «Rozpočet po změnách» (ZU_ROZPZM), «Skutečnost»
 * (ZU_ROZKZ). The words of Slovak that are the same stand here too.
 */
export const cs: Dictionary = {
  code: "cs",
  unreviewed: true,
  headers: {
    "budget.id": ["kód položky", "rozpočtová položka"],
    "budget.admin": ["kapitola", "název kapitoly", "ministerstvo"],
    "budget.programme": ["název programu"],
    "budget.description": ["ukazatel", "text položky", "popis"],
    "budget.function": ["paragraf rozpočtu", "název paragrafu", "odvětvové třídění"],
    "budget.economic": ["položka", "název položky", "druhové třídění", "rozpočtová skladba"],
    "budget.region": ["kraj", "obec"],
    "budget.fiscalYear": ["rok", "rozpočtový rok"],
    "budget.amount": ["částka"],
    "budget.proposed": ["návrh", "návrh rozpočtu"],
    "budget.approved": ["schválený rozpočet", "schváleno", "rozpočet schválený"],
    "budget.revised": ["rozpočet po změnách", "upravený rozpočet", "rozpočet upravený"],
    "budget.executed": ["skutečnost", "plnění", "čerpání"],
  },
  codes: {},
  totals: ["celkem", "součet", "mezisoučet", "úhrnem", "celkem za kapitolu"],
  sections: {
    revenue: ["příjmy", "příjmy celkem"],
    expenditure: ["výdaje", "výdaje celkem"],
    deficit: ["schodek", "saldo rozpočtu", "saldo příjmů a výdajů"],
    financing: ["financování schodku"],
  },
  sides: { revenue: ["příjem", "příjmy"], expenditure: ["výdaj", "výdaje"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["v", "na", "za", "rok", "roku"],
  partYear: ["čtvrtletí", "pololetí", "měsíc", "měsíce"],
  unphased: ["výhled", "střednědobý výhled"],
  // Names of Unicode CLDR.
  months: [
    "leden ledna led",
    "únor února úno",
    "březen března bře",
    "duben dubna dub",
    "květen května kvě",
    "červen června čvn",
    "červenec července čvc",
    "srpen srpna srp",
    "září zář",
    "říjen října říj",
    "listopad listopadu lis",
    "prosinec prosince pro",
  ],
};
