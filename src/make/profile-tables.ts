// Reads the tables of a country profile, finds what is wrong in them, and makes the module of all profiles.
import { type Contribution, type CountryProfile, countryProfile } from "../model/country-profile.js";
import { type Row, type Thing, finder, fitting, thingsOf, twice, refuse } from "./rows.js";
import { shelfOf } from "./shelf-module.js";

const MODEL = countryProfile.shape;
const LIMIT = MODEL.contributions.element.shape.cap.unwrap().element;
const COUNTRY = countryProfile.pick({ id: true, name: true, languages: true, currency: true, fiscalYear: true });

/** The tables of a country, with the headers whose cells hold several values. */
const TABLES = {
  country: ["languages"],
  regions: ["also"],
  population: [],
  values: [],
  series: [],
  employers: [],
  contributions: ["employers", "without"],
  limits: [],
  "economic-classes": [],
  bodies: [],
  procedures: [],
  questions: [],
  choices: [],
  sources: [],
  notes: [],
} as const satisfies Record<string, readonly string[]>;
type Table = keyof typeof TABLES;

type ProfileTables = ReturnType<typeof profileTables>;

/** Tables that are none of a profile. */
export function strangeTables(paths: readonly string[]): string[] {
  const known = Object.keys(TABLES).map((name) => `${name}.csv`);
  const strange = paths.filter((path) => !known.includes(path.split("/").at(-1) ?? ""));
  return strange.map((path) => `profiles/${path} is none of ${known.join(", ")}`);
}

/** The tables of a country, and of what is the same for all of them, as rows that fit the model. */
export function profileTables(id: string, files: ReadonlyMap<string, string>) {
  const things = (file: string, name: Table) => thingsOf(`profiles/${file}`, files.get(file) ?? "", TABLES[name]);
  const own = (name: Table): Row<Thing>[] => things(`${id}/${name}.csv`, name);
  /** What is the same for every country, but for the rows in the place of which this one has its own. */
  const common = (name: Table, key = "id"): Row<Thing>[] => {
    const replaced = new Set(own(name).map(({ value }) => value[key]));
    return things(`${name}.csv`, name).filter(({ value }) => !replaced.has(value[key]));
  };

  const noteOf = finder([...own("notes"), ...common("notes")], (note) => String(note["id"]));
  /** A row as the model has it: there the last day is `to`, and a note is its words. */
  const dated = ({ value: { until, note, ...value }, place }: Row<Thing>): Row<Thing> => ({
    value: { ...value, to: until, note: typeof note === "string" ? noteOf(note, place)["words"] : note },
    place,
  });
  const facts = (name: Table): Row<Thing>[] => own(name).map(dated);

  const country = facts("country").map(({ value: { name, languages, currency, starts, ...fiscalYear }, place }) => ({
    value: { id, name, languages, currency, fiscalYear: { starts, ...fiscalYear } },
    place,
  }));
  const [row, ...more] = fitting(COUNTRY, country);
  if (row === undefined || more.length > 0) throw new Error(`profiles/${id}/country.csv: one row is the country`);

  const limits = facts("limits").map(({ value: { limit, ...value }, place }) => ({
    ...{ limit: String(limit), value },
    place,
  }));
  const limitsOf = (name: unknown) =>
    name === undefined ? name : limits.filter(({ limit }) => limit === name).map(({ value }) => value);
  const rules = facts("contributions");
  const contributions = rules.map(({ value: { floor, cap, ...value }, place }) => ({
    value: { ...value, floor: limitsOf(floor), cap: limitsOf(cap) },
    place,
  }));

  const choices = [...own("choices"), ...common("choices", "question")];
  const questions = [...own("questions"), ...common("questions")].map(({ value, place }) => {
    const { meanwhile, until, ...question } = value;
    const chosen = choices.filter((each) => each.value["question"] === value["id"]);
    const answers = chosen.map(({ value: { question: _, ...answer } }) => answer);
    return { value: { ...question, choices: answers, until: meanwhile, to: until }, place };
  });

  // Where the codes of the country were not read, those of the manual stand in for them.
  const classes = own("economic-classes").length > 0 ? own("economic-classes") : common("economic-classes", "code");
  return {
    country: row,
    regions: fitting(MODEL.regions.element, facts("regions")),
    population: fitting(MODEL.population.element, facts("population")),
    values: fitting(MODEL.values.element, facts("values")),
    series: fitting(MODEL.series.element, facts("series")),
    employers: fitting(MODEL.employers.element, own("employers")),
    limits: fitting(LIMIT, limits).map((row, at) => ({ ...row, limit: limits[at]?.limit ?? "" })),
    contributions: fitting(MODEL.contributions.element, contributions),
    limited: rules.map(({ value: { floor, cap }, place }) => ({
      value: [floor, cap].filter((name) => typeof name === "string"),
      place,
    })),
    economicClasses: fitting(MODEL.economicClasses.element, classes.map(dated)),
    bodies: fitting(MODEL.bodies.element, facts("bodies")),
    procedures: fitting(MODEL.procedures.element, facts("procedures")),
    questions: fitting(MODEL.questions.element, questions),
    /** The question of each choice. */
    chosen: own("choices").map(({ value, place }) => ({ value: String(value["question"]), place })),
    commonSources: fitting(MODEL.sources.element, common("sources")),
    sources: fitting(MODEL.sources.element, own("sources")),
  };
}

