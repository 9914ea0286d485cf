// What differs between the SQL of DuckDB, PostgreSQL and ClickHouse, as a type, and what most of them write alike.
// Also: parts of tables (shards), texts and names as SQL, blanks, texts that are sent beside a query, and the hashes of
// rows as row numbers and back.

/** A part of a table that the engine adds up by itself: the table, or one of its shards. */
export type TablePart = {
  /** The part as SQL names it after FROM. */
  readonly from: string;
  /** SQL of the place of a row in it. */
  readonly place: string;
  /** SQL of the order in which its rows were stored; that of the places unless given. */
  readonly order?: string;
  /** Whether places are made of what the rows hold: then they say nothing of an order. */
  readonly isHashed?: boolean;
  /** Whether another server keeps it, which adds its rows up where a query can be handed on. */
  readonly isRemote?: boolean;
};

/** Texts that go to the engine beside the SQL. */
export type Binder = {
  readonly values: readonly string[];
  /** Takes a value; gives its number from 1 on. */
  readonly add: (value: string) => number;
  /** SQL that stands for a text. */
  readonly text: (value: string) => string;
};

/** What differs between the engines in the SQL of lines. All names of it are SQL of texts unless it says else. */
export type Dialect = {
  readonly binder: () => Binder;
  readonly identifier: (name: string) => string;
  /** A value of another type as a text. */
  readonly asText: (sql: string) => string;
  /** A text without the blanks at its ends that `String.trim` takes away, in NFC. */
  readonly comparable: (sql: string) => string;
  /** Whether a text is one of several. */
  readonly isOneOf: (sql: string, texts: readonly string[], binder: Binder) => string;
  readonly startsWith: (sql: string, text: string) => string;
  readonly endsWith: (sql: string, text: string) => string;
  readonly contains: (sql: string, text: string) => string;
  /** Whether a pattern fits; undefined where the engine knows other patterns than `safePattern`. */
  readonly matches?: (sql: string, pattern: string, binder: Binder) => string;
  /** Whether a pattern is found that every engine knows, which is SQL of a text. */
  readonly isLike: (sql: string, pattern: string) => string;
  /** A text without some signs, written as an SQL text. */
  readonly without: (sql: string, signs: string) => string;
  /** A text of digits as a decimal of so many places, without loss; no text has more than so many digits. */
  readonly decimal: (sql: string, places: number, digits: number) => string;
  /** A number that is exact already, wide enough for a sum. */
  readonly widened: (sql: string, places: number | undefined) => string;
  /** A text whose digits are all nines: how a number is written. */
  readonly shape: (sql: string) => string;
  /** A number of 64 bits that is the same for the same text. */
  readonly hash: (sql: string) => string;
  /** Whether a text has one of several such numbers. */
  readonly isHashed: (sql: string, hashes: readonly string[]) => string;
  /** Whether it groups rows in several ways in one pass, on all processors. */
  readonly groupsInSets: boolean;
  /** A column by which an inner query is worked out once, and no number of groups is guessed; none where not needed. */
  readonly fence: readonly string[];
  /** What is said to the engine before and after a query in which nearly each row is a group of its own. */
  readonly forManyGroups?: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Digits of the longest decimal. */
  readonly digits: number;
  /** What stands around a query so that its values come as texts. */
  readonly whole: (sql: string) => string;
  /** The number of a place as the engine gives it; above 1. */
  readonly rowOf: (place: string, part: number) => number;
  /** SQL that holds for the rows of some numbers in a part. */
  readonly isAt: (place: string, rows: readonly number[], part: number, from: TablePart, binder: Binder) => string;
};

/** A text of SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const same = (sql: string): string => sql;

/** What most of the engines write in the same way. */
export const usual = {
  identifier: quoted,
  startsWith: (sql, text) => `starts_with(${sql}, ${text})`,
  without: (sql, signs) => `translate(${sql}, ${literal(signs)}, '')`,
  widened: same,
  shape: (sql) => `translate(${sql}, '012345678', '999999999')`,
  groupsInSets: true,
  fence: [],
  whole: same,
  rowOf: (place) => Number(place) + FIRST_HASH,
} as const satisfies Partial<Dialect>;

/** Signs that `String.trim` takes away. */
export const BLANKS =
  "\t\n\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

export function binderOf(text: (number: number) => string): Binder {
  const values: string[] = [];
  const add = (value: string): number => values.push(value);
  return { values, add, text: (value) => text(add(value)) };
}

// The numbers of hashed places stay below 2^53.
const FIRST_HASH = 2;

export const numbersOf = (rows: readonly number[]): readonly string[] => rows.map((row) => String(row - FIRST_HASH));
