import type { Evaluation, Place } from "../formula/chain.js";
import type { PerKeys } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import { type FigureId, isFigureId } from "../result/register.js";
import { PUBLIC_TABLES, type TableName } from "./public-tables.js";

/** A cell of a publication: a figure, where it stands in the chain, and the block that is shown or withheld with it. */
export type PublicCell = {
  readonly key: string;
  readonly id: FigureId;
  readonly per: PerKeys;
  readonly place: Place;
  readonly table: TableName;
  readonly block: string;
};

/** Block of the rows of a centre. */
export const centreBlock = (centre: string): string => `centre ${centre}`;

/** Every cell that the tables of a publication ask for, in the order of the chain. */
export function publicCells(chain: Evaluation, tables: readonly TableName[], fiscalYear: string): PublicCell[] {
  const asked = tables.flatMap((name) => {
    const table = PUBLIC_TABLES[name];
    return table ? [[name, table] as const] : [];
  });
  const cells: PublicCell[] = [];
  for (const table of chain.tables) {
    const shown = table.columns.flatMap((each) =>
      "shown" in each && each.shown !== null ? [[each.name, each.shown] as const] : [],
    );
    if (shown.length === 0) continue;
    table.rows.forEach((row, at) => {
      for (const [column, { id, per: more }] of shown) {
        const per = more ? { ...row.per, ...more } : row.per;
        const name = asked.find(([, { has }]) => per["fiscalYear"] === fiscalYear && has({ id, per }))?.[0];
        if (name !== undefined && isFigureId(id))
          cells.push({
            key: figureKey(id, per),
            id,
            per,
            place: { table: table.name, row: at, column },
            table: name,
            block: blockOf(name, id, per),
          });
      }
    });
  }
  return cells;
}

const SECRETS: ReadonlySet<FigureId> = new Set([
  "requirement",
  "secured-funding",
  "covered-need",
  "hard-gap",
  "soft-gap",
  "surplus",
]);

/** Where the money of a confidential centre as a whole stands in the chain, hard and with every promise. */
export function secretCells(
  chain: Evaluation,
  fiscalYear: string,
  confidential: ReadonlySet<string>,
): Pick<PublicCell, "id" | "per" | "place">[] {
  return chain.tables.flatMap(({ name: table, columns, rows }) =>
    rows.flatMap((row, at) => {
      const { centre = "", fiscalYear: year, ...rest } = row.per;
      if (!confidential.has(centre) || year !== fiscalYear || Object.keys(rest).length > 0) return [];
      return columns.flatMap((column) => {
        const shown = "shown" in column ? column.shown : null;
        const { certainty = "soft", ...more } = shown?.per ?? {};
        return shown &&
          isFigureId(shown.id) &&
          SECRETS.has(shown.id) &&
          certainty === "soft" &&
          Object.keys(more).length === 0
          ? [{ id: shown.id, per: { ...row.per, ...shown.per }, place: { table, row: at, column: column.name } }]
          : [];
      });
    }),
  );
}

// What is read in one row is withheld together: a share without its parts, or a part without its share, says too much
// or nothing.
function blockOf(table: TableName, id: string, per: PerKeys): string {
  const { centre, region, sourceType, source, standard, status, certainty } = per;
  if (centre !== undefined) return centreBlock(centre);
  if (standard !== undefined) {
    const row = ["places", standard, region].filter((each) => each !== undefined).join(" ");
    return id.startsWith("full-") ? `${row} full` : row;
  }
  if (sourceType !== undefined) return `kind ${sourceType}`;
  if (source !== undefined) return `source ${source}`;
  if (table === "promises") return table;
  const row = region === undefined ? table : `region ${region}`;
  if (status !== undefined) return `${row} by status`;
  if (certainty !== undefined) return `${row} with promises`;
  if (id === "covered-need" || id === "hard-gap" || id === "funded-need-share") return `${row} short`;
  // What is to spare is what is secured less what is covered.
  return id === "surplus" || id === "secured-funding" ? `${row} secured` : row;
}
