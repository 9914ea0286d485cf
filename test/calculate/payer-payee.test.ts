import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.js";
import type { RunOptions } from "../../src/run/run.js";
import { run } from "../support/run.js";

// The state has 700 + 100 + 200, the local budget 100 + 150; its 100 come from the state. Numbers are made up.
// Derived: 1,000 + 250 − 100 = 1,150, of which 100 are for crisis centres. Seen red with 200 of 1,250.

type Columns = NonNullable<NonNullable<Analysis["budgets"]>[number]["columns"]>;
type Case = {
  readonly state: string;
  readonly local: string;
  readonly columns?: readonly [Columns | undefined, Columns | undefined];
  readonly more?: Partial<Analysis>;
  readonly options?: RunOptions;
};

const FIELDS = { id: "id", programme: "programme", approved: "approved" };
const PLAIN = "id,programme,approved\n1,Crisis centres,100\n2,Street lighting,150\n";
const BOTH = { payer: "payer", payee: "payee" };

function runCase({ state, local, columns = [undefined, undefined], more = {}, options }: Case) {
  const [ofState, ofLocal] = columns;
  const result = run(
    {
      title: "t",
      currency: "KGS",
      fiscalYear: "2025",
      budgets: [
        { file: "state.csv", unit: 1000, fiscalYear: "2025", level: "state", ...(ofState && { columns: ofState }) },
        { file: "local.csv", unit: 1000, fiscalYear: "2025", level: "local", ...(ofLocal && { columns: ofLocal }) },
      ],
      tagging: {
        schemes: ["oecd-dac"],
        rules: [
          { where: [{ column: "programme", contains: "risis centres" }], codes: { "oecd-dac": "2" }, because: "r" },
        ],
        otherwise: { codes: { "oecd-dac": "0" }, because: "read in full" },
      },
      ...more,
    },
    { "state.csv": new TextEncoder().encode(state), "local.csv": new TextEncoder().encode(local) },
    options,
  );
  const value = (id: string) =>
    result.figures.find((each) => each.id === id && !("level" in each.per) && !("code" in each.per))?.value;
  const codes = result.issues.map((each) => each.code);
  return { result, value, codes };
}

const stateOf = (head: string, none: string, paid: string): string =>
  `id,programme,approved${head}\n1,Roads,700${none}\n2,Transfers for crisis centres,100${paid}\n3,Schools,200${none}\n`;
const STATE = stateOf(",payer,payee", ",,", ",state,local");

describe("a transfer is taken off the side of who pays it", () => {
  test.each([
    ["payer and payee", { state: STATE, local: PLAIN, columns: [{ ...FIELDS, ...BOTH }, FIELDS] }],
    ["payee alone", { state: STATE, local: PLAIN, columns: [{ ...FIELDS, payee: "payee" }, FIELDS] }],
    [
      "transfer, another name of payee",
      { state: STATE, local: PLAIN, columns: [{ ...FIELDS, transfer: "payee" }, FIELDS] },
    ],
    ["in other letters", { state: stateOf(",payer,payee", ",,", ",State, LOCAL "), local: PLAIN }],
    [
      "what was received is told too, and counts where it is spent",
      {
        state: STATE,
        local: "id,programme,approved,payer,payee\n1,Crisis centres,100,state,local\n2,Street lighting,150,,\n",
      },
    ],
    ["by their names in English", { state: stateOf(",Paid by,Paid to", ",,", ",state,local"), local: PLAIN }],
    ["by their names in Russian", { state: stateOf(",Плательщик,Получатель", ",,", ",state,local"), local: PLAIN }],
    ["by their names in Kazakh", { state: stateOf(",Төлеуші,Алушы", ",,", ",state,local"), local: PLAIN }],
    ["by their names in Kyrgyz", { state: stateOf(",Төлөөчү,Алуучу", ",,", ",state,local"), local: PLAIN }],
    ["with lines added up", { state: STATE, local: PLAIN, options: { longFrom: 0 } }],
  ] as const)("%s", (_, of) => {
    const { result, value } = runCase(of);
    expect(value("budget-total")).toBe("1150000");
    expect(value("tagged-total")).toBe("100000");
    expect(result.issues).toMatchObject([
      {
        code: "transfers.left-out",
        severity: "warning",
        detail: { count: "1", lines: "state.csv 3 (2)", amount: "100000", currency: "KGS" },
      },
    ]);
    expect(result.issues[0]?.message).toContain("100,000 KGS");
  });

  test("a transfer between two bodies of one file: each row says whose it is", () => {
    const state =
      "id,programme,admin,approved,payer,payee\n" +
      "1,Roads,ministry,700,,\n2,Transfers for crisis centres,ministry,100,ministry,city\n" +
      "3,Crisis centres,city,100,ministry,city\n4,Street lighting,city,150,,\n";
    for (const longFrom of [0, 1_000_000]) {
      const { value } = runCase({ state, local: PLAIN, more: { transfers: "none" }, options: { longFrom } });
      // 700 + 100 + 150 of the one file, 250 of the other.
      expect(value("budget-total")).toBe("1200000");
    }
  });
});

describe("transfers stay open", () => {
  const asked = (of: Case) => {
    const { value, codes } = runCase(of);
    expect(codes).toContain("budget.transfers");
    expect(value("budget-total")).toBeUndefined();
  };

  test("where only who received them says so: nobody knows which lines of the payer they are", () => {
    asked({
      state: PLAIN,
      local: "id,programme,approved,payer,payee\n1,Crisis centres,100,state,local\n2,Lighting,150,,\n",
    });
  });

  test("where payees are no bodies of the run", () => {
    asked({ state: stateOf(",payer,payee", ",,", ",state,Supplier Ltd"), local: PLAIN });
    asked({ state: stateOf(",payee", ",", ",local"), local: PLAIN });
  });
});

test("a body outside the run keeps its transfer", () => {
  const { value, codes } = runCase({
    state: stateOf(",payer,payee", ",state,elsewhere", ",state,local"),
    local: PLAIN,
  });
  expect(value("budget-total")).toBe("1150000");
  expect(codes).toEqual(["transfers.left-out"]);
});
