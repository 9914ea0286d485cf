// What the services of a register of centres cost by ready cost packs, where no table of the user says it.
import { type Talk } from "../interview/question.js";
import { SIZE, hasDriver, hasPlaces, packsIn } from "../interview/questions.js";
import { pricedRows } from "../interview/standards-rows.js";
import { ASSUMED, type StarterRow as Row, code, codeIn } from "../interview/starter-table.js";
import type { CostPack } from "../model/cost-pack.js";

/** What services of a register cost by the packs, where no table says it: every value is an assumption. */
export function packedOf(centres: readonly Row[], { costs, needs, own }: Known, talk: Talk, year: string): Packed {
  const placed = new Set(costs.map((row) => `${textOf(row["standard_id"])} ${codeIn(row["service"]) ?? ""}`));
  const stated = new Set(needs.map((row) => row["centre_id"]));
  const packs = new Map<string, CostPack>();
  const all = centres.map((row) => {
    const [service, standard] = [codeIn(row["service"]) ?? "", `own-${textOf(row["centre_id"])}`];
    if (placed.has(`${standard} ${service}`)) return { ...row, standard };
    // Where a register says what centres need, a blank is unknown, and not what others cost.
    if (stated.size > 0 || own.includes(service)) return row;
    const [pack] = packsIn({ services: service });
    if (!pack) return row;
    packs.set(service, pack);
    return { ...row, ...sizeOf(row, pack) };
  });
  const used = [...packs.values()];
  const priced = used.flatMap((pack) => pricedRows(pack, talk.currency, year.slice(0, 4)));
  return { centres: all, packs: used, costs: priced };
}

type Known = Readonly<Record<"costs" | "needs", readonly Row[]>> & {
  /** Services whose costs a budget says. */
  readonly own: readonly string[];
};

type Packed = Readonly<Record<"centres" | "costs", readonly Row[]>> & { readonly packs: readonly CostPack[] };

const textOf = (cell: Row[string] | undefined): string => (typeof cell === "string" ? cell : "");

// A row with one assumed number is marked as assumed.
function sizeOf(row: Row, pack: CostPack): Row {
  const missing: Row = {
    ...(hasPlaces(pack) && row["capacity"] === undefined && { capacity: SIZE.places }),
    ...(hasPlaces(pack) && row["capacity_unit"] === undefined && { capacity_unit: code(SIZE.unit) }),
    ...(hasDriver(pack, "client") && row["clients"] === undefined && { clients: SIZE.clients }),
    ...(hasDriver(pack, "case") && row["cases"] === undefined && { cases: SIZE.cases }),
  };
  return Object.keys(missing).length === 0 ? {} : { ...missing, evidence: ASSUMED };
}
