import type { Centre } from "../model/centre.js";
import { fold } from "../model/fold.js";
import { type Row, isSound } from "../model/table.js";
import { type Exact, add, compare, divide, exact, multiply } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Network } from "./network.js";

/** What a scenario changes beside assumptions: pay by a share, places of a centre, or a funder who leaves. */
export type Change =
  | { readonly kind: "pay"; readonly share: Exact }
  | { readonly kind: "places"; readonly centre: string | undefined; readonly more: Exact }
  | { readonly kind: "without"; readonly funder: string };

/** Words that a scenario may change by. */
export const CHANGES = ["pay", "places", "without"] as const;

/**
 * The change that a key of a scenario and its value say, such as `pay` and `+10%`, `places:osh` and `+2`, `without` and a
 * funder.
 *
 * @returns `undefined` where the key is no change, `null` where the value does not fit it
 */
export function changeOf(key: string, value: string): Change | null | undefined {
  const [kind = "", ...rest] = key.split(":");
  const of = rest.join(":").trim();
  if (key === "without") return value.trim() === "" ? null : { kind: "without", funder: value.trim() };
  if (key === "pay") {
    const share = /^([+-]\d{1,9}(?:\.\d{1,9})?)%$/.exec(value)?.[1];
    const found = share === undefined ? undefined : divide(exact(share), exact("100"));
    return found && compare(found, exact("-1")) > 0 ? { kind: "pay", share: found } : null;
  }
  if (kind !== "places") return undefined;
  if (!/^[+-]\d{1,9}$/.test(value)) return null;
  return { kind, centre: of === "" ? undefined : of, more: exact(value) };
}

/** The rows whose places a change can mean: services with a capacity, of the centre that it names by id or name. */
export const placedRows = ({ centres = [] }: Network, centre: string | undefined): Row<Centre>[] =>
  centres.filter(
    (row) =>
      isSound(row) &&
      row.values.capacity !== undefined &&
      (centre === undefined || [row.values.centre_id, row.values.name].some((each) => isNamed(each, centre))),
  );

/** Whether money is of a funder, as a change names it. */
export const isNamed = (written: string | undefined, named: string): boolean =>
  written !== undefined && fold(written) === fold(named);

/** The network with the changes that the values of a scenario say; each changed cell says where. */
export const changedNetwork = (
  network: Network,
  { name, values }: { readonly name: string; readonly values: Readonly<Record<string, string>> },
): Network =>
  Object.entries(values).reduce((of, [key, value]) => {
    const change = changeOf(key, value);
    const pointer = `/scenarios/${escaped(name)}/${escaped(key)}`;
    return change ? withChange(of, change, { file: network.analysisFile ?? "umay.json", pointer }) : of;
  }, network);

type Said = { readonly file: string; readonly pointer: string };

function withChange(network: Network, change: Change, said: Said): Network {
  switch (change.kind) {
    case "without":
      return { ...network, funding: network.funding?.filter((row) => !isNamed(row.values.source, change.funder)) };
    case "pay":
      return {
        ...network,
        costLines: network.costLines?.map((row) =>
          row.values.pay === "yes"
            ? withValue(row, "unit_cost", multiply(exact(row.values.unit_cost), add(exact("1"), change.share)), said)
            : row,
        ),
      };
    case "places": {
      const meant = new Set(placedRows(network, change.centre));
      return {
        ...network,
        centres: network.centres?.map((row) => (meant.has(row) ? withPlaces(row, change, said) : row)),
      };
    }
  }
}

// Counts of the year go with the places: these are as full as the others, for as long a stay.
const COUNTS = ["place_nights", "person_nights", "clients", "cases", "children"] as const;

function withPlaces(row: Row<Centre>, { more }: Extract<Change, { kind: "places" }>, said: Said): Row<Centre> {
  const before = exact(row.values.capacity ?? "0");
  const after = add(before, more);
  const placed = withValue(row, "capacity", after, said);
  return COUNTS.reduce((of, field) => {
    const count = row.values[field];
    if (count === undefined || before.n === 0n) return of;
    return withValue(of, field, divide(multiply(exact(count), after), before), said);
  }, placed);
}

const withValue = <T extends object>(row: Row<T>, field: keyof T & string, value: Exact, said: Said): Row<T> => ({
  ...row,
  values: { ...row.values, [field]: toDecimal(value) },
  said: { ...row.said, [field]: said },
});

const escaped = (step: string): string => step.replaceAll("~", "~0").replaceAll("/", "~1");
