import type { Grid } from "../import/open/grid.js";
import { KINDS, type OwnKind, type Role, folded, roleOf } from "./roles.js";

/** A table of a centre, as its columns tell: where its header is and what they hold. */
export type Recognised = {
  readonly kind: OwnKind;
  /** Places in `grid.rows` of the first row of the header and of the first row below it. */
  readonly top: number;
  readonly first: number;
  /** Headers with all that stands over them, and their lowest words alone. */
  readonly headers: readonly string[];
  readonly labels: readonly string[];
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  /** Columns of money by who pays. */
  readonly payers: readonly number[];
};

const SEARCHED = 25;
const HEADS = 3;

// What stands over several columns of payers.
const PAYERS =
  /источник|в том числе|финансир|вклад|доля|донор|бюджет|софинанс|мэри|министерств|фонд|source|fund|donor|contribution|of which|\$|usd|доллар/;
// A state budget has phases and codes; no centre's table has them.
const OF_A_STATE =
  /утвержд|исполнен|уточнен|кбк|бюджетн\S* программ|функциональн|администратор|approved|executed|revised|appropriation/;

/**
 * What a table is, by its columns: a centre's own budget, its staff, its money by contract, or a register of centres. A
 * table with the columns of a state budget is none of them.
 */
export function recognise(grid: Pick<Grid, "rows" | "merges">): Recognised | undefined {
  const found = grid.rows
    .slice(0, SEARCHED)
    .flatMap((_, top) =>
      Array.from({ length: HEADS }, (__, more) => more + 1).flatMap((height) => candidates(grid, top, height)),
    );
  const best = Math.max(0, ...found.map(({ score }) => score));
  return found.find(({ score }) => score === best);
}

type Candidate = Recognised & { readonly score: number };

function candidates(grid: Pick<Grid, "rows" | "merges">, top: number, height: number): readonly Candidate[] {
  const rows = grid.rows.slice(top, top + height);
  // A row of a header has no numbers, but those of its columns.
  const isHead =
    rows.length === height && rows.every(({ cells }) => !cells.some((cell) => /^[\d\s.,]{3,}$/.test(cell)));
  if (!isHead) return [];
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const levels = rows.map((row) => spread(row.cells, row.row, width, grid.merges ?? []));
  const headers = Array.from({ length: width }, (_, at) =>
    [...new Set(levels.map((cells) => (cells[at] ?? "").trim()).filter(Boolean))].join(" "),
  );
  if (headers.some((header) => OF_A_STATE.test(folded(header)))) return [];
  // The lowest words of a column say what it holds; those above say what it belongs to.
  const lowest = Array.from(
    { length: width },
    (_, at) => levels.map((cells) => (cells[at] ?? "").trim()).findLast(Boolean) ?? "",
  );
  return (Object.keys(KINDS) as OwnKind[]).flatMap((kind) => {
    const columns: Partial<Record<Role, number>> = {};
    const taken = new Set<Role>();
    const payers: number[] = [];
    for (const [at, header] of lowest.entries()) {
      const hasTotal = columns.total !== undefined;
      const above = folded(headers[at] ?? "");
      if ((kind === "budget" || kind === "staff") && hasTotal && header !== "" && PAYERS.test(above)) payers.push(at);
      else {
        const role = roleOf(kind, header, taken);
        if (role === undefined) continue;
        taken.add(role);
        columns[role] = at;
      }
    }
    if (!KINDS[kind].needs.every((group) => group.some((role) => taken.has(role)))) return [];
    return [
      {
        kind,
        top,
        first: top + height,
        headers,
        labels: lowest,
        columns,
        payers,
        score: taken.size + new Set(payers.map((at) => lowest[at])).size / 10 - height / 100,
      },
    ];
  });
}

// A cell that is merged over several columns or rows speaks for all of them.
function spread(
  cells: readonly string[],
  row: number,
  width: number,
  merges: NonNullable<Grid["merges"]>,
): readonly string[] {
  return Array.from({ length: width }, (_, at) => {
    const merge = merges.find((each) => each.top === row && each.left < at && at <= each.right);
    return (merge ? cells[merge.left] : cells[at]) ?? "";
  });
}
