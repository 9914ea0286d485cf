import { toNumber } from "../attack/fraction.js";
import { sumOf } from "../attack/knowledge.js";
import { type Made, type Row, closedIds, filesOf, isClosed, knownToSome, made, money } from "./drawn-network.js";
import { inputsOf } from "../attack/papers.js";
import { Random } from "../campaign/random.js";
import { whoOf } from "../attack/attack.js";
import { type Words, aliasOf, wordsOf } from "../attack/words.js";

const TRIES = 16;
const REGIONS = ["North", "South", "East", "Wyqwern"] as const;

/**
 * The same network with other closed rows: places, clients, nights, money, funders, months, regions, services, standards,
 * names, ids, and how many rows of money there are in which order. How many centres are closed stays, and so do the words,
 * by trying; and so do centres that an addressee knows, and the two digits that are shown of some. Undefined where no try
 * gave the same words.
 *
 * @param words - what must stay the same, such as the two words of each year as the product itself finds them
 * @param more - what else is changed before the money is
 */
export function changeClosed(
  network: Made,
  seed: number,
  words: (network: Made) => string,
  more: (changed: Made, random: Random) => Made = (changed) => changed,
): Made | undefined {
  const before = words(network);
  const whole = inputsOf(network).map((inputs) => wordsOf(whoOf(inputs), knownToSome(network)));
  for (let at = 0; at < TRIES; at += 1) {
    const random = new Random(seed * 1000 + at + 1);
    // After a while only money, names and regions change.
    const shaped = reshaped(network, random, seed, at < TRIES / 2);
    const other = paid({ ...shaped, network: more(shaped.network, random) }, network, random, whole);
    if (words(other) === before) return other;
  }
  return undefined;
}

type Shaped = { readonly network: Made; readonly free: ReadonlyMap<string, string> };

/** Closed rows under other names, and where `counts` is set with other counts and services. */
function reshaped(network: Made, random: Random, seed: number, counts: boolean): Shaped {
  const { centres, funding, fixed } = network.tables;
  const known = knownToSome(network);
  const all = [...new Set(centres.filter(isClosed).map((row) => row["centre_id"] ?? ""))].filter((id) => !known.includes(id)); // prettier-ignore
  const alias = [...aliasOf(centres).values()];
  const isMixed = (id: string): boolean => centres.some((row) => row["centre_id"] === id && !isClosed(row));
  const names = new Map(all.map((id, at) => [id, isMixed(id) ? id : `wy${seed}x${at}`]));
  const free = new Map([...names].filter(([id]) => !alias.includes(id)));
  const region = random.pick(REGIONS);
  const rows = centres.flatMap((row): Row[] => {
    const own = row["centre_id"] ?? "";
    const id = names.get(own);
    if (id === undefined || !isClosed(row)) return [row];
    const named = id === own ? row : { ...row, centre_id: id, name: `Vurrent ${id}` };
    if (!free.has(own)) return [named];
    const moved = id === own ? named : { ...named, region };
    if (!counts) return [moved];
    const spread = (field: string, least: number, most: number): Row => (row[field] ? { [field]: String(Math.max(1, Math.round(Number(row[field]) * (random.whole(least, most) / 100)))) } : {}); // prettier-ignore
    const changed = { ...moved, ...spread("capacity", 70, 140), ...spread("clients", 50, 170), ...spread("cases", 50, 170), ...spread("place_nights", 80, 110), ...(row["service"] === "shelter" && row["standard"] ? { standard: random.pick(["std-shelter", "std-shelter-2"]) } : {}) }; // prettier-ignore
    // An office comes to a house.
    const isAlone = centres.filter((each) => each["centre_id"] === own).length === 1;
    const office: Row = { ...moved, service: "counselling", standard: "", capacity: "", capacity_unit: "", place_nights: "", clients: String(random.whole(20, 90)), cases: String(random.whole(5, 60)) }; // prettier-ignore
    return isAlone && row["service"] === "shelter" && random.once(3) ? [changed, office] : [changed];
  });
  const money = funding.map((row): Row => {
    const id = names.get(row["centre_id"] ?? "");
    return id === undefined || isOpenMoney(row, network) ? row : { ...row, centre_id: id, source: "Quorum purse" };
  });
  const isMoved = (row: Row): boolean => isClosed(row) && !known.includes(row["centre_id"] ?? "");
  const tables = { centres: woven(rows, isMoved, random), funding: money, fixed };
  const renamed = new Map([...free.values()].map((id) => [id, id]));
  return { network: made(network.seed, tables, network.analysis), free: renamed };
}

