import type { PerKeys } from "../../formula/figure.js";
import type { Source } from "../../formula/source.js";
import type { ChainTable } from "../../formula/table.js";
import type { Entry } from "./budget-entries.js";
import type { Key, PartTable } from "./part-table.js";
import { type Spot, spotFinder } from "./quotient-tables.js";
import type { Pair } from "./same-ids.js";
import { type SchemeView, keyName } from "./scheme-tables.js";
import { headlineOf } from "./scheme-weights.js";
import { sumTables } from "./sum-tables.js";

/**
 * What the whole budget, each scheme and the money against violence have in the lines of both years.
 *
 * @param parts - lines, lines against violence, and by scheme the lines times weights where it counts weighted amounts
 */
export function sameLines(
  pairs: readonly Pair[],
  parts: {
    readonly lines: PartTable;
    readonly gbv: PartTable;
    readonly schemes: readonly { readonly view: SchemeView; readonly weighted: PartTable | undefined }[];
  },
  refused: { readonly lines: boolean; readonly tags: boolean },
): readonly Same[] {
  const sums = (
    name: string,
    id: string,
    lines: PartTable,
    keys: readonly [string, string],
    none: (key: string) => "zero" | "not-screened",
    of: PerKeys,
    isRefused: boolean,
  ) => {
    const side = (column: "later" | "earlier", key: string) => ({
      name: column,
      id,
      per: { ...of, lines: column },
      lines,
      key,
      none,
    });
    const tables = sumTables({
      name,
      rows: pairs.map(({ key, after, before }) => ({
        key,
        per: { fiscalYear: after.fiscalYear, phase: after.phase, since: before.fiscalYear, basis: "like-for-like" },
      })),
      sums: [side("later", keys[1]), side("earlier", keys[0])],
      refused: isRefused,
    });
    return { tables, later: spotFinder(tables, "later"), earlier: spotFinder(tables, "earlier") };
  };
  const both = [EARLIER, LATER] as const;
  const tags = refused.lines || refused.tags;
  return [
    {
      per: { of: "all" },
      sources: [],
      ...sums("lines of both years", "budget-total", parts.lines, both, () => "zero", {}, refused.lines),
    },
    ...parts.schemes.map(({ view, weighted }): Same => {
      const { scheme } = view;
      const of = headlineOf(scheme);
      const screened = (key: string): "zero" | "not-screened" => {
        const pair = pairs.find((each) => each.key === key);
        const count = (group = ""): number => parts.lines.count(keyName(scheme, "screened"), group).parts;
        return count(pair?.before.group) > 0 && count(pair?.after.group) > 0 ? "zero" : "not-screened";
      };
      const keys = of === "weighted" ? both : ([sameKey(view, EARLIER), sameKey(view, LATER)] as const);
      const from = of === "weighted" && weighted ? weighted : parts.lines;
      const own = { scheme: scheme.id };
      return {
        per: { of, ...own },
        sources: [scheme.source],
        ...sums(`${scheme.id} both years`, `${of}-total`, from, keys, screened, own, tags),
      };
    }),
    {
      per: { of: "gbv" },
      sources: [],
      ...sums("(gbv) both years", "gbv-total", parts.gbv, both, () => "not-screened", {}, tags),
    },
  ];
}

/** Key columns of the lines whose ids stand in both years of a pair. */
export const [EARLIER, LATER] = ["like-for-like earlier key", "like-for-like later key"] as const;

const sameKey = (view: SchemeView, column: string): string => `${view.scheme.id} ${column}`;

/** The keys that whole amounts need for a scheme that counts them: of its targeted lines alone. */
export const sameTargeted = (view: SchemeView, keys: readonly Key[]): readonly Key[] =>
  headlineOf(view.scheme) === "weighted"
    ? []
    : keys.map(({ column, of }) => ({
        column: sameKey(view, column),
        of: (entry: Entry) => (view.targeted.has(entry) ? of(entry) : null),
      }));

/** The money of a subject in the lines of both years. */
export type Same = {
  readonly per: PerKeys;
  readonly sources: readonly Source[];
  readonly tables: readonly ChainTable[];
  readonly later: (key: string) => Spot | undefined;
  readonly earlier: (key: string) => Spot | undefined;
};
