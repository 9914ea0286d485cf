import "../../../src/model/patterns.js";
import { type Address, type Engine, type Environment, rowsOf } from "../../../src/engines/engine.js";
import { plainAmount } from "../../../src/engines/line-sql.js";
import { conditionSql } from "../../../src/engines/line-sql.js";
import { literal } from "../../../src/engines/dialect.js";
import { comparable, textTest } from "../../../src/model/condition.js";

// Texts that engines are known to take for others: blanks of Unicode, letters in two parts, quotes, capitals, backslashes.
const TEXTS = [
  "1141",
  " 1141 ",
  "\u00a01141\t",
  "1141\u3000",
  'O\'Brien "x" \\d',
  "Ош",
  "ош",
  "Кризисные центры",
  "e\u0301cole",
  "école",
  "a%b_c",
  "",
] as const;

const CONDITIONS = [
  { equals: "1141" },
  { equals: "école" },
  { in: ["Ош", "1141", 'O\'Brien "x" \\d'] },
  { startsWith: "Кризис" },
  { endsWith: "центры" },
  { contains: "'" },
  { contains: "%" },
  { contains: "ош" },
  { matches: String.raw`^11\d+$` },
  { matches: String.raw`\p{L}{4}` },
].map((each) => ({ column: "x", ...each }));

const AMOUNTS = [
  "1",
  "-1.50",
  "(2.25)",
  "1,234.50",
  "1 234",
  "1'234",
  "01",
  "1e6",
  "1_000",
  "1.23456",
  "0x10",
  "",
  "1.2.3",
];

/**
 * What an engine says of texts and amounts otherwise than umay does: each condition of each text, and which amounts are
 * plain and what they come to.
 *
 * @returns what differs, in words
 */
export async function dialectSays(engine: Engine, address: Address, environment: Environment): Promise<string[]> {
  const { dialect, connect } = engine;
  const connected = await connect(address, environment);
  const differing: string[] = [];
  const ask = async (sql: (text: string) => string, text: string, extra = dialect.binder()): Promise<string> => {
    const asked = dialect.whole(`SELECT ${sql(extra.text(text))} AS answer`);
    const [row] = await rowsOf(connected.query, asked, extra.values);
    return row?.[0] ?? "";
  };
  for (const text of TEXTS)
    for (const condition of CONDITIONS) {
      if (condition.matches !== undefined && !dialect.matches) continue;
      const binder = dialect.binder();
      const sql = (own: string): string =>
        `CASE WHEN ${conditionSql(dialect, dialect.comparable(own), condition, binder)} THEN 1 ELSE 0 END`;
      const said = await ask(sql, text, binder);
      const own = textTest(condition)(comparable(text)) ? "1" : "0";
      if (said !== own) differing.push(`${JSON.stringify(condition)} of ${JSON.stringify(text)}: ${said}`);
    }
  for (const amount of AMOUNTS) {
    const isPlain = new RegExp(plainAmount(".")).test(amount);
    const said = await ask(
      (own) => `CASE WHEN ${dialect.isLike(own, literal(plainAmount(".")))} THEN 1 ELSE 0 END`,
      amount,
    );
    if (said !== (isPlain ? "1" : "0")) differing.push(`${amount}: plain ${said}`);
    if (!isPlain) continue;
    const value = (own: string): string => dialect.decimal(`REPLACE(${dialect.without(own, " ,')")}, '(', '-')`, 5, 18);
    const read = Number(await ask(value, amount));
    const wanted = Number(amount.replace(/[ ,')]/g, "").replace("(", "-"));
    if (read !== wanted) differing.push(`${amount}: ${read}`);
  }
  await connected.close();
  return differing;
}
