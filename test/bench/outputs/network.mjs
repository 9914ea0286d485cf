// A made network: nothing in it was published, and it says nothing about any country.
import { TextEncoder } from "node:util";

const LINES = 30;
const YEARS = ["2025", "2026", "2027"];

/**
 * An analysis and its files: as many centres, each a shelter of 30 cost lines, with two grants a year; where it is asked,
 * every twentieth centre is confidential, two or three in a region.
 */
export function network(centres, { years = YEARS, confidential = false } = {}) {
  const ids = Array.from({ length: centres }, (_, at) => `c-${at + 1}`);
  const region = (at) => `Region ${(at % 20) + 1}`;
  const secret = (at) => (confidential && at % 20 === Math.floor(at / 20) % 20 ? "yes" : "no");
  const csv = (head, rows) => new TextEncoder().encode(`${[head, ...rows].join("\n")}\n`);
  return {
    analysis: {
      title: "A made network",
      currency: "KGS",
      fiscalYear: "2025",
      fiscalYearStart: "2025-01-01",
      centres: { file: "centres.csv" },
      costStandards: { file: "standards.csv", use: { shelter: "s" } },
      funding: { file: "funding.csv" },
      assumptions: { file: "assumptions.csv" },
      indices: { file: "indices.csv" },
      ...(years.length > 1 ? { plan: { years } } : {}),
      ...(confidential ? {} : { publish: { confidential: "none" } }),
    },
    files: {
      "centres.csv": csv(
        "centre_id,service,name,region,capacity,capacity_unit,months_open,confidential",
        ids.map(
          (id, at) => `${id},shelter,Centre ${at + 1},${region(at)},${5 + (at % 12)},family_place,12,${secret(at)}`,
        ),
      ),
      "standards.csv": csv(
        "standard_id,service,line,economic,behaviour,driver,quantity,unit_cost,period,pay,vat,currency,price_year,index",
        Array.from(
          { length: LINES },
          (_, at) =>
            `s,shelter,line ${at + 1},${211 + (at % 9)},variable,place,1,${1000 + at * 137},year,no,no,KGS,2025,prices`,
        ),
      ),
      "funding.csv": csv(
        "centre_id,source,source_type,status,amount,currency,fiscal_year",
        years.flatMap((year) =>
          ids.flatMap((id, at) => [
            `${id},Fund ${(at % 7) + 1},donor,committed,${100_000 + at * 13},KGS,${year}`,
            `${id},State,state,committed,${200_000 + at * 7},KGS,${year}`,
          ]),
        ),
      ),
      "assumptions.csv": csv("name,value,source", [
        "occupancy,0.8,assumption",
        "overhead_rate,0.1,assumption",
        "overhead_mode,markup,assumption",
        "contingency_rate,0.05,assumption",
      ]),
      "indices.csv": csv(
        "series,year,value,source",
        years.map((year, at) => `prices,${year},${100 + at * 7},assumption`),
      ),
    },
  };
}
