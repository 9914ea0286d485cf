import type { Dictionary } from "../../model/dictionary.js";

/**
 * Bosnian, Croatian, Montenegrin and Serbian, in both scripts, by the budgets of Zagreb, Belgrade and Sarajevo:
 * «Izvorni plan», «Tekući plan», «Izvršenje».
 */
export const sh: Dictionary = {
  code: "sh",
  unreviewed: true,
  headers: {
    "budget.id": ["broj konta", "konto", "pozicija", "позиција"],
    "budget.admin": ["razdjel", "razdeo", "раздео", "budžetski korisnik", "proračunski korisnik", "буџетски корисник"],
    "budget.programme": ["programska klasifikacija", "програмска класификација", "kod programa"],
    "budget.description": ["opis", "naziv", "опис", "назив"],
    "budget.function": [
      "funkcija",
      "funkcijska klasifikacija",
      "funkcionalna klasifikacija",
      "функција",
      "функционална класификација",
    ],
    "budget.economic": ["ekonomska klasifikacija", "економска класификација", "ekonomski kod"],
    "budget.region": ["općina", "opština", "општина"],
    "budget.fiscalYear": ["godina", "година", "budžetska godina", "proračunska godina"],
    "budget.amount": ["iznos", "износ"],
    "budget.proposed": ["prijedlog", "predlog budžeta", "prijedlog proračuna", "предлог буџета"],
    "budget.approved": ["izvorni plan", "usvojeni budžet", "proračun", "odobreni budžet", "усвојени буџет"],
    "budget.revised": ["tekući plan", "rebalans", "izmjene i dopune", "ребаланс", "izmijenjeni plan"],
    "budget.executed": ["izvršenje", "ostvarenje", "izvršeno", "извршење", "остварење", "ostvareno"],
  },
  codes: {},
  totals: ["ukupno", "sveukupno", "svega", "укупно", "свега"],
  sections: {
    revenue: ["prihodi", "primici", "приходи и примања"],
    expenditure: ["rashodi", "izdaci", "rashodi i izdaci", "расходи и издаци"],
    deficit: ["manjak", "budžetski deficit", "буџетски дефицит"],
    financing: ["finansiranje deficita", "račun financiranja", "финансирање дефицита"],
  },
  sides: {
    revenue: ["prihod", "prihodi", "приход", "приходи"],
    expenditure: ["rashod", "rashodi", "расход", "расходи", "trošak", "troškovi"],
  },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["za", "u", "godinu", "godini", "за", "годину", "god"],
  partYear: ["kvartal", "tromjesečje", "polugodište", "mjesec", "mesec", "квартал", "тромесечје"],
  unphased: ["projekcija", "projekcije", "пројекција"],
  // Names of Unicode CLDR.
  months: [
    "januar jan",
    "februar feb",
    "mart mar",
    "april apr",
    "maj",
    "jun",
    "jul",
    "avgust avg",
    "septembar sep",
    "oktobar okt",
    "novembar nov",
    "decembar dec",
  ],
};