type When = Contribution["when"];
/** A fact that holds for some days, and perhaps only with one answer to a question. */
type Fact = { readonly from?: string | undefined; readonly to?: string | undefined; readonly when?: When };

/** Everything in the tables of a country that says of itself how sure it is, and which source gives it. */
export const citedIn = (tables: ProfileTables) => [
  { value: tables.country.value.fiscalYear, place: tables.country.place },
  ...[...tables.regions, ...tables.population, ...tables.values, ...tables.series, ...tables.contributions],
  ...[...tables.limits, ...tables.economicClasses, ...tables.bodies, ...tables.procedures],
];

/** What the rows of a country name that no table has, say twice, or say of one day in two ways. */
export function wrongIn(tables: ProfileTables): string[] {
  const { regions, population, values, series, employers, contributions, limits, limited, questions } = tables;
  const { economicClasses, bodies, procedures, chosen, commonSources, sources } = tables;
  const cited = citedIn(tables);
  const answers = questions.flatMap(({ value }) => value.choices.map((choice) => `${value.id}=${choice.id}`));
  const answered = (when: When) => when && `${when.question}=${when.is}`;
  const kinds = contributions.flatMap(({ value, place }) =>
    (value.employers ?? ["", ...idsOf(employers)]).map((kind) => ({ value: { ...value, kind }, place })),
  );
  const groups = limits.map(({ value, limit, place }) => ({ value: { ...value, limit }, place }));
  const groupNames = limits.map(({ limit }) => limit);
  const citedSources = cited.map(({ value }) => value.source);
  const codes = regions.map(({ value }) => value.code);
  const [inRegions, named] = [
    [...population, ...values],
    [employers, bodies, procedures, questions, sources],
  ];
  return [
    ...strangers<{ readonly source: string }>(cited, ({ source }) => [source], idsOf([...commonSources, ...sources])),
    ...strangers<{ readonly region?: string | undefined }>(inRegions, ({ region }) => [region], codes),
    ...strangers(contributions, (rule) => rule.employers ?? [], idsOf(employers)),
    ...strangers(contributions, ({ without = [], offset }) => [...without, offset?.by], idsOf(contributions)),
    ...strangers(contributions, ({ when, offset }) => [answered(when), answered(offset?.when)], answers),
    ...strangers(limits, ({ when }) => [answered(when)], answers),
    ...strangers(limited, (names) => names, groupNames),
    ...strangers(chosen, (question) => [question], idsOf(questions)),
    ...unnamed(groups, ({ limit }) => limit, limited.flatMap(({ value }) => value)), // prettier-ignore
    ...unnamed(sources, ({ id }) => id, citedSources),
    ...named.flatMap((rows) => twice<{ readonly id: string }>(rows, ({ id }) => id)),
    ...[regions, economicClasses].flatMap((rows) => twice<{ readonly code: string }>(rows, ({ code }) => code)),
    ...twice(series, (point) => `${point.series} ${point.year}`),
    ...contradictions(population, ({ region = "" }) => `population ${region}`),
    ...contradictions(values, ({ name, definition, region = "" }) => `${name} ${definition["en"] ?? ""} ${region}`),
    ...contradictions(kinds, ({ id, kind }) => `${id} ${kind}`),
    ...contradictions(groups, ({ limit }) => limit),
  ];
}

const idsOf = (rows: readonly Row<{ readonly id: string }>[]): string[] => rows.map(({ value }) => value.id);

const strangers = <T>(
  rows: readonly Row<T>[],
  namesOf: (value: T) => readonly (string | undefined)[],
  known: readonly string[],
): string[] =>
  rows.flatMap(({ value, place }) =>
    namesOf(value)
      .filter((name) => name !== undefined && !known.includes(name))
      .map((name) => `${place}: ${name ?? ""} is none of ${known.join(", ")}`),
  );

/** Rows that nothing names. */
const unnamed = <T>(rows: readonly Row<T>[], nameOf: (value: T) => string, named: readonly string[]): string[] =>
  rows.flatMap(({ value, place }) =>
    named.includes(nameOf(value)) ? [] : [`${place}: no row names ${nameOf(value)}`],
  );

const FIRST = "";
const LAST = "9999";

/** Rows that end before they begin, and rows of one key that say two things of one day. */
const contradictions = <T extends Fact>(rows: readonly Row<T>[], keyOf: (value: T) => string): string[] =>
  rows.flatMap(({ value, place }, at) => {
    if ((value.from ?? FIRST) > (value.to ?? LAST)) return [`${place}: until is before from`];
    const other = rows.slice(0, at).find((each) => keyOf(each.value) === keyOf(value) && meet(each.value, value));
    return other === undefined ? [] : [`${place}: ${keyOf(value)} holds on one day with ${other.place}`];
  });

const meet = (a: Fact, b: Fact): boolean =>
  (a.from ?? FIRST) <= (b.to ?? LAST) && (b.from ?? FIRST) <= (a.to ?? LAST) && !apart(a, b);

// What holds without an answer holds beside every answer.
const apart = ({ when: a }: Fact, { when: b }: Fact): boolean =>
  a !== undefined && b !== undefined && a.question === b.question && a.is !== b.is;

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
