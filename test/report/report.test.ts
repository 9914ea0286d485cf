import { describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { Report, Table } from "../../src/report/page.js";
import { publish } from "../../src/disclosure/publish.js";
import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";
import { PRINTED, runFolder } from "../support/examples.js";
import { type CentreCase, runCentres } from "../support/publication.js";

const N = "\u00a0";
const centre = (id: string, cost: number | null, money: Readonly<Record<string, number>>): CentreCase => ({
  id,
  region: "North",
  secret: false,
  services: [{ service: "shelter", cost }],
  money,
});
const texts = (table: Table | undefined, row: string): string[] =>
  table?.rows.find((each) => each.key === row)?.cells.map((each) => each.text) ?? [];

describe("shortfall", () => {
  // Derived, the case of the contract: needs 100, 100, 100 million; money 130, 60, 50: short 90, surplus 30.
  const result = runCentres([
    centre("a", 100_000_000, { "Fund A": 130_000_000 }),
    centre("b", 100_000_000, { "Fund A": 40_000_000, "Fund B": 20_000_000 }),
    centre("c", 100_000_000, { "Fund B": 50_000_000 }),
  ]);
  const page = report(result, ru);

  test("the answer is a sentence with one number; covered is not secured", () => {
    expect(page.answer).toMatchObject({
      headline: `Не хватает 90,00${N}млн${N}сом из 300,00 нужных.`,
      sentences: [`Покрыто 210,00 (70,0${N}% потребности).`],
      // Derived: without Fund A there is b 20 and c 50, short 100 + 80 + 50; 170 of 240 is 70.8 %; (170² + 70²) ÷ 240²;
      // spread over the year, 60 and 50 are below the need of 100 from the first month, 130 in none.
      facts: [
        `Излишек отдельных центров: 30,00${N}млн${N}сом; он не покрывает нехватку других.`,
        `Если уйдёт источник «Fund A», не хватит 230,00${N}млн${N}сом (сейчас 90,00).`,
        `Источник «Fund A» даёт 70,8${N}% всех обеспеченных денег. Концентрация всех обеспеченных денег 0,59, где 1 означает единственный источник.`,
        "Месяцы денег не указаны, поэтому неизвестно, на сколько их хватит: Name a, Name b, ещё 1.",
        "Месяцы с нехваткой денег: Name b — 12 из 12, Name c — 12 из 12.",
      ],
    });
  });

  test("centres stand by shortfall, the total after them, a surplus beside its centre", () => {
    expect(page.centres?.rows.map((each) => [each.key, each.kind, each.remark])).toEqual([
      ["c", "item", undefined],
      ["b", "item", undefined],
      ["a", "item", "излишек 30,00"],
      ["total", "total", "излишек 30,00 не зачтён"],
    ]);
    expect(texts(page.centres, "b")).toEqual(["100,00", "60,00", "40,00", `60,0${N}%`]);
    expect(texts(page.centres, "total")).toEqual(["300,00", "240,00", "90,00", `70,0${N}%`]);
  });

  test("sources have shares of a named base, the largest first", () => {
    expect(page.sources?.columns.map((each) => each.label)).toEqual(["Есть", "% от обеспеченного", "Обещано"]);
    expect(page.sources?.rows.map((each) => [each.label, each.cells.map((cell) => cell.text)])).toEqual([
      ["Fund A", ["170,00", `70,8${N}%`, "0"]],
      ["Fund B", ["70,00", `29,2${N}%`, "0"]],
      ["Итого", ["240,00", `100,0${N}%`, "0"]],
    ]);
  });
});

describe("what is unknown", () => {
  test("a centre without a figure stands after the total, outside it, with its reason; the headline is of the known", () => {
    const page = report(runCentres([centre("a", 100, { F: 30 }), centre("b", null, { F: 5 })]), en);
    expect(page.answer.headline).toBe(`Shortfall at least KGS${N}70; needed: at least 100.`);
    expect(page.answer.sentences).toContain("The picture is incomplete: not calculated for 1 of 2 centres.");
    expect(page.centres?.rows.map((each) => [each.key, each.kind])).toEqual([
      ["a", "item"],
      ["total", "total"],
      ["b", "outside"],
    ]);
    const row = page.centres?.rows[2];
    expect(row?.cells.map(({ text, state, reason }) => [text, state, reason])).toEqual([
      ["not calculated", "none", 1],
      ["5", undefined, undefined],
      ["not calculated", "none", 1],
      ["not calculated", "none", 1],
    ]);
    expect(row?.bar).toMatchObject({ need: null, shortfall: null, received: "5" });
    expect(page.problems[0]).toMatchObject({
      number: 1,
      text: "centres.csv, row 3, “capacity”: blank, and nothing can be calculated without it. Fill it in.",
    });
  });

  test("without a funding table the need stands alone", () => {
    const { analysis, ...result } = runCentres([centre("a", 2_000_000, {})]);
    const { funding: _, ...without } = analysis;
    const page = report({ ...result, analysis: without }, en);
    expect(page.answer.headline).toBe(`Needed by standard: KGS${N}2.00${N}million.`);
    expect(page.answer.sentences).toEqual(["No data about money: the shortfall cannot be computed."]);
    expect(page.centres?.columns.map((each) => each.id)).toEqual(["requirement"]);
  });

  test("a funding table that has no money is a zero, not a lack of data", () => {
    const page = report(runCentres([centre("a", 2_000_000, {})]), en);
    expect(page.answer.headline).toBe(`Shortfall KGS${N}2.00${N}million of the 2.00 needed.`);
    expect(texts(page.centres, "a")).toEqual(["2.00", "0", "2.00", "0%"]);
  });

  test("where nothing is needed the share has not calculated, and says why", () => {
    const page = report(runCentres([centre("a", 0, {})]), ru);
    expect(page.answer.sentences[0]).toBe("Покрыто: не рассчитано, потребность равна нулю.");
    expect(page.centres?.rows[0]?.cells[3]).toMatchObject({ text: "не рассчитано", state: "none" });
  });
});

const statementOf = (page: Report) => page.budget.find((each) => each.id === "budget-oecd-dac");

const allTables = (page: Report): Table[] =>
  [page.centres, page.sources, ...page.money, ...page.plan, ...page.supply, ...page.budget].filter(
    (each) => each !== undefined,
  );

describe.each(PRINTED)("example %s", (name) => {
  const result = runFolder(`examples/${name}`).result;

  test.each([en, ru])("$name: what has not calculated has words and a reason, never a zero or a dash", (locale) => {
    for (const working of [true, false]) {
      const page = report(working ? result : publish(result), locale);
      // A range is not calculated, and says both of its ends.
      const exact = allTables(page).filter(({ id }) => id !== "all-centres");
      for (const cell of exact.flatMap((table) => table.rows.flatMap((row) => row.cells))) {
        if (cell.value !== null || cell.state === "least") continue;
        expect(cell.state).toBeDefined();
        expect(cell.text).toMatch(/\p{L}{4}/u);
        if (cell.state === "none" && cell.undefined?.code === "missing-input")
          expect(page.problems.some((each) => each.number === cell.reason)).toBe(true);
      }
      expect(page.problems.map((each) => each.number)).toEqual(page.problems.map((_, at) => at + 1));
      expect(JSON.stringify(page)).not.toMatch(/\{\w+[|}]/);
    }
  });
});

test("the budget of Armenia: the tagged amount, its base, and both shares of each kind", () => {
  const page = report(runFolder("examples/armenia").result, en);
  // Derived from the four lines of 2023: approved 37,674.4 + 12,225 + 96,684.2 + 10,000 = 156,583.6 thousand of 2,590,973,151.1 thousand.
  // A six thousandth of a hundred was looked at, and a reader must know that first.
  expect(page.answer.headline).toBe(
    `Of the budget only 0.006% was screened: AMD${N}156.6${N}million of AMD${N}2.59${N}trillion (approved, 2023).`,
  );
  expect(page.answer.sentences[0]).toBe(
    "All that was screened is for gender equality, and against gender-based violence.",
  );
  const table = statementOf(page);
  expect(table?.columns.map((each) => each.label)).toEqual([
    "Approved",
    "Revised (final budget)",
    "Executed (outturn)",
  ]);
  // Worked: 153,947.9 revised and 146,664.4 executed, thousand drams; 93.7 % of the approved and 95.3 % of the revised.
  expect(texts(table, "class-2")).toEqual(["156.6", "153.9", "146.7"]);
  expect(texts(table, "unscreened")[0]).toBe("2,590,816.6");
  expect(texts(table, "execution-tagged-approved")).toEqual(["", "", "93.7%"]);
  expect(texts(table, "execution-tagged-revised")).toEqual(["", "", "95.3%"]);
});

// Worked: the aid of 2022 by marker, 5.27 billion dollars with the main aim and 45.05 with a significant one, 92.6 % screened.
test("what has gender equality as its main aim is named before what has it among others", () => {
  const answer = report(runFolder("examples/methods").result, en).answer;
  expect(answer.headline).toContain("is tagged for gender equality");
  expect(answer.sentences[0]).toBe(`Of this, principal USD${N}5.27${N}billion, significant USD${N}45.05${N}billion.`);
});

describe("a remark about a total is made only where the total is printed", () => {
  const refused = run(
    {
      title: "T",
      currency: "KGS",
      fiscalYear: "2025",
      centres: { file: "c.csv" },
      funding: { file: "f.csv" },
      population: { file: "p.csv" },
      supplyStandards: ["coe-family-places"],
    },
    {
      "c.csv": new TextEncoder().encode(
        "centre_id,service,region,capacity,capacity_unit\na,shelter,N,4,family_place\n",
      ),
      "f.csv": new TextEncoder().encode(
        "centre_id,source,status,amount,currency,fiscal_year\na,Fund A,disbursed,5,KGS,2025\nb,Fund B,disbursed,5,KGS,2025\n",
      ),
      "p.csv": new TextEncoder().encode("region,year,population\nN,2025,100000\n"),
    },
  );

  test("of refused rows: no sum was rounded", () => {
    const page = report(refused, en);
    expect(texts(page.sources, "total")[0]).toBe("not calculated");
    const remarks = [...(page.centres?.remarks ?? []), ...(page.sources?.remarks ?? [])];
    expect(remarks).not.toContain(en.phrases["rounded-apart"]);
  });

  test("of refused rows: the reason says what to do", () => {
    const { problems } = report(refused, en);
    expect(problems.find((each) => each.code === "figure.refused")?.text).toBe(
      "Rows were refused; they are named below. Correct them, or add --allow-rejects.",
    );
  });

  // Derived: 5 of need lie from 5 to 10, 3/5 of it from a half to three quarters: 1.25 to 5 are short.
  test("of closed centres alone: a range, and no remark on their rows", () => {
    const page = report(
      publish(runCentres([{ ...centre("a", 5_000_000, { "Fund A": 3_000_000 }), secret: true }])),
      ru,
    );
    expect([...(page.centres?.remarks ?? []), ...(page.sources?.remarks ?? [])]).toEqual([]);
    expect(page.answer.headline).toBe(`Не хватает 1,3–5,0${N}млн${N}сом из 5,0–10,0 нужных.`);
  });
});

test("places are the answer where there is no centre", () => {
  const { answer } = report(
    run(
      {
        title: "T",
        currency: "KGS",
        fiscalYear: "2025",
        centres: { file: "c.csv" },
        population: { file: "p.csv" },
        supplyStandards: ["coe-family-places"],
      },
      {
        "c.csv": new TextEncoder().encode("centre_id,service,region,capacity,capacity_unit\n"),
        "p.csv": new TextEncoder().encode("region,year,population\nN,2025,100000\n"),
      },
    ),
    en,
  );
  // Derived: 100,000 inhabitants by 10,000 a place.
  expect(answer.headline).toMatch(/10/);
  expect(answer.headline).not.toBe("The files give not calculated.");
});

describe("a budget with a line that was not executed as far as is known", () => {
  const result = run(
    {
      title: "T",
      currency: "KGS",
      fiscalYear: "2025",
      budgets: [
        {
          file: "b.csv",
          unit: 1,
          level: "state",
          fiscalYear: "2025",
          hierarchy: "none",
          columns: { id: "id", approved: "plan", executed: "spent" },
        },
      ],
      tagging: { schemes: ["oecd-dac"], tags: { file: "t.csv" } },
    },
    {
      "b.csv": new TextEncoder().encode("id,plan,spent\n1,100,50\n2,200,\n"),
      "t.csv": new TextEncoder().encode("id,scheme,code,reason\n1,oecd-dac,2,r\n3,oecd-dac,2,r\n"),
    },
  );
  const page = report(result, en);

  test("a rate of the lines with both amounts says what it leaves out", () => {
    // Derived: 50 of 100; the other line has a plan only.
    expect(texts(statementOf(page), "execution-all-approved")).toEqual(["", "50.0%"]);
    const remark = (key: string) => statementOf(page)?.rows.find((each) => each.key === key)?.remark;
    expect(remark("execution-all-approved")).toBe("1 line left out: 200 of the plan, not executed or not in that file");
    expect(remark("execution-tagged-approved")).toBeUndefined();
  });

  test("violence that nobody asked about is told once, not as a share of itself", () => {
    const said = [...page.answer.sentences, ...page.answer.below].join(" ");
    expect(said.match(/not calculated/g)).toHaveLength(1);
  });
});

test("of a file that was not read, no delimiter is told", () => {
  const { read } = report(
    run(
      { title: "T", currency: "KGS", fiscalYear: "2025", population: { file: "p.csv" } },
      { "p.csv": new Uint8Array() },
    ),
    en,
  );
  expect(read.rows.map((each) => each.cells.map((cell) => cell.text))).toEqual([["0", "0", ""]]);
});

test("where no place is missing, nothing is said of opening places", () => {
  const result = runFolder("examples/network").result;
  const figures = result.figures.map((each) =>
    each.id === "expansion-requirement" && each.value !== null ? { ...each, value: "0", notes: {} } : each,
  );
  const page = report({ ...result, figures }, en);
  expect(page.answer.facts.filter((each) => each.startsWith("To open"))).toEqual([]);
});
