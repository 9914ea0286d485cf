import { describe, expect, it } from "vitest";
import { publish } from "../../src/disclosure/publish.js";
import { type AskedTable, type Published } from "../../src/disclosure/published.js";
import { localize } from "../../src/formula/localize.js";
import { locales } from "../../src/languages/index.js";
import { en } from "../../src/languages/en/says.js";
import type { FurtherTable } from "../../src/model/further-tables.js";
import { readAnalysis } from "../../src/import/read/read-analysis.js";
import { auditWords } from "../../src/report/audit-words.js";
import { documented } from "../../src/report/documented.js";
import { report } from "../../src/report/report.js";
import type { Result } from "../../src/result/result.js";
import { runClients } from "../support/clients-network.js";

/** Six centres of one region, the first of them confidential; who pays each, by its number. */
const networkOf = (funder: (at: number) => string, tables?: readonly FurtherTable[], isSecret = true): Result =>
  runClients(
    [0, 1, 2, 3, 4, 5].map((at) => ({
      id: `c${at}`,
      region: "North",
      clients: 100 + 7 * at,
      money: 10_000 + 713 * at + (at % 2 === 1 ? 900 : -800),
      funder: funder(at),
      secret: isSecret && at === 0,
    })),
    tables === undefined ? {} : { publish: { tables: [...tables] } },
  );
const published = (funder: (at: number) => string, tables?: readonly FurtherTable[]): Published =>
  publish(networkOf(funder, tables));

/** Each funder with what is published of it. */
const sourcesOf = ({ figures }: Pick<Result, "figures">): Record<string, string | null> =>
  Object.fromEntries(
    figures.flatMap(({ id, per, value }) =>
      id === "secured-funding" &&
      per["source"] !== undefined &&
      per["bucket"] === "all" &&
      Object.keys(per).length === 3
        ? [[per["source"], value] as const]
        : [],
    ),
  );
const stateOf = ({ asked }: Published, table: FurtherTable): AskedTable | undefined =>
  asked.find((each) => each.table === table);

const twoFunders = (at: number): string => (at % 2 === 0 ? "Fund A" : "Fund B");
const ownFunder = (at: number): string => `Fund ${at}`;
const threeFunders = (at: number): string => `Fund ${["A", "B", "C"][at % 3] ?? ""}`;

describe("a table that is asked for", () => {
  // Derived: Fund A pays c0, c2 and c4: 9,200 + 10,626 + 12,052; Fund B the others: 11,613 + 13,039 + 14,465. The hidden
  // centre stands with two that are withheld with it, and its money may be any of Fund A's.
  it("is published where the audit passes it", () => {
    const shown = published(twoFunders, ["sources"]);
    expect(stateOf(shown, "sources")).toEqual({ table: "sources", state: "published" });
    expect(sourcesOf(shown)).toEqual({ "Fund A": "31878", "Fund B": "39117" });
    expect(sourcesOf({ figures: documented(shown) })).toEqual(sourcesOf(shown));
    expect(report(shown, en).sources?.columns.map(({ id }) => id)).toEqual(["secured", "share-of-secured"]);
  });

  // Derived: each centre has a funder of its own, so the row of a withheld centre's funder is what that centre has. Fund 0
  // pays the hidden centre alone and is named nowhere.
  it("is published in part where something hidden would follow from a row", () => {
    const shown = published(ownFunder, ["sources"]);
    const covers = new Set(shown.withheld.flatMap(({ per }) => per["centre"] ?? []));
    const rows = sourcesOf(shown);
    expect(rows["Fund 5"]).toBe("14465");
    for (const centre of covers) expect(rows[centre.replace("c", "Fund ")], centre).toBeNull();
    const withheld = Object.values(rows).filter((value) => value === null).length;
    expect(stateOf(shown, "sources")).toEqual({ table: "sources", state: "part", cells: 5, withheld });
    expect(JSON.stringify(shown.figures)).not.toContain("Fund 0");
  });

  // Derived: c0 and c3 alone are paid by Fund A, and c3 is shown with what it has.
  it("is withheld whole where something hidden would follow from each row, and no row of it is named", () => {
    const shown = published(threeFunders, ["sources"]);
    expect(stateOf(shown, "sources")).toEqual({ table: "sources", state: "withheld", why: "cover" });
    expect([sourcesOf(shown), report(shown, en).sources]).toEqual([{}, undefined]);
    expect(report(shown, en).kept).toContain("Asked for and withheld: sources.");
  });

  it("is withheld whole where no audit follows it", () => {
    expect(stateOf(published(twoFunders, ["scenarios"]), "scenarios")).toEqual({
      table: "scenarios",
      state: "withheld",
      why: "unproved",
    });
  });

  it("costs none of the tables that every publication has", () => {
    const [without, beside] = [published(ownFunder), published(ownFunder, ["sources", "promises"])];
    const isFurther = ({ id, per }: { readonly id: string; readonly per: Readonly<Record<string, string>> }): boolean =>
      per["source"] !== undefined || id === "soft-gap";
    expect(beside.figures.filter((each) => !isFurther(each))).toEqual(without.figures);
    expect(beside.withheld.filter((each) => !isFurther(each))).toEqual(without.withheld);
  });

  it("is published as it is where nothing is hidden", () => {
    const shown = publish(networkOf(ownFunder, ["sources", "scenarios"], false));
    expect(shown.asked.map(({ state }) => state)).toEqual(["published", "published"]);
    expect(sourcesOf(shown)["Fund 0"]).toBe("9200");
  });
});

describe("the audit of a publication says of each table that is asked for", () => {
  const shown = published(ownFunder, ["sources", "pools"]);

  it.each(locales)("$name: how much of it is withheld, and why", (locale) => {
    const [sources, pools] = auditWords(shown, locale);
    expect(sources).toMatch(/sources.*3.*5|sources.*5.*3/);
    expect(pools).toContain("pools");
    expect([sources, pools].join()).not.toMatch(/[{}]|c0|Fund 0/);
  });
});

// Golden for the sentence; derived for the place.
it("an unknown table is an issue with the nearest one", () => {
  const text = '{ "title": "T", "currency": "KGS", "fiscalYear": "2025",\n"publish": { "tables": ["sorces"] } }';
  const { issues } = readAnalysis({ name: "umay.json", bytes: new TextEncoder().encode(text) });
  expect(issues.map(({ code, row, column, received }) => [code, row, column, received])).toEqual([
    ["publish.table-unknown", 2, "/publish/tables/0", "sorces"],
  ]);
  expect(issues.map((each) => localize(each, en).message).join()).toContain(
    "there is no table “sorces” to ask for. Nearest: sources.",
  );
});
