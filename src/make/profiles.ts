import type { CountryProfile } from "../model/country-profile.js";
import { citedIn, profileTables, strangeTables, wrongIn } from "./profile-tables.js";
import { type Row, refuse } from "./rows.js";
import { shelfOf } from "./shelf-module.js";

/** The module of country profiles: a folder a country, and beside them the rows that are the same for all of them. */
export function profileModules(files: ReadonlyMap<string, string>): Map<string, string> {
  const paths = [...files.keys()].filter((path) => path.endsWith(".csv"));
  refuse(strangeTables(paths));
  const folders = new Set(paths.filter((path) => path.includes("/")).map((path) => path.slice(0, path.indexOf("/"))));
  const entries = [...folders].map((id) => {
    const value = profileOf(id, files);
    return { name: id, value, about: `${value.name["en"] ?? ""}.` };
  });
  const about = "Every country profile that is built in.";
  return shelfOf({ name: "profiles", type: "CountryProfile", from: "../model/country-profile.js", about }, entries);
}

function profileOf(id: string, files: ReadonlyMap<string, string>): CountryProfile {
  const tables = profileTables(id, files);
  refuse(wrongIn(tables));
  const named = new Set(citedIn(tables).map(({ value }) => value.source));
  return {
    ...tables.country.value,
    regions: valuesOf(tables.regions),
    population: valuesOf(tables.population),
    values: valuesOf(tables.values),
    series: valuesOf(tables.series),
    employers: valuesOf(tables.employers),
    contributions: valuesOf(tables.contributions),
    economicClasses: valuesOf(tables.economicClasses),
    bodies: valuesOf(tables.bodies),
    procedures: valuesOf(tables.procedures),
    questions: valuesOf(tables.questions),
    sources: [...valuesOf(tables.commonSources).filter((each) => named.has(each.id)), ...valuesOf(tables.sources)],
  };
}

const valuesOf = <T>(rows: readonly Row<T>[]): T[] => rows.map(({ value }) => value);
