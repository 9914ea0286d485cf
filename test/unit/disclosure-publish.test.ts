import { describe, expect, it } from "vitest";
import { publish } from "../../src/disclosure/publish.js";
import { type Published, isPublished } from "../../src/disclosure/published.js";
import type { Figure, PerKeys } from "../../src/formula/figure.js";
import { figureKey } from "../../src/formula/find-figure.js";
import { localize } from "../../src/formula/localize.js";
import { en } from "../../src/languages/en/says.js";
import { report } from "../../src/report/report.js";
import { figureIndex } from "../../src/result/figure-index.js";
import type { FigureId } from "../../src/result/register.js";
import type { Result } from "../../src/result/result.js";
import { type ClientsCase, runClients } from "../support/clients-network.js";
import { NO_OVERHEAD, runTables } from "../support/publication.js";

const find = ({ figures }: Pick<Result, "figures">, id: FigureId, per: PerKeys = {}): Figure | undefined =>
  figureIndex(figures).find(id, { fiscalYear: "2025", ...per });
const value = (result: Pick<Result, "figures">, id: FigureId, per: PerKeys = {}): string | null | undefined =>
  find(result, id, per)?.value;
/** Every figure with its value, in no order. */
const told = ({ figures }: Pick<Result, "figures">): string[] =>
  figures.map((each) => `${figureKey(each.id, each.per)}: ${each.value ?? each.undefined?.code}`).sort();
const coversOf = ({ withheld }: Published): string[] =>
  [...new Set(withheld.flatMap(({ per }) => per["centre"] ?? []))].sort();

/** A centre that has about what it needs, 100 for each client: one half a little more, the other a little less. */
const centre = (at: number, more: Partial<ClientsCase> = {}): ClientsCase => ({
  id: `c${at}`,
  region: "North",
  clients: 100 + 7 * at,
  money: 10_000 + 713 * at + (at % 2 === 1 ? 900 : -800),
  funder: `Fund ${["A", "B", "C"][at % 3]}`,
  ...more,
});
const six = (change: (at: number) => Partial<ClientsCase>): ClientsCase[] =>
  [0, 1, 2, 3, 4, 5].map((at) => centre(at, change(at)));
const oneSecret = six((at) => ({ secret: at === 0 }));

describe("where nothing is hidden", () => {
  it("everything is shown, with the stamp of a publication", () => {
    const result = runClients(six(() => ({})));
    const published = publish(result);
    expect(published.figures).toEqual(result.figures);
    expect([published.hides, published.withheld, published.heldAway]).toEqual([false, [], undefined]);
    expect([isPublished(published), published.chain === result.chain]).toEqual([true, true]);
    expect(report(published, en).mode).toBe("publication");
  });
});

describe("the mark of a publication", () => {
  const published = publish(runClients(oneSecret));

  it("is on nothing that was made from one", () => {
    expect(isPublished(published)).toBe(true);
    for (const copy of [{ ...published }, JSON.parse(JSON.stringify(published)) as object, Object.create(published)])
      expect(isPublished(copy as object)).toBe(false);
    expect(report({ ...published }, en).mode).toBe("internal");
  });

  it("stays on what it was set on: nothing can be put in", () => {
    expect([Object.isFrozen(published), Object.isFrozen(published.figures)]).toEqual([true, true]);
  });
});

