import { describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import type { Analysis } from "../../src/model/analysis.js";
import type { PerKeys } from "../../src/formula/figure.js";
import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";

// The edge cases E1 to E18 of ../shared/methods/grb.md, section 9, each through a whole run: an issue or a figure without
// a value, never a quiet number. Derived: the arithmetic stands beside each value. Of functions they are tested in
// measure-views (E3, E4, E10, E12), worked-grb (E13), schemes/ (E14, E17) and read-hierarchy (E16).

type Budget = NonNullable<Analysis["budgets"]>[number];
type Rule = NonNullable<NonNullable<Analysis["tagging"]>["rules"]>[number];
type Case = {
  readonly csv: string;
  readonly schemes?: readonly string[];
  readonly rules?: readonly Rule[];
  readonly budget?: Partial<Budget>;
  readonly more?: Partial<Analysis>;
  readonly files?: Readonly<Record<string, string>>;
  readonly budgets?: readonly Budget[];
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FIELDS = { id: "id", marker: "mark", approved: "plan" };

const budgetOf = (more: Partial<Budget> = {}): Budget => ({
  file: "b.csv",
  unit: 1,
  fiscalYear: "2024",
  level: "state",
  hierarchy: "none",
  columns: FIELDS,
  ...more,
});

function runCase({ csv, schemes = ["oecd-dac"], rules = [], budget, more = {}, files = {}, budgets }: Case) {
  const result = run(
    {
      title: "t",
      currency: "KGS",
      fiscalYear: "2024",
      budgets: [...(budgets ?? [budgetOf(budget)])],
      tagging: { schemes: [...schemes], rules: [...rules] },
      ...more,
    },
    { "b.csv": bytes(csv), ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])) },
  );
  const figure = (id: string, per: PerKeys = {}) => {
    const wanted = Object.entries({ fiscalYear: "2024", ...per });
    const found = result.figures.filter(
      (each) =>
        each.id === id &&
        Object.keys(each.per).length === wanted.length &&
        wanted.every(([key, value]) => each.per[key] === value),
    );
    expect(found.length, `${id} ${JSON.stringify(per)}`).toBe(1);
    return found[0];
  };
  const issues = result.issues.map(({ code, severity }) => [code, severity]);
  return { result, figure, issues, page: report(result, en) };
}

const dac = { phase: "approved", scheme: "oecd-dac" };
const rule = (id: string, more: Partial<Rule>): Rule => ({
  where: [{ column: "id", equals: id }],
  because: "r",
  ...more,
});
const all = { phase: "approved" };

test("E1: not screened is no 0; below 80 % of coverage the report warns", () => {
  // 10 of 30 screened, 10 of 100 of all; 30 % is below 80 %.
  const { figure, page } = runCase({ csv: "id,mark,plan\na,2,10\nb,0,20\nc,,70\n" });
  expect(figure("tagged-total", { ...dac, code: "unscreened" })?.value).toBe("70");
  expect(figure("share-of-screened", dac)?.value?.slice(0, 6)).toBe("0.3333");
  expect(figure("share-of-allocable", dac)?.value).toBe("0.1");
  expect(figure("screening-coverage", dac)?.value).toBe("0.3");
  expect(page.budget.flatMap((each) => each.remarks).join(" ")).toContain("Only 30.0% of what can be screened");
  const high = runCase({ csv: "id,mark,plan\na,2,10\nb,0,70\nc,,20\n" });
  expect(high.page.budget.flatMap((each) => each.remarks).join(" ")).not.toContain("Only");
});

test("E2: two scores on one line: the higher counts, the amount once, and it is told", () => {
  const { figure, issues } = runCase({ csv: "id,mark,plan\na,1;2,10\nb,0,20\n" });
  expect(issues).toContainEqual(["tag.several", "warning"]);
  expect(figure("tagged-total", { ...dac, code: "2" })?.value).toBe("10");
  expect(figure("tagged-total", { ...dac, code: "1" })?.value).toBe("0");
  expect(figure("budget-total", all)?.value).toBe("30");
});

