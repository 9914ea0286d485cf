import type { LineForm } from "../model/source-table.js";
import type { Binder } from "./dialect.js";
import { type SqlTable, idSql } from "./line-sql.js";

type Asked = (sql: string, binder: Binder) => readonly (readonly (string | null)[])[];
type Ids = SqlTable & Pick<LineForm, "plain" | "ids">;

/** Hashes that several ids of all parts together have: nearly always of one id in several rows. They take less room than ids. */
export function repeatedHashes(table: Ids, limit: number, asked: Asked): readonly string[] {
  const { dialect } = table;
  const say = (each: string): unknown => asked(each, dialect.binder());
  dialect.forManyGroups?.before.forEach(say);
  const found = asked(twice(table, dialect.hash(idSql(table, table.ids)), "", limit), dialect.binder());
  dialect.forManyGroups?.after.forEach(say);
  return found.map(([hash]) => hash ?? "");
}

// So many hashes are told by their ids; where there are more, all ids may have to be.
const FEW = 1000;

/** Whether an id stands in several rows. */
export function areRepeated(table: Ids, asked: Asked): boolean {
  const id = idSql(table, table.ids);
  const hashes = repeatedHashes(table, FEW, asked);
  const isOne = (where: string): boolean => asked(twice(table, id, where, 1), table.dialect.binder()).length > 0;
  if (hashes.length === 0) return false;
  return isOne(` WHERE ${table.dialect.isHashed(id, hashes)}`) || (hashes.length === FEW && isOne(""));
}

const twice = (table: Ids, value: string, where: string, limit: number): string => {
  const rows = table.parts.map(({ from }) => `SELECT ${value} AS u_id FROM ${from}${where}`).join(" UNION ALL ");
  return `SELECT u_id FROM (${rows}) u_ids GROUP BY u_id HAVING count(*) > 1 LIMIT ${limit}`;
};