/** Rows of which some are spread anew among the others, which keep their order. */
function woven(rows: readonly Row[], isFree: (row: Row) => boolean, random: Random): Row[] {
  const others = rows.filter((row) => !isFree(row));
  for (const row of random.shuffle(rows.filter(isFree))) others.splice(random.whole(0, others.length), 0, row);
  return others;
}

/** Other money for the closed centres that may change: as much of their need as leaves its part where it was. */
function paid({ network, free }: Shaped, original: Made, random: Random, words: readonly Words[]): Made {
  const { centres, funding, fixed } = network.tables;
  const kept = funding.filter((row) => !free.has(row["centre_id"] ?? "") || isOpenMoney(row, original));
  // Whether money is spread over the centres is in the words too: it may go to all alike, or to few.
  const isEven = random.once(2);
  const { currency } = network.analysis;
  const rows = inputsOf({ ...network, files: filesOf({ centres, funding: kept, fixed }) }).flatMap((inputs, at) => {
    const { year, block, truth } = whoOf(inputs);
    const [low, high] = words[at]?.covered ?? [0, 0];
    const value = (ids: readonly string[], what: string): number => toNumber(sumOf(truth, ids, what));
    const own = random.shuffle(block.filter((id) => free.has(id)));
    const target = (low + (high - low) * (0.15 + 0.7 * random.next())) * value(block, "need") - value(block, "covered");
    let left = Math.max(0, target);
    return own.flatMap((id): Row[] => {
      const services = centres.filter((row) => row["centre_id"] === id && isClosed(row));
      const most = value([id], "need") - value([id], "covered");
      const sum = Math.floor(Math.min(most, left, isEven ? (target * most) / (value(own, "need") - value(own, "covered") || 1) : most)); // prettier-ignore
      left -= sum;
      const isMixed = centres.some((row) => row["centre_id"] === id && !isClosed(row));
      const first = random.whole(0, Math.max(0, sum));
      const row = (amount: number): Row => ({ centre_id: id, ...(isMixed ? { service: services[0]?.["service"] ?? "" } : {}), source: random.pick(["Zanzibar fund", "State programme", "Fund Alpha"]), source_type: random.pick(["state", "donor", "local"]), form: "cash", status: random.pick(["disbursed", "committed"]), amount: String(amount), currency, fiscal_year: year, month_from: String(random.whole(1, 6)), month_to: "12" }); // prettier-ignore
      const promised = money(random, services, year, true).filter(({ status }) => status === "pledged" || status === "probable"); // prettier-ignore
      return [row(first), row(sum - first), ...promised].filter(({ amount }) => !amount?.startsWith("-") && amount !== "0"); // prettier-ignore
    });
  });
  const known = knownToSome(network);
  const closed = closedIds(network.tables).filter((id) => !known.includes(id));
  const isOwn = (row: Row): boolean => closed.includes(row["centre_id"] ?? "") && !isOpenMoney(row, network);
  return made(network.seed, { centres, funding: woven([...kept, ...rows], isOwn, random), fixed }, network.analysis);
}

// Money for the open service of a centre whose other service is closed.
const isOpenMoney = (row: Row, { tables }: Made): boolean => tables.centres.some((each) => each["centre_id"] === row["centre_id"] && !isClosed(each) && each["service"] === row["service"]); // prettier-ignore
