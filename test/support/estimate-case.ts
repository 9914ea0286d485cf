import type { Analysis } from "../../src/model/analysis.js";

const bytes = (...rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join("\n")}\n`);

/** One shelter in Naryn in 2026, as it stands in the picture of an estimate. All values are made up. */
export const ANALYSIS: Analysis = {
  title: "Кризисный центр «А», Нарынская область",
  language: "ru",
  currency: "KGS",
  fiscalYear: "2026",
  fiscalYearStart: "2026-01-01",
  centres: { file: "c.csv" },
  costStandards: { file: "s.csv" },
  funding: { file: "f.csv" },
  assumptions: { file: "a.csv" },
  request: {
    to: "орган государственного социального заказа",
    from: "общественное объединение",
    date: "2025-11-01",
    legalBasis: "Закон КР № 70 от 28.04.2017",
    contributions: { economic: "2121" },
  },
};

export const LINES = [
  "standard_id,service,line,economic,behaviour,driver,quantity,unit_cost,period,pay,on_cost,currency,priority",
  "s,shelter,Руководитель,2111,fixed,centre,1,38000,month,yes,0.0225,KGS,1",
  "s,shelter,Психолог,2111,fixed,centre,1,36000,month,yes,0.0225,KGS,4",
  "s,shelter,Дежурные,2111,fixed,post_24_7,0.5,29350,month,yes,0.0225,KGS,2",
  "s,shelter,Аренда дома,2214,fixed,centre,1,59000,month,no,,KGS,3",
  's,shelter,"Отопление, свет, вода",2211,fixed,centre,1,11000,month,no,,KGS,3',
  "s,shelter,Питание и гигиена,2218,variable,place_night,1,280,unit,no,,KGS,5",
];

export const MONEY = [
  "centre_id,source,source_type,form,status,amount,currency,fiscal_year,line",
  'a,Мэрия,local,cash,committed,132000,KGS,2026,"Отопление, свет, вода"',
  "a,Фонд,donor,cash,committed,441720,KGS,2026,Психолог",
  "a,Фонд,donor,cash,committed,441720,KGS,2026,Дежурные",
  "a,Фонд,donor,cash,committed,401300,KGS,2026,Питание и гигиена",
  "a,Мэрия,local,in_kind,committed,708000,KGS,2026,Аренда дома",
];

/** The files of the case, with other lines or money where they are given. */
export const files = (given: { readonly lines?: readonly string[]; readonly money?: readonly string[] } = {}) => ({
  "c.csv": bytes("centre_id,service,name,region,capacity,months_open", "a,shelter,Центр «А»,Нарынская область,12,12"),
  "s.csv": bytes(...(given.lines ?? LINES)),
  "f.csv": bytes(...(given.money ?? MONEY)),
  "a.csv": bytes(
    "name,value,source",
    "days,365,assumption",
    "occupancy,0.75,assumption",
    "net_hours,1720,assumption",
    "fte_rounding,half,assumption",
    "overhead_rate,0,assumption",
    "overhead_mode,markup,assumption",
    "contingency_rate,0,assumption",
  ),
});
