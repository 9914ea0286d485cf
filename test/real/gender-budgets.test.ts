import { partsOf } from "../../src/result/result.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Analysis,
  type Result,
  type ThemedLine,
  money,
  overlapTotal,
  roundDecimal,
  run,
  unionTotal,
} from "../support/library.js";
import { exact, subtract, sum, toDecimal } from "../../src/money/exact.js";
import { runReal } from "./data-files.js";
import { dataFolder } from "./data-folder.js";

// Gender budgets of ../shared/data. Worked: figures of MANIFEST.md, each with the file that prints it.
const folder = dataFolder(".") ?? "";

const THEMES = {
  gender: "Principal gender equality",
  climate: "Principal all climate",
  disability: "Principal disability",
};
const IDS = Object.keys(THEMES);

function valueOf({ figures }: Result, id: string, per: Readonly<Record<string, string>>): string | null {
  const wanted = JSON.stringify(Object.entries(per).sort());
  const found = figures.filter((each) => each.id === id && JSON.stringify(Object.entries(each.per).sort()) === wanted);
  expect(found.length, `${id} ${wanted}`).toBe(1);
  return found[0]?.value ?? null;
}

describe.skipIf(folder === "")(
  "OECD, aid with principal objectives for gender, climate and disability 2018 to 2022",
  () => {
    const name = "oecd_crs_gender/crs_triple_overlap.csv";
    const bytes = folder === "" ? new Uint8Array() : new Uint8Array(readFileSync(join(folder, name)));
    const [header = [], ...rows] = new TextDecoder()
      .decode(bytes)
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(","));
    const lines = rows.map((cells, at): ThemedLine<"USD"> => ({
      id: String(at),
      amount: money(cells.at(-1) ?? "", "USD"),
      weights: Object.fromEntries(
        Object.entries(THEMES).map(([id, column]) => [id, cells[header.indexOf(column)] === "TRUE" ? "1" : "0"]),
      ),
    }));
    const any = (...themes: string[]) => exact(unionTotal(lines, themes).total?.amount ?? "");
    const all = (...themes: string[]) => exact(overlapTotal(lines, themes).total?.amount ?? "");
    const printed = (value: ReturnType<typeof exact>) => roundDecimal(toDecimal(value), 6, "half-up");

    // The source's doubles end in noise from the ninth place on.
    test("the seven exclusive cells of venn_data.csv follow from unions and overlaps", () => {
      const [g, c, d] = ["gender", "climate", "disability"] as const;
      const three = all(g, c, d);
      const cells = {
        climate: subtract(any(g, c, d), any(g, d)),
        gender: subtract(any(g, c, d), any(c, d)),
        "gender and climate": subtract(all(g, c), three),
        disability: subtract(any(g, c, d), any(g, c)),
        "gender and disability": subtract(all(g, d), three),
        "climate and disability": subtract(all(c, d), three),
        all: three,
      };
      expect(Object.values(cells).map(printed)).toEqual([
        "30613.490474",
        "12427.665717",
        "603.602853",
        "998.317879",
        "189.904924",
        "5.136705",
        "3.698341",
      ]);
      // Derived: themes added would count the overlaps twice: 13,224.871835 + 31,225.928373 + 1,197.057849 is 45,647.858057.
      expect(printed(any(g, c, d))).toBe("44841.816893");
      expect(printed(sum([all(g), all(c), all(d)]))).toBe("45647.858057");
    });

    test("the same of a run: union and overlap by year, together the cells of the source, in dollars", () => {
      const codes = (id: string) => ({ [id]: "yes" });
      const analysis: Analysis = {
        title: "t",
        currency: "USD",
        fiscalYear: "2022",
        budgets: [
          {
            file: name,
            unit: 1_000_000,
            level: "donors",
            hierarchy: "none",
            columns: { id: Object.values(THEMES), fiscalYear: "year", executed: "usd_disbursement_deflated" },
          },
        ],
        tagging: {
          schemes: IDS,
          custom: IDS.map((id) => ({
            id,
            title: id,
            source: "the flag of the file",
            classes: ["yes", "no"].map((code) => ({ code, label: code, weight: null, targeted: code === "yes" })),
          })),
          rules: Object.entries(THEMES).map(([id, column]) => ({
            where: [{ column: `source:${column}`, equals: "TRUE" }],
            codes: codes(id),
            because: "the flag of the file",
          })),
          otherwise: { codes: Object.fromEntries(IDS.map((id) => [id, "no"])), because: "every row carries the flags" },
          themes: IDS,
        },
      };
      const result = run(analysis, { [name]: bytes });
      const years = ["2018", "2019", "2020", "2021", "2022"];
      const five = (id: string) =>
        sum(
          years.map((fiscalYear) =>
            exact(valueOf(result, id, { fiscalYear, phase: "executed", themes: IDS.join("+") }) ?? ""),
          ),
        );
      const dollars = (id: string) => roundDecimal(toDecimal(five(id)), 0, "half-up");
      expect([dollars("union-total"), dollars("overlap-total")]).toEqual(["44841816893", "3698341"]);
      const total = sum(
        years.map((fiscalYear) => exact(valueOf(result, "budget-total", { fiscalYear, phase: "executed" }) ?? "")),
      );
      expect(roundDecimal(toDecimal(total), -2, "half-up")).toBe("355456145300");
    });
  },
);

describe.skipIf(folder === "")("India and Mexico", () => {
  test("India 2016-17, women.csv: the lines of the statement, each in crores of rupees", async () => {
    const read = await runReal(folder, "india-women");
    const line = (start: string, fiscalYear: string, phase: string) =>
      read.figures
        .filter(({ id, per }) => id === "budget-total" && per["fiscalYear"] === fiscalYear && per["phase"] === phase)
        .slice(0, 1)
        .flatMap((total) => partsOf(read, total))
        .find(({ from }) => "per" in from && from.per["line"]?.startsWith(start))?.value;
    const approved = (start: string) => line(start, "2016-17", "approved");
    // One Stop Centre 75, Women's Helpline 25, other schemes of the Nirbhaya Fund 400: together the printed 500.
    expect(["(viii)", "(ix)", "(x)"].map(approved)).toEqual(["750000000", "250000000", "4000000000"]);
    expect(["(i)", "(ii)", "(iii)", "(iv)"].map(approved)).toEqual([
      "148630000000",
      "4000000000",
      "4600000000",
      "1500000000",
    ]);
    // Derived: 14,863 + 400 + 460 + 150 is the printed 15,873, + 100 + 313 + 75 + 25 + 400 is 16,786 crore.
    expect(valueOf(read, "budget-total", { fiscalYear: "2016-17", phase: "approved" })).toBe("167860000000");
  });

  test("Mexico 2016: the totals of five branches, and no tag is no zero", async () => {
    const read = await runReal(folder, "mexico-cp850");
    const branch = (admin: string) => valueOf(read, "budget-total", { fiscalYear: "2016", phase: "approved", admin });
    expect(["4", "20", "35", "44", "47"].map(branch)).toEqual([
      "67472539816",
      "109371909018",
      "1546934935",
      "937860865",
      "14788109954",
    ]);
    const gbv = read.figures.find(({ id, per }) => id === "gbv-total" && per["admin"] === "47");
    expect([gbv?.value, gbv?.undefined?.code]).toEqual([null, "not-screened"]);
  });
});
