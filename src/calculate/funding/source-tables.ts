import { handle } from "../../formula/handle.js";
import { type ChainTable, calc, lookup, texts, total } from "../../formula/table.js";
import { sourceShare, sourceShareSquared } from "../../measure/money.js";
import { COUNTRY } from "../centre-tables.js";
import { keyCell } from "../given.js";
import { LEVELS } from "./level-tables.js";
import { moneyGroup } from "./money-groups.js";

/**
 * How far the set depends on whom: the share of each kind of source and of each funder in its secured money, and how
 * concentrated it is on few funders.
 *
 * @param fiscalYear - the year
 * @param groups - the tables of money by funder and by kind
 */
export function sourceTables(fiscalYear: string, groups: readonly ChainTable[]): ChainTable[] {
  const whole = keyCell(COUNTRY);
  const rowsOf = (of: Sources) => groups.find((each) => each.name === groupOf(of).name)?.rows ?? [];
  const shares = (of: Sources) =>
    sharesOf(of).table(
      rowsOf(of).map(({ key, per }) => ({ key, per, cells: { "money key": keyCell(key), "whole key": whole } })),
    );
  return [
    ...SETS.flatMap((set) => [shares({ ...set, kind: "source-type" }), shares({ ...set, kind: "source" })]),
    {
      name: "funding-concentration",
      columns: SETS.map((set) => {
        const squared = sharesOf({ ...set, kind: "source" }).by("whole key")("source-share-squared");
        const shown = { id: "funding-concentration", per: set.per };
        const options = { none: "unknown", absent: "secured-funding", shown } as const;
        return total(`${set.prefix}funding-concentration`, "ratio", squared, options);
      }),
      rows: [{ key: COUNTRY, per: { fiscalYear }, cells: {} }],
    },
  ];
}

/** Money of the centres, and all money: each by funder and by kind, and the column of their whole. */
const SETS = [
  { prefix: "", whole: "secured-funding hard", per: {} },
  { prefix: "all-", whole: "secured-funding hard all", per: { bucket: "all" } },
] as const;

type Sources = (typeof SETS)[number] & { readonly kind: "source" | "source-type" };

const groupOf = ({ prefix, kind }: Sources) => moneyGroup(`${prefix}money-by-${kind}`);

/** The share of each funder or kind in the secured money of a set. */
const sharesOf = (of: Sources) =>
  handle(`${of.prefix}${of.kind}-shares`, () => [
    ...texts("money key", "whole key"),
    lookup("source-secured", "money", groupOf(of).at("money key")("secured-funding hard")),
    lookup("secured-funding", "money", LEVELS.country.at("whole key")(of.whole)),
    calc(sourceShare),
    ...(of.kind === "source" ? [calc(sourceShareSquared)] : []),
  ]);
