import type { Contribution } from "../model/country-profile.js";
import type { ProfileTables } from "./profile-tables.js";
import { type Row, twice } from "./rows.js";

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
  return [
    ...strangers<{ readonly source: string }>(cited, ({ source }) => [source], idsOf([...commonSources, ...sources])),
    ...strangers<{ readonly region?: string | undefined }>(
      [...population, ...values],
      ({ region }) => [region],
      regions.map(({ value }) => value.code),
    ),
    ...strangers(contributions, (rule) => rule.employers ?? [], idsOf(employers)),
    ...strangers(contributions, ({ without = [], offset }) => [...without, offset?.by], idsOf(contributions)),
    ...strangers(contributions, ({ when, offset }) => [answered(when), answered(offset?.when)], answers),
    ...strangers(limits, ({ when }) => [answered(when)], answers),
    ...strangers(
      limited,
      (names) => names,
      limits.map(({ limit }) => limit),
    ),
    ...strangers(chosen, (question) => [question], idsOf(questions)),
    ...unnamed(
      groups,
      ({ limit }) => limit,
      limited.flatMap(({ value }) => value),
    ),
    ...unnamed(
      sources,
      ({ id }) => id,
      cited.map(({ value }) => value.source),
    ),
    ...[employers, bodies, procedures, questions, sources].flatMap((rows) =>
      twice<{ readonly id: string }>(rows, ({ id }) => id),
    ),
    ...[regions, economicClasses].flatMap((rows) => twice<{ readonly code: string }>(rows, ({ code }) => code)),
    ...twice(series, (point) => `${point.series} ${point.year}`),
    ...contradictions(population, ({ region = "" }) => `population ${region}`),
    ...contradictions(values, ({ name, definition, region = "" }) => `${name} ${definition["en"] ?? ""} ${region}`),
    ...contradictions(kinds, ({ id, kind }) => `${id} ${kind}`),
    ...contradictions(groups, ({ limit }) => limit),
  ];
}

const idsOf = (rows: readonly Row<{ readonly id: string }>[]): string[] => rows.map(({ value }) => value.id);

/** Rows that name what is not there. */
function strangers<T>(
  rows: readonly Row<T>[],
  namesOf: (value: T) => readonly (string | undefined)[],
  known: readonly string[],
): string[] {
  return rows.flatMap(({ value, place }) =>
    namesOf(value)
      .filter((name) => name !== undefined && !known.includes(name))
      .map((name) => `${place}: ${name ?? ""} is none of ${known.join(", ")}`),
  );
}

/** Rows that nothing names. */
const unnamed = <T>(rows: readonly Row<T>[], nameOf: (value: T) => string, named: readonly string[]): string[] =>
  rows.flatMap(({ value, place }) =>
    named.includes(nameOf(value)) ? [] : [`${place}: no row names ${nameOf(value)}`],
  );

const FIRST = "";
const LAST = "9999";

/** Rows that end before they begin, and rows of one key that say two things of one day. */
function contradictions<T extends Fact>(rows: readonly Row<T>[], keyOf: (value: T) => string): string[] {
  return rows.flatMap(({ value, place }, at) => {
    if ((value.from ?? FIRST) > (value.to ?? LAST)) return [`${place}: until is before from`];
    const other = rows.slice(0, at).find((each) => keyOf(each.value) === keyOf(value) && meet(each.value, value));
    return other === undefined ? [] : [`${place}: ${keyOf(value)} holds on one day with ${other.place}`];
  });
}

const meet = (a: Fact, b: Fact): boolean =>
  (a.from ?? FIRST) <= (b.to ?? LAST) && (b.from ?? FIRST) <= (a.to ?? LAST) && !apart(a, b);

// What holds without an answer holds beside every answer.
const apart = ({ when: a }: Fact, { when: b }: Fact): boolean =>
  a !== undefined && b !== undefined && a.question === b.question && a.is !== b.is;
