import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { LINE_FIGURES, isShare, register, registered } from "../../src/result/register.js";
import { networkTables } from "../../src/calculate/network-tables.js";
import { COMPARED } from "../../src/compare/comparison.js";
import { compare, publish } from "../support/library.js";
import { type Figures, type HasFigures, figuresIn, figuresOf, readEach } from "../../src/formula/figures.js";
import { evaluateChain } from "../../src/formula/chain.js";
import { scenarioNetwork } from "../../src/calculate/scenarios.js";
import { packageTables } from "../../src/calculate/need/package-tables.js";
import { stackTables } from "../../src/calculate/plan/stack-tables.js";
import { unitIn } from "../../src/formula/unit.js";
import { ELEMENTS, type PackageRow } from "../../src/model/package-element.js";
import type { Row } from "../../src/model/table.js";
import { locales } from "../../src/languages/index.js";
import { PER_KEYS, inOrder } from "../../src/result/per-keys.js";
import { run } from "../support/run.js";
import { armeniaWithCentres } from "../support/armenia-with-centres.js";
import { BUDGET_OF_TWO_YEARS, EXAMPLES, runFolder } from "../support/examples.js";
import { runOfOrders } from "../support/orders.js";
import { networkWithCountry, randomNetwork } from "../support/random-network.js";

// Keys that no analysis here gives: the known part of new centres' requests, where one is unknown; the listed lines of
// a screened total with a balance beside them, which only a real file has; contributions of a planned model centre; an
// order in a country where workers contribute.
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "new-centres-request": ["basis"],
  "screened-total": ["lines"],
  "worker-contribution": ["part", "units"],
};

/** What figures of an id were found to be: their units with their currencies, and the keys that they are about. */
type Found = { readonly units: Set<string>; readonly keys: Set<string> };

const found = new Map<string, Found>();

function note(of: Figures | HasFigures, currency: string | undefined): void {
  readEach("figures" in of ? figuresIn(of) : of, ({ id, per, unit }) => {
    const own = found.get(id) ?? { units: new Set(), keys: new Set() };
    found.set(id, own);
    own.units.add([unit, currency].join(" "));
    for (const key of Object.keys(per)) own.keys.add(key);
  });
}

const missing = (element: PackageRow["element"]): Row<PackageRow> => ({
  ...{ file: "package.csv", row: 2, headers: {} },
  values: { region: "Naryn", element, stands: "no", capacity: "10", clients: "20", cases: "30" },
});

/** Centres of one region that turn women away; one has counted nobody, so that known parts stand beside. */
const runOfTurnedAway = () =>
  run(
    { title: "T", currency: "KGS", fiscalYear: "2025", centres: { file: "c.csv" } },
    {
      "c.csv": [
        "centre_id,service,region,clients,cases,turned_away_women,turned_away_children,waiting",
        "a,shelter,Naryn,80,200,12,8,5",
        "b,shelter,Naryn,,,,,",
      ].join("\n"),
    },
  );

/** Two levels of government, of which nobody says what one pays to the other. */
const runOfLevels = (amountsAre?: "women") => {
  const { analysis, files } = runFolder(BUDGET_OF_TWO_YEARS);
  const budgets = (analysis.budgets ?? []).map((each) => ({
    ...each,
    columns: { ...each.columns, transfer: undefined },
    ...(amountsAre && { amountsAre, rest: undefined }),
  }));
  return run({ ...analysis, budgets }, files, { figures: LINE_FIGURES });
};

/** Persons that measures of two levels reach; the amount of one measure is blank. */
const runOfPersons = () =>
  run(
    {
      ...{ title: "T", currency: "KGS", fiscalYear: "2025", indicators: { file: "i.csv" } },
      budgets: ["state", "local"].map((level) => ({
        ...{ file: `${level}.csv`, level, unit: 1, fiscalYear: "2025", hierarchy: "none", blank: "unknown" },
        columns: { id: "code", programme: "programme", description: "name", approved: "approved" },
      })),
      tagging: {
        schemes: ["count-in-full"],
        rules: [{ where: [{ column: "description", contains: "women" }], code: "targeted", because: "for women" }],
      },
    },
    {
      "state.csv": "code,programme,name,approved\n1,7,Shelters for women,100\n2,7,Loans for women,\n3,8,Roads,50\n",
      "local.csv": "code,programme,name,approved\n1,7,Centre for women,20\n2,9,Streets,80\n",
      "i.csv":
        "id,programme,kind,sex,year,achieved\np,7,beneficiaries,women,2025,5\np,7,beneficiaries,unknown,2025,1\n",
    },
  );

