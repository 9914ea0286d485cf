import type { LineForm } from "../model/source-table.js";
import type { Binder } from "./dialect.js";
import { type SqlTable, idSql, namesOf } from "./line-sql.js";

type Asked = (sql: string, binder: Binder) => readonly (readonly (string | null)[])[];

/**
 * Ids that stand in several rows, of all parts together. Hashes are counted, which takes less room than ids; those that
 * stand twice are then told by the ids themselves.
 */
export function repeatedIds(
  table: SqlTable & Pick<LineForm, "plain">,
  ids: readonly number[],
  limit: number,
  asked: Asked,
): readonly string[] {
  const { dialect, columns, parts } = table;
  const [only] = ids;
  // Exact numbers are told apart without being written out.
  const isExact = ids.length === 1 && only !== undefined && columns[only]?.kind === "exact";
  const id = isExact ? namesOf(table).raw(only) : idSql(table, ids);
  const twice = (value: string, where: string): string => {
    const rows = parts.map(({ from }) => `SELECT ${value} AS u_id FROM ${from}${where}`).join(" UNION ALL ");
    return `SELECT u_id FROM (${rows}) u_ids GROUP BY u_id HAVING count(*) > 1 LIMIT ${limit}`;
  };
  const textsOf = (sql: string): string[] => asked(sql, dialect.binder()).map(([value]) => value ?? "");
  if (isExact)
    return textsOf(
      `SELECT CASE WHEN u_id IS NULL THEN '' ELSE ${dialect.asText("u_id")} END FROM (${twice(id, "")}) u_twice`,
    );
  const hashes = textsOf(twice(dialect.hash(id), ""));
  if (hashes.length === 0) return [];
  // A list that was cut off may hold two ids of one hash in place of others.
  return textsOf(twice(id, hashes.length < limit ? ` WHERE ${dialect.isHashed(id, hashes)}` : ""));
}