test("E3: themes have a union and an overlap, and no sum", () => {
  const climate = {
    id: "climate",
    title: "climate",
    source: "own",
    classes: [{ code: "yes", label: "yes", weight: null, targeted: true }],
  };
  const tagging = {
    schemes: ["oecd-dac", "climate"],
    custom: [climate],
    themes: ["oecd-dac", "climate"],
    rules: [rule("a", { codes: { climate: "yes" } }), rule("b", { codes: { climate: "yes" } })],
  };
  const { figure } = runCase({ csv: "id,mark,plan\na,2,10\nb,0,20\nc,1,40\n", more: { tagging } });
  const themes = { ...all, themes: "oecd-dac+climate" };
  // 50 and 30 are not 80: a is in both.
  expect(figure("union-total", themes)?.value).toBe("70");
  expect(figure("overlap-total", themes)?.value).toBe("10");
});

test("E5: a transfer between two budgets of the run counts once, one to a body outside it stays", () => {
  const budgets = [
    budgetOf({ columns: { ...FIELDS, transfer: "to" } }),
    budgetOf({ file: "r.csv", level: "region", columns: FIELDS }),
  ];
  const csv = "id,mark,plan,to\na,2,10,\nb,2,40,region\nc,2,5,elsewhere\n";
  const { figure } = runCase({ csv, budgets, files: { "r.csv": "id,mark,plan\nx,2,40\n" } });
  // 10 + 5 + 40.
  expect(figure("budget-total", all)?.value).toBe("55");
  expect(figure("tagged-total", dac)?.value).toBe("55");
  const { figure: alone } = runCase({ csv, budgets: budgets.slice(0, 1) });
  expect(alone("budget-total", all)?.value).toBe("55");
});

describe("E5: two levels of government, of which one pays the other", () => {
  // Derived: the state has 700 + 100 + 200, the local budget 100 + 150; its 100 come from the state. Seen red with one
  // total of both levels.
  const budgets = [budgetOf(), budgetOf({ file: "l.csv", level: "local" })];
  const csv = "id,mark,plan\nroads,0,700\ntransfer,2,100\nschools,0,200\n";
  const files = { "l.csv": "id,mark,plan\ncentres,2,100\nlight,0,150\n" };
  const runWith = (transfers?: Analysis["transfers"]) =>
    runCase({ csv, budgets, files, more: transfers === undefined ? {} : { transfers } });

  test("unanswered, each level has totals of its own, and it is asked once with the common total", () => {
    const { figure, result, page } = runWith();
    const totals = ["state", "local"].map((level) => [
      figure("tagged-total", { ...dac, level })?.value,
      figure("budget-total", { ...all, level })?.value,
      figure("share-of-allocable", { ...dac, level })?.value,
    ]);
    expect(totals).toEqual([
      ["100", "1000", "0.1"],
      ["100", "250", "0.4"],
    ]);
    expect(result.figures.some(({ id, per }) => id === "budget-total" && per["level"] === undefined)).toBe(false);
    const asked = result.issues.filter((each) => each.code === "budget.transfers");
    expect(asked).toMatchObject([
      { severity: "question", options: [{ total: "1250", answer: { transfers: "none" } }, {}] },
    ]);
    expect(page.answer.headline).toMatch(/^state: KGS\s100 of 1,000 /);
    expect(page.answer.sentences.join(" ")).toMatch(/local: /);
  });

  test("without transfers all is added up: 200 of 1,250", () => {
    const { figure, result } = runWith("none");
    expect(figure("tagged-total", dac)?.value).toBe("200");
    expect(figure("budget-total", all)?.value).toBe("1250");
    expect(result.issues.filter((each) => each.code.includes("transfers"))).toEqual([]);
  });

  test("a transfer counts where it is spent, and is listed: 100 of 1,150", () => {
    const { figure, result } = runWith({ where: [{ column: "id", equals: "transfer" }] });
    expect(figure("tagged-total", dac)?.value).toBe("100");
    expect(figure("budget-total", all)?.value).toBe("1150");
    const [listed] = result.issues.filter((each) => each.code === "transfers.left-out");
    expect(listed?.message).toContain("b.csv 3 (transfer)");
    expect(runWith({ where: [{ column: "id", equals: "none" }] }).issues).toContainEqual([
      "transfers.unmatched",
      "warning",
    ]);
  });
});