describe("one confidential centre", () => {
  const result = runClients(oneSecret);
  const published = publish(result);

  // Derived: a cover knows its own part, so that it takes two at least; totals are those of the result.
  it("is one sum with at least two others, and totals stay", () => {
    expect(coversOf(published).length).toBeGreaterThanOrEqual(2);
    for (const id of ["requirement", "secured-funding", "hard-gap", "surplus"] as const)
      expect([id, value(published, id)]).toEqual([id, value(result, id)]);
    const hidden = [...coversOf(published), "c0"];
    const sumOf = (id: FigureId): string =>
      String(hidden.reduce((sum, each) => sum + Number(value(result, id, { centre: each })), 0));
    for (const id of ["requirement", "secured-funding", "hard-gap", "surplus", "covered-need"] as const)
      expect([id, value(published, id, { centre: "confidential" })]).toEqual([id, sumOf(id)]);
    expect(find(published, "requirement", { centre: "confidential" })?.notes).toEqual({
      centres: hidden.length,
      confidential: 1,
    });
  });

  it("has no row, and the others keep theirs, withheld or shown", () => {
    expect(published.figures.filter(({ per }) => per["centre"] === "c0")).toEqual([]);
    const covers = new Set(coversOf(published));
    for (const each of ["c1", "c2", "c3", "c4", "c5"]) {
      const need = find(published, "requirement", { centre: each });
      if (covers.has(each)) {
        expect(need).toMatchObject({ value: null, undefined: { code: "withheld" }, inputs: {} });
        // That the centre exists is no secret.
        expect(value(published, "centre-count", { centre: each })).toBe("1");
      } else expect(need?.value).toBe(value(result, "requirement", { centre: each }));
    }
  });

  it("is in no word, row, hash or part of what is published", () => {
    expect(JSON.stringify(result)).toContain("Name c0");
    expect(JSON.stringify(published)).not.toMatch(/"c0"|Name c0|"sha256"/);
    expect(published.figures.flatMap((each) => published.partsOf(each))).toEqual([]);
    const inputs = published.figures.flatMap((each) => Object.values(each.inputs));
    const shown = new Set(
      published.figures.flatMap((each) => (each.value === null ? [] : figureKey(each.id, each.per))),
    );
    expect(inputs.length).toBeGreaterThan(0);
    // What a figure was made from is named where it is shown itself.
    expect(inputs.filter(({ from }) => !("per" in from && shown.has(figureKey(from.figure, from.per))))).toEqual([]);
    expect([published.tables, published.chain, published.network, published.sheets]).toEqual([
      [],
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("shows figures of the fixed tables alone, and lists each that it withholds", () => {
    const keys = new Set(published.figures.flatMap(({ per }) => Object.keys(per)));
    // No line, service, funder, month, scenario or pool.
    expect([...keys].sort()).toEqual(["bucket", "centre", "certainty", "fiscalYear", "region", "sourceType", "status"]);
    const listed = new Set(published.withheld.map(({ id, per }) => figureKey(id, per)));
    const silent = published.figures.filter(
      ({ id, per, undefined: why }) =>
        why?.code === "withheld" && per["centre"] !== "confidential" && !listed.has(figureKey(id, per)),
    );
    expect(silent).toEqual([]);
  });

  it("states by how much a hidden zero may be off: a two-hundredth of the mean need", () => {
    // Derived: the middle one of five open centres needs 100 × 121; ÷ 200 = 60.5, the power of ten below it is 10.
    expect(published.heldAway).toBe("10");
  });

  it("is decided alike a second time, and in whatever order the rows stand", () => {
    expect(told(publish(result))).toEqual(told(published));
    expect(told(publish(runClients(oneSecret, { order: (rows) => rows.toReversed() })))).toEqual(told(published));
  });
});

describe("several confidential centres", () => {
  // Their one funder would know that nobody else pays them: others are withheld with them, and totals stay.
  it("that are three and alike are one sum, and totals stay", () => {
    const published = publish(runClients(six((at) => ({ secret: at < 3 }))));
    expect(published.figures.find(({ per }) => per["centre"] === "confidential")?.notes["confidential"]).toBe(3);
    expect(value(published, "requirement")).toBe("70500");
  });

  it("alone with nobody else leave no sum", () => {
    for (const cases of [[centre(0, { secret: true })], [centre(0, { secret: true }), centre(1, { secret: true })]]) {
      const published = publish(runClients(cases));
      expect(
        published.figures.filter(({ id, value: is }) => id !== "centre-count" && is !== null && is !== "0"),
      ).toEqual([]);
    }
  });

  // Derived: the country less the other regions is the East.
  it("one of which is alone in its region: that region is not named, nor are all others shown with the country", () => {
    const regions = ["East", "North", "North", "North", "South", "South"];
    const published = publish(runClients(six((at) => ({ region: regions[at] ?? "", secret: at === 0 }))));
    expect(JSON.stringify(published)).not.toContain("East");
    const others = ["North", "South"].map((region) => value(published, "requirement", { region }));
    expect(value(published, "requirement") === null || others.includes(null)).toBe(true);
  });
});

describe("publication after publication of one year", () => {
  const first = publish(runClients(oneSecret));
  /** The same centres with so much more money for some of them. */
  const later = (more: Readonly<Record<string, number>>): Result =>
    runClients(oneSecret.map((each) => ({ ...each, money: each.money + (more[each.id] ?? 0) })));

  it("withholds those that were withheld before", () => {
    const open = ["c1", "c2", "c3", "c4", "c5"].find((each) => !coversOf(first).includes(each)) ?? "";
    const second = publish(later({ [open]: 40 }), { for: "public", earlier: first.figures });
    expect(coversOf(second)).toEqual(expect.arrayContaining(coversOf(first)));
    // Derived: the total changed by what an open centre shows, and says the same of the others as before.
    expect(Number(value(second, "secured-funding")) - Number(value(first, "secured-funding"))).toBe(40);
  });

  it("withholds a total that something hidden has changed since", () => {
    const second = publish(later({ c0: 4321 }), { for: "public", earlier: first.figures });
    expect(value(first, "secured-funding")).toEqual(expect.any(String));
    expect(find(second, "secured-funding")).toMatchObject({ value: null, undefined: { code: "withheld" } });
    // The need is as it was.
    expect(value(second, "requirement")).toBe(value(first, "requirement"));
    expect(JSON.stringify(second.figures)).not.toContain("4321");
  });

  it("keeps withheld what the analysis names", () => {
    const named = publish(runClients(oneSecret, { publish: { withhold: ["c3"] } }));
    expect(coversOf(named)).toContain("c3");
  });
});

describe("where it must be asked first who is confidential", () => {
  const result = runTables(
    { centres: { file: "centres.csv" }, funding: { file: "funding.csv" } },
    {
      centres: ["centre_id,service,name,region", "a,shelter,House A,North", "b,shelter,House B,North"],
      funding: ["centre_id,source,status,amount,currency,fiscal_year", "a,Fund A,disbursed,10,KGS,2025"],
    },
  );
  const published = publish(result);

  it("no figure of the network is published, and the issues are the questions", () => {
    expect(result.secrecy.questions.length).toBeGreaterThan(0);
    expect(result.figures.length).toBeGreaterThan(0);
    expect([published.figures, published.issues, published.hides]).toEqual([[], result.secrecy.questions, true]);
    expect(JSON.stringify(published)).not.toContain("Fund A");
  });

  it("a result that has lost its chain gives none either", () => {
    const { chain: _, ...rest } = runClients(oneSecret);
    expect(publish(rest).figures).toEqual([]);
  });
});

describe("counts of few persons", () => {
  const withClients = (clients: number): Result => runClients(six((at) => (at === 0 ? { clients, money: 350 } : {})));

  it("are hidden with every amount of their centre, and with others", () => {
    const published = publish(withClients(4));
    expect(published.hides).toBe(true);
    // A client costs 100: 400 would tell how many there are.
    expect(coversOf(published)).toContain("c0");
    expect(value(published, "requirement", { centre: "c0" })).toBeNull();
    expect(JSON.stringify(published.figures)).not.toMatch(/"400"|"350"|"4"/);
    // With one other alone, that one could tell.
    expect(coversOf(published).length).toBeGreaterThanOrEqual(3);
    expect(find(published, "requirement", { centre: "confidential" })?.notes["confidential"]).toBe(0);
  });

  it("from five on, or of nobody, are not", () => {
    for (const clients of [5, 0]) expect(publish(withClients(clients)).hides).toBe(false);
  });
});

describe("an open centre whose need is not known", () => {
  const published = publish(runClients(six((at) => (at === 5 ? { clients: undefined } : { secret: at === 0 }))));

  it("is in no total; beside it stands the sum of the known, and is audited as well", () => {
    expect(find(published, "requirement")?.undefined?.code).toBe("missing-input");
    // Derived: 100 × (100 + 107 + 114 + 121 + 128).
    expect(find(published, "requirement", { basis: "known" })).toMatchObject({ value: "57000", notes: { missing: 1 } });
    const hidden = [...coversOf(published), "c0"];
    expect(hidden.length).toBeGreaterThanOrEqual(3);
    expect(hidden).not.toContain("c5");
  });
});

describe("what a pool pays", () => {
  it("hangs on every centre of it: no amount of one that it pays is shown beside a hidden one", () => {
    const poor = oneSecret.map((each) => ({ ...each, money: each.money - 600 }));
    const published = publish(runClients(poor, { pooling: "all" }));
    // What the others have to spare is shared out in parts of what each lacks: c0 among them.
    for (const centre of ["c2", "c4"])
      for (const id of ["hard-gap", "covered-need"] as const)
        expect([centre, id, value(published, id, { centre })]).toEqual([centre, id, null]);
    expect(value(published, "requirement", { centre: "c2" })).toBe("11400");
  });
});

describe("issues and refused rows", () => {
  const original = runTables(
    { centres: { file: "centres.csv" }, funding: { file: "funding.csv" }, assumptions: { file: "assumptions.csv" } },
    {
      centres: [
        "centre_id,service,name,region,occupancy,confidential",
        "open,shelter,Open house,North,0.5,no",
        "hush,shelter,Quiet house,North,1.2,yes",
        "lost,shelter,Lost house,North,abc,yes",
      ],
      funding: [
        "centre_id,source,status,amount,currency,fiscal_year",
        "open,Fund A,disbursed,12x,KGS,2025",
        "hush,Fund A,disbursed,77x,KGS,2025",
        "lost,Fund A,disbursed,55,KGS,2025",
      ],
      assumptions: NO_OVERHEAD,
    },
  );
  const published = publish(original);

  it("of a confidential centre keep code and file only", () => {
    const all = JSON.stringify([original.issues, original.centres]);
    for (const each of ["1.2", "77x", "lost"]) expect(all).toContain(each);
    expect(JSON.stringify(published)).not.toMatch(/hush|Quiet|lost|Lost|77x|"55"/);
    const hidden = published.issues.filter((each) => each.detail?.["hidden"] !== undefined);
    expect(hidden.map(({ code, file, row, received }) => [code, file, row, received])).toContainEqual([
      "amount.invalid",
      "funding.csv",
      undefined,
      undefined,
    ]);
    expect(hidden.map((each) => localize(each, en).message)).toContain(
      "funding.csv: a problem in a row that is not shown (amount.invalid).",
    );
  });

  it("of the tables about centres are not given back at all", () => {
    expect(original.rejects.length).toBeGreaterThan(1);
    expect(published.rejects).toEqual([]);
  });
});