/** Two halves of a year whose sum stands nowhere. */
const runOfHalves = () =>
  run(
    {
      ...{ title: "T", currency: "KGS", fiscalYear: "2025" },
      budgets: [
        {
          ...{ file: "halves.csv", level: "state", unit: 1, hierarchy: "none", columns: { id: "code" } },
          amounts: ["H1", "H2"].map((header) => ({ header, fiscalYear: "2025", phase: "approved" })),
        },
      ],
      tagging: {
        schemes: ["eu-cohesion"],
        rules: [{ where: [{ column: "id", equals: "1" }], code: "01", gbv: "1", because: "for women" }],
      },
    },
    { "halves.csv": "code,H1,H2\n1,10,20\n2,30,40\n" },
    { figures: LINE_FIGURES },
  );

beforeAll(() => {
  for (const path of [...EXAMPLES.map((each) => `examples/${each}`), BUDGET_OF_TWO_YEARS]) {
    const { analysis, result } = runFolder(path, { figures: LINE_FIGURES });
    note(result, analysis.currency);
    note(publish(result), analysis.currency);
  }
  for (const name of ["umay-ceiling.json", "umay-blank.json"])
    note(runFolder(`test/support/estimate-case/${name}`, { estimate: true }).result, "KGS");
  const order = "City,order,committed,,,KGS,2025,500,10,client,,,,";
  note(runOfOrders([`a,counselling,materials,,${order}`, `,,,Naryn,${order}`]), "KGS");
  note(runOfTurnedAway(), "KGS");
  note(runOfLevels(), "KGS");
  note(armeniaWithCentres(), "AMD");
  note(runOfLevels("women"), "KGS");
  note(runOfPersons(), "KGS");
  note(runOfHalves(), "KGS");
  for (const network of fc.sample(randomNetwork, { numRuns: 60, seed: 20_251_125 }))
    note(figuresOf(evaluateChain(networkTables(network), network.currency)), network.currency);
  for (const network of fc.sample(networkWithCountry, { numRuns: 12, seed: 20_251_126 })) {
    const planned = { ...network, planFrom: network.fiscalYear };
    const tables = networkTables(planned);
    const scenario = networkTables(scenarioNetwork(planned, { name: "high", values: { days: "300", net_hours: "9" } }));
    const stacked = stackTables([
      { key: "", per: {}, tables },
      { key: "high", per: { scenario: "high" }, tables: scenario },
    ]);
    const elements = packageTables({ ...planned, package: ELEMENTS.map((element) => missing(element)) });
    note(figuresOf(evaluateChain([...stacked, ...elements], network.currency)), network.currency);
  }
  const [one, other] = ["umay.json", "umay-2026.json"].map((name) => runFolder(`examples/network/${name}`).result);
  if (!one || !other) return;
  const {
    centres: [centre],
  } = one;
  const asked = [
    {},
    { figure: "coverage-ratio" },
    { per: { region: centre?.region ?? "" } },
    { per: { centre: centre?.id ?? "" } },
  ] as const;
  for (const options of asked) {
    const { change, parts } = compare(one, other, options);
    note([change, ...parts], "KGS");
  }
});

describe("the register of figures", () => {
  // Seen red with the line of women taken out of src/result/figures.csv, and with another unit for overlap-total.
  test("has every figure that a run gives, with its unit", () => {
    expect([...found.keys()].filter((id) => registered(id) === undefined)).toEqual([]);
    const wrong = [...found].flatMap(([id, { units }]) => {
      const { unit = "" } = registered(id) ?? {};
      return [...units].filter((each) => {
        const [own, currency] = each.split(" ");
        return unit !== "any" && own !== unitIn(unit, currency);
      });
    });
    expect(wrong).toEqual([]);
  });

  // Seen red with "themes" taken from overlap-total, and with "line" given to it.
  test("says what each is about: every key that a figure has, and none that no figure has", () => {
    const said = Object.fromEntries(register.map(({ id, about }) => [id, [...about].sort()]));
    const given = Object.fromEntries(
      [...found].map(([id, { keys }]) => [id, [...keys, ...(ELSEWHERE[id] ?? [])].sort()]),
    );
    expect(said).toEqual(given);
  });

  test("has each figure once, and only ratios as shares", () => {
    const ids = register.map((each) => each.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(register.filter(({ share, unit }) => share === true && unit !== "ratio")).toEqual([]);
    expect([isShare("funded-need-share"), isShare("benefit-cost-ratio"), isShare("no-figure")]).toEqual([true, false, false]); // prettier-ignore
  });

  test("has the figures that can be compared", () => {
    expect(COMPARED.filter((id) => registered(id) === undefined)).toEqual([]);
  });

  // Seen red before union-total, overlap-total, gbv-wider-total, gbv-wider-share and change had words.
  test.each(locales)("has words in $name", ({ labels }) => {
    expect(register.filter(({ id }) => (labels[id] ?? "").trim() === "").map(({ id }) => id)).toEqual([]);
  });
});

test("keys stand in the order of the register, unknown ones by name after them", () => {
  expect(inOrder(["zone", "scenario", "area", "fiscalYear"])).toEqual(["fiscalYear", "scenario", "area", "zone"]);
  expect(new Set(PER_KEYS).size).toBe(PER_KEYS.length);
});
