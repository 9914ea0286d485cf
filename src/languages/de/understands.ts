import type { Dictionary } from "../../model/dictionary.js";

/**
 * German, by the budgets of Germany, Austria and Switzerland. «Soll» is what was budgeted, «Ist» what came of it; an «Ansatz»
 * is the amount that a budget approves. The titles of a German budget are numbered «Titel».
 */
export const de: Dictionary = {
  code: "de",
  unreviewed: true,
  headers: {
    "budget.id": ["Haushaltsstelle", "Titelnummer", "Kontonummer"],
    "budget.admin": ["Einzelplan", "Ministerium", "Ressort", "Untergliederung", "Organisationseinheit"],
    "budget.programme": ["Produktgruppe", "Globalbudget"],
    "budget.description": ["Bezeichnung", "Zweckbestimmung", "Beschreibung"],
    "budget.function": ["Funktion", "Funktionskennziffer", "Aufgabenbereich"],
    "budget.economic": ["Gruppierung", "Gruppierungsnummer", "Kontengruppe", "ökonomische Gliederung"],
    "budget.region": ["Bundesland", "Kanton"],
    "budget.fiscalYear": ["Haushaltsjahr", "Jahr", "Rechnungsjahr", "Finanzjahr"],
    "budget.amount": ["Betrag"],
    "budget.proposed": ["Entwurf", "Haushaltsentwurf", "Regierungsentwurf"],
    "budget.approved": ["Soll", "Ansatz", "Haushaltsansatz", "Voranschlag", "Bundesvoranschlag", "BVA"],
    "budget.revised": ["Nachtragshaushalt", "Soll mit Nachtrag", "fortgeschriebener Ansatz"],
    "budget.executed": ["Ist", "Ist-Ergebnis", "Rechnungsergebnis", "Rechnung", "Erfolg"],
  },
  codes: {},
  totals: ["Summe", "Gesamtsumme", "Gesamt", "insgesamt", "Zwischensumme"],
  sections: {
    revenue: ["Einnahmen", "Einzahlungen", "Erträge"],
    expenditure: ["Ausgaben", "Auszahlungen", "Aufwendungen"],
    deficit: ["Finanzierungssaldo", "Haushaltsdefizit", "Fehlbetrag"],
    financing: ["Finanzierung des Defizits"],
  },
  sides: {
    revenue: ["Einnahme", "Einnahmen", "Einzahlung", "Einzahlungen", "Ertrag", "Erträge"],
    expenditure: ["Ausgabe", "Ausgaben", "Auszahlung", "Auszahlungen", "Aufwand", "Aufwendungen"],
  },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["im", "für", "das", "Jahr", "Haushaltsjahr"],
  partYear: ["Quartal", "Halbjahr", "Monat", "Monate"],
  unphased: ["Finanzplan", "Prognose", "Vorschau"],
  // Names of Unicode CLDR.
  months: [
    "januar jan",
    "februar feb",
    "märz mär",
    "april apr",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sep sept",
    "oktober okt",
    "november nov",
    "dezember dez",
  ],
};