test("E6: a negative line keeps its sign; a share of less than nothing has no value", () => {
  const { figure, issues } = runCase({ csv: "id,mark,plan\na,2,-30\nb,0,20\n" });
  expect(figure("tagged-total", dac)?.value).toBe("-30");
  expect(figure("share-of-screened", dac)?.undefined?.code).toBe("below-zero");
  expect(issues).toContainEqual(["amount.negative", "warning"]);
  const { figure: none } = runCase({ csv: "id,mark,plan\na,2,-20\nb,0,20\n" });
  expect(none("share-of-screened", dac)?.undefined?.code).toBe("zero-denominator");
});

// Derived: 100 of 100 + 400 − 450 would be 200 %, and 100 of 400 is the rest without the line. Seen red with a quotient of
// any two sums.
test("E6: a whole that holds an amount below zero has no share, and the amount is named", () => {
  const csv = "id,mark,plan\n1,2,100\n2,0,400\n3,0,-450\n4,,20\n";
  const gbv = [{ where: [{ column: "id", equals: "1" }], gbv: "1", because: "shelters" }];
  const { figure, result } = runCase({ csv, rules: gbv });
  expect(figure("tagged-total", dac)?.value).toBe("100");
  expect(figure("allocable-total", dac)?.value).toBe("70");
  const why = (id: string, per: Record<string, string>) => figure(id, per)?.undefined;
  expect(why("share-of-allocable", dac)).toEqual({ code: "below-zero", input: "allocable" });
  expect(why("share-of-screened", dac)?.code).toBe("below-zero");
  expect(why("screening-coverage", dac)?.code).toBe("below-zero");
  expect(why("tagged-share-low", { ...dac, of: "tagged" })?.code).toBe("below-zero");
  expect(why("tagged-share-high", { ...dac, of: "tagged" })?.code).toBe("below-zero");
  expect(why("tagged-share", { ...dac, of: "tagged", denominator: "all" })?.code).toBe("below-zero");
  expect(why("gbv-share", { ...all, denominator: "all" })?.code).toBe("below-zero");
  // Of the lines that say something about violence none is below zero.
  expect(figure("gbv-share", { ...all, denominator: "screened" })?.value).toBe("1");
  const [issue] = result.issues.filter((each) => each.code === "amount.negative");
  expect(issue?.message).toContain("4 (3: −450)");
});

// Derived: 100 of a stated 80 would be 125 %.
test("E6: a part that is more than a stated whole is no share of it", () => {
  const { figure } = runCase({
    csv: "id,mark,plan\n1,2,100\n2,0,400\n",
    more: { tagging: { schemes: ["oecd-dac"], denominators: { programmable: "80" } } },
  });
  const stated = figure("tagged-share", { ...dac, of: "tagged", denominator: "programmable" });
  expect(stated?.undefined).toEqual({ code: "above-whole", input: "targeted" });
  expect(figure("tagged-share", { ...dac, of: "tagged", denominator: "all" })?.value).toBe("0.2");
});

test("E7: execution is of the lines with both amounts; money without a plan has no rate", () => {
  const columns = { ...FIELDS, executed: "spent" };
  const { figure } = runCase({ csv: "id,mark,plan,spent\na,2,100,50\nb,0,200,\n", budget: { columns } });
  const rate = figure("execution-rate", { of: "all", against: "approved" });
  expect([rate?.value, rate?.notes["missing"]]).toEqual(["0.5", 1]);
  const { figure: unplanned } = runCase({ csv: "id,mark,plan,spent\na,2,0,50\n", budget: { columns } });
  expect(unplanned("execution-rate", { of: "all", against: "approved" })?.undefined?.code).toBe("zero-denominator");
});

test("E8: more than the gross domestic product is an error of the unit", () => {
  const { issues } = runCase({
    csv: "id,mark,plan\na,2,100\n",
    budget: { unit: 1_000_000 },
    more: { indices: { file: "i.csv" } },
    files: { "i.csv": "series,year,value\ngdp:KGS,2024,1000\n" },
  });
  expect(issues).toContainEqual(["total.above-gdp", "error"]);
});

test("E9: phases and years stay apart: each figure has one of each", () => {
  const { result, figure } = runCase({
    csv: "id,mark,plan,spent\na,2,100,50\nb,0,100,100\n",
    budget: { columns: { ...FIELDS, executed: "spent" } },
  });
  expect(figure("share-of-screened", dac)?.value).toBe("0.5");
  expect(figure("share-of-screened", { ...dac, phase: "executed" })?.value?.slice(0, 6)).toBe("0.3333");
  const mixed = result.figures.filter(({ id, per }) => id.startsWith("share-of") && per["phase"] === undefined);
  expect(mixed).toEqual([]);
});

describe("E10: growth of all lines, and of those of both years", () => {
  const years = (first: string, second: string, columns: Budget["columns"]) =>
    runCase({
      csv: first,
      budgets: [budgetOf({ fiscalYear: "2023", columns }), budgetOf({ file: "r.csv", columns })],
      files: { "r.csv": second },
    });
  const growth = { ...all, since: "2023", of: "all" };

  test("a new line inflates the one and not the other", () => {
    // (110 + 40) ÷ 100 − 1; 110 ÷ 100 − 1.
    const { figure } = years("id,mark,plan\na,2,100\n", "id,mark,plan\na,2,110\nnew,2,40\n", FIELDS);
    expect(figure("nominal-growth", growth)?.value).toBe("0.5");
    expect(figure("nominal-growth", { ...growth, basis: "like-for-like" })?.value).toBe("0.1");
  });

  test("lines called by their row are not the same lines in two files", () => {
    // Sorted anew, rows 2 and 3 name other lines: no line is known to be in both.
    const columns = { description: "what", approved: "plan" };
    const { figure, issues } = years(
      "what,plan\nroads,100\nclinics,10\n",
      "what,plan\nclinics,10\nroads,200\n",
      columns,
    );
    expect(issues).toContainEqual(["budget.id-by-row", "warning"]);
    expect(figure("nominal-growth", { ...growth, basis: "like-for-like" })?.value).toBeNull();
  });
});

test("E11: a share names its denominator", () => {
  const tagging = { schemes: ["oecd-dac"], denominators: { programmable: { approved: "200" }, direct: "80" } };
  const { figure } = runCase({ csv: "id,mark,plan\na,2,40\nb,0,360\n", more: { tagging } });
  const share = (denominator: string) => figure("tagged-share", { ...dac, of: "tagged", denominator })?.value;
  // 40 of 400, of 200 and of 80.
  expect(["all", "programmable", "direct"].map(share)).toEqual(["0.1", "0.2", "0.5"]);
});

test("E15: 0* counts nothing now, and says what it may add", () => {
  const { figure } = runCase({ csv: "id,mark,plan\na,01,10\nb,0*,50\n", schemes: ["eu-cohesion"] });
  const eu = { phase: "approved", scheme: "eu-cohesion" };
  expect(figure("weighted-total", eu)?.value).toBe("10");
  // 50 × 0.4.
  expect(figure("potential-amount", { ...eu, code: "0*" })?.value).toBe("20");
});

test("E17: significance 3 and 4 are no scores of the gender marker", () => {
  const { figure, issues } = runCase({ csv: "id,mark,plan\na,3,10\nb,4,20\nc,2,30\n", schemes: ["iati"] });
  expect(issues.filter(([code]) => code === "tag.code-elsewhere")).toEqual(
    Array.from({ length: 2 }, () => ["tag.code-elsewhere", "error"]),
  );
  expect(figure("tagged-total", { phase: "approved", scheme: "iati" })?.value).toBe("30");
});

test("E18: no line against violence is no zero, unless somebody says so", () => {
  const csv = "id,mark,plan\na,2,10\nb,0,20\n";
  const { figure, page } = runCase({ csv });
  expect([figure("gbv-total", all)?.value, figure("gbv-total", all)?.undefined?.code]).toEqual([null, "not-screened"]);
  expect([...page.answer.sentences, ...page.answer.below].join(" ")).toContain("violence: not calculated");
  const { figure: said } = runCase({ csv, rules: [rule("a", { gbv: "0" })] });
  expect(said("gbv-total", all)?.value).toBe("0");
});

test("a share of a line above 1, a score outside the scale, a scheme that leaves something open: an error", () => {
  const csv = "id,mark,plan\na,,10\n";
  const of = (scheme: string, code: string) =>
    runCase({ csv, schemes: [scheme], rules: [rule("a", { codes: { [scheme]: code } })] }).issues;
  expect(of("india-gbs", "101%")).toContainEqual(["tag.share-invalid", "error"]);
  expect(of("philippines-hgdg", "20.01")).toContainEqual(["tag.score-invalid", "error"]);
  const open = of("nepal-grb", "60").filter(([, severity]) => severity === "error");
  expect(open).toHaveLength(2);
});
