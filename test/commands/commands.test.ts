import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../../src/commands/main.js";
import type { Figure } from "../../src/formula/figure.js";
import { schemes } from "../../src/schemes/index.js";
import { standards } from "../../src/standards/index.js";
import { formulas } from "../../src/measure/formulas.js";
import { twoCentres } from "../support/two-centres.js";
import { edit, folders, openEveryCentre, umay } from "./cli-host.js";
import { documentOf } from "../support/document-of.js";

const temporary = folders();
let network = "";
const RUN = ["run", "--format", "json"];

beforeAll(() => {
  network = openEveryCentre(temporary.make("examples/network"));
});
afterAll(() => temporary.clear());

const figuresOf = (text: string): readonly Figure[] => documentOf(text).figures;
const valueOf = (text: string, id: string, centre: string): string | null | undefined =>
  figuresOf(text).find((each) => each.id === id && each.per["centre"] === centre)?.value;
const widest = (text: string): number => Math.max(...text.split("\n").map((line) => Array.from(line).length));

describe("run", () => {
  it("prints the answer and writes its files beside the analysis, which it names", async () => {
    const folder = temporary.make("examples/network");
    const { code, out, err } = await umay(folder, ["run"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Shortfall at least KGS\s[\d.]+\smillion; needed: at least [\d.]+\.$/m);
    const written = readdirSync(join(folder, "out/internal"));
    expect(written.map((each) => each.split(".").pop()).sort()).toEqual([
      "csv",
      "html",
      "json",
      "json",
      "json",
      "md",
      "xlsx",
    ]);
    expect(out).toMatch(/^7 files in out\/internal\/\.$/m);
    expect(out).toMatch(/^Next: umay publish; --all: /m);
    const all = (await umay(folder, ["run", "--all"])).out;
    for (const name of written) expect(all).toContain(name);
    expect(all).toContain("Written to out/internal/:");
    expect(all).toMatch(/^Next: umay explain hard-gap --per centre=\S+$/m);
  });

  it("prints the same for the same input, and no line wider than the screen", async () => {
    const texts: string[] = [];
    // One after another: they write into one folder.
    for (const env of [{}, { COLUMNS: "80" }, { COLUMNS: "40" }]) texts.push((await umay(network, RUN, { env })).out);
    expect(texts[0]).toBe(texts[1]);
    expect(widest(texts[1] ?? "")).toBeLessThanOrEqual(80);
    expect(widest(texts[2] ?? "")).toBeLessThanOrEqual(40);
    const wide = await umay(network, RUN, { columns: 100, env: { COLUMNS: "40" } });
    expect(widest(wide.out)).toBeGreaterThan(40);
  });

  it("keeps to plain signs where the terminal is not UTF-8, and to no colour where there is none", async () => {
    const RUN = ["run", "--format", "json", "--all"];
    const plain = await umay(network, RUN, { env: { LANG: "C" } });
    expect(plain.out).not.toMatch(/[█▒“”·…−×÷]/u);
    const [coloured, quiet] = [
      await umay(network, RUN, { isTTY: true }),
      await umay(network, RUN, { isTTY: true, env: { NO_COLOR: "1" } }),
    ];
    expect(coloured.out).toContain("\u001b[");
    expect(quiet.out).not.toContain("\u001b[");
    // oxlint-disable-next-line no-control-regex -- the escapes of a terminal are control characters
    expect(coloured.out.replace(/\u001b\[\d+m/g, "")).toBe(quiet.out);
  });

  it("writes only the formats that were asked for, where it was asked to", async () => {
    const folder = twoCentres(temporary.make());
    const { code, out } = await umay(folder, ["run", "umay.json", "--out", "here/there", "--format", "json,csv"]);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, "here/there")).every((each) => /\.(json|csv)$/.test(each))).toBe(true);
    expect(out).toContain("here/there/");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  it("speaks the language that is asked for", async () => {
    const { out } = await umay(network, [...RUN, "--language", "ru"]);
    expect(out).toContain("Не хватает");
    // Where no analysis says another one.
    const help = await umay(temporary.make(), ["run", "--help"], { env: { LANG: "ru_RU.UTF-8" } });
    expect(help.out).toContain("Ключи:");
    expect(help.code).toBe(0);
  });

  it("with --json gives one document with its rows and writes nothing", async () => {
    const folder = twoCentres(temporary.make());
    edit(folder, "centres.csv", "South,5,no", "South,5,yes");
    const { code, out, err } = await umay(folder, ["run", "--json"]);
    expect([code, err]).toEqual([0, ""]);
    const document: unknown = JSON.parse(out);
    expect(Object.keys(document as object)).toEqual([
      "formatVersion",
      "umay",
      "command",
      "inputs",
      "provenance",
      "selection",
      "headline",
      "figures",
      "formulas",
      "sources",
      "files",
      "issues",
      "record",
    ]);
    expect(document).toMatchObject({ formatVersion: 2, command: "run" });
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  // Derived: two centres, one country and its region each have a requirement. Seen red with ids that are not looked up.
  it("with --figures writes the figures that are asked for, in JSON and CSV, and no others", async () => {
    const folder = twoCentres(temporary.make());
    const idsOf = async (...more: string[]): Promise<string[]> => {
      const found = figuresOf((await umay(folder, ["run", "--json", ...more])).out).map(({ id }) => id);
      return [...new Set(found)].sort();
    };
    expect(await idsOf("--figures", "line-amount, fte")).toEqual(["fte", "line-amount"]);
    expect(await idsOf()).not.toContain("line-amount");
    expect(await idsOf()).toContain("hard-gap");
    expect(await idsOf("--figures", "all")).toEqual(expect.arrayContaining([...(await idsOf()), "line-amount", "fte"]));
    const csvIds = async (...more: string[]): Promise<string[]> => {
      await umay(folder, ["run", "--format", "csv", "--out", "r", "--tidy", ...more]);
      const rows = readFileSync(join(folder, "r", "t-2025-figures.csv"), "utf8")
        .trimEnd()
        .split("\r\n")
        .slice(1);
      return [...new Set(rows.map((row) => row.split(",")[0] ?? ""))].sort();
    };
    expect(await csvIds("--figures", "hard-gap")).toEqual(["hard-gap"]);
    expect(await csvIds()).toEqual(await idsOf("--figures", "all"));
    // A budget and a gap take them too.
    const gap = await umay(folder, ["gap", "umay.json", "--json", "--figures", "fte"]);
    expect(new Set(figuresOf(gap.out).map(({ id }) => id))).toEqual(new Set(["fte"]));
  });

  it.each(["en", "ru", "kk", "ky"])(
    "of --figures that names not calculated says which is near: %s",
    async (language) => {
      const folder = twoCentres(temporary.make());
      const LANG = `${language}_XX.UTF-8`;
      const { code, out, err } = await umay(folder, ["run", "--figures", "hard-gap,hart-gap"], { env: { LANG } });
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/--figures: .*“hart-gap”.*“hard-gap”\?/);
      expect(existsSync(join(folder, "out"))).toBe(false);
    },
  );

  it("names no absolute path, in no output", async () => {
    const folder = twoCentres(temporary.make());
    const { out } = await umay(folder, ["run", join(folder, "umay.json"), "--out", join(folder, "r")]);
    const files = readdirSync(join(folder, "r")).map((each) => readFileSync(join(folder, "r", each), "utf8"));
    for (const text of [out, ...files]) expect(text).not.toContain(folder);
    expect(out).toMatch(/^\d+ files in r\/\.$/m);
  });

  // Derived: a grant for the counted centre B3, whose shortfall is far above it, is 250,000 less of hard-gap.
  it("moves the gap by the amount that changed", async () => {
    const folder = openEveryCentre(temporary.make("examples/network"));
    const before = valueOf((await umay(folder, ["run", "--json"])).out, "hard-gap", "b-3");
    edit(
      folder,
      "funding.csv",
      "b-2,,,Donor 1",
      "b-3,,,Donor 9,donor,cash,committed,,250000,,,KGS,2025,1,12,,,assumption\nb-2,,,Donor 1",
    );
    const after = valueOf((await umay(folder, ["run", "--json"])).out, "hard-gap", "b-3");
    expect([before, after]).toEqual(["1743147.945", "1493147.945"]);
  });

  it("shows its owner closed centres, with --working and without", async () => {
    const folder = twoCentres(temporary.make());
    edit(folder, "centres.csv", "South,5,no", "South,5,yes");
    const [own, working] = [await umay(folder, ["run", "--json"]), await umay(folder, ["run", "--json", "--working"])];
    expect(valueOf(own.out, "requirement", "b")).toBe("5000");
    expect(working).toEqual(own);
  });
});

describe("gap and budget", () => {
  const flags = ["--centres", "centres.csv", "--cost-standards", "cost-standards.csv", "--funding", "funding.csv"];
  const more = ["--population", "population.csv", "--assumptions", "assumptions.csv", "--indices", "indices.csv"];
  const use = ["shelter", "counselling", "helpline"].map((each) => `${each}=demo-${each}`);

  it("gap by flags gives what the analysis file gives", async () => {
    const argv = ["gap", ...flags, ...more, "--use", ...use, "--supply", "coe-family-places", "coe-beds-2006"];
    const byFlags = await umay(network, [...argv, "--fiscal-year", "2025", "--currency", "KGS", "--json"]);
    const byFile = await umay(network, ["gap", "--json"]);
    expect(byFlags.code).toBe(0);
    const plain = (text: string) => figuresOf(text).map(({ id, per, value }) => ({ id, per, value }));
    expect(plain(byFlags.out)).toEqual(plain(byFile.out));
    expect(plain(byFile.out).length).toBeGreaterThan(100);
  });

  it("files given by an absolute path are named without it", async () => {
    const argv = [
      "gap",
      "--centres",
      join(network, "centres.csv"),
      "--fiscal-year",
      "2025",
      "--currency",
      "KGS",
      "--json",
    ];
    const elsewhere = await umay(temporary.make(), argv);
    expect(elsewhere.out).not.toContain(network);
    expect(JSON.parse(elsewhere.out)).toMatchObject({ inputs: [{ file: "centres.csv", rows: 13 }] });
  });

  it("budget reads the budgets of an analysis file", async () => {
    const armenia = temporary.make("examples/armenia");
    const { code, out } = await umay(armenia, ["budget", "--json"]);
    expect(code).toBe(0);
    // Worked: state budget 2023, programme 1141, four lines: revised 153,947.9 and executed 146,664.4 thousand drams.
    const gbv = figuresOf(out).filter((each) => each.id === "gbv-total");
    const of = (phase: string) =>
      gbv.find((each) => each.per["phase"] === phase && each.per["component"] === undefined)?.value;
    expect([of("revised"), of("executed")]).toEqual(["153947900", "146664400"]);
  });

  it("budget reads one file by flags", async () => {
    const armenia = temporary.make("examples/armenia");
    const argv = [
      "budget",
      "budget.csv",
      "--unit",
      "1000",
      "--currency",
      "AMD",
      "--fiscal-year",
      "2023",
      "--level",
      "state",
    ];
    const columns = ["--column", "id=line_code", "approved=approved", "executed=executed", "--scheme", "oecd-dac"];
    const { code, out } = await umay(armenia, [...argv, ...columns, "--json"]);
    expect(code).toBe(0);
    const total = figuresOf(out).find((each) => each.id === "budget-total" && each.per["phase"] === "executed");
    expect(total?.value).toBe("146664400");
  });
});

describe("check", () => {
  it("reads an analysis without giving figures", async () => {
    const { code, out } = await umay(network, ["check"]);
    expect(code).toBe(0);
    expect(out).toContain("funding.csv");
    expect(out).not.toContain("Shortfall");
    expect(JSON.parse((await umay(network, ["check", "--json"])).out)).toMatchObject({ command: "check", figures: [] });
  });

  it("knows a table by its header, whatever its name", async () => {
    const folder = temporary.make("examples/network");
    const tables = { "funding.csv": "funding", "population.csv": "population", "cost-standards.csv": "cost-standards" };
    const { code, out } = await umay(folder, ["check", ...Object.keys(tables), "--json"]);
    expect(code).toBe(0);
    const { inputs } = JSON.parse(out) as { inputs: { file: string; reader: string }[] };
    expect(Object.fromEntries(inputs.map((each) => [each.file, each.reader]))).toEqual(tables);
  });

  it("tells a bad row of a table, of a closed centre too", async () => {
    const folder = temporary.make("examples/network");
    edit(folder, "centres.csv", "Region A,municipal,,1,10,", "Region A,municipal,,1,-10,");
    edit(folder, "centres.csv", "municipal,,1,8,family_place", "municipal,,1,-8,family_place");
    const { code, out } = await umay(folder, ["check", "centres.csv"], { columns: 300 });
    expect(code).toBe(1);
    for (const each of ["-10", "-8 is"]) expect(out).toContain(each);
  });

  it("tells a workbook from a budget, and reads a workbook by its content", async () => {
    const folder = temporary.make();
    await umay(folder, ["init"]);
    const { inputs } = JSON.parse((await umay(folder, ["check", "umay-tables.xlsx", "--json"])).out) as {
      inputs: { file: string; reader: string }[];
    };
    expect(inputs.map((each) => each.reader)).toEqual([
      "centres",
      "cost-standards",
      "funding",
      "population",
      "assumptions",
      "indices",
      "sources",
    ]);
    writeFileSync(join(folder, "b.csv"), "code,name,approved\n1,a,10\n2,b,20\n");
    const budget = await umay(folder, ["check", "b.csv"]);
    expect(budget.code).toBe(1);
    expect(budget.out).toContain("b.csv: read as budget");
    expect(budget.out).toContain("umay init --from b.csv");
    // Seen red: its questions showed flags that check refuses, and nothing said whose they are.
    writeFileSync(join(folder, "a.csv"), "code,name,amount\n1,a,1000\n2,b,2000\n");
    const asked = (await umay(folder, ["check", "a.csv"], { columns: 300 })).out;
    expect(asked).toContain("[--phase approved]");
    expect(asked).toMatch(/square brackets .*: umay init --from a\.csv/);
  });

  it("names a table that is not there", async () => {
    const { code, out } = await umay(network, ["check", "nope.csv"]);
    expect(code).toBe(1);
    expect(out).toContain("nope.csv");
  });
});

describe("what is built in", () => {
  it("schemes, standards and formulas list every entry, as text and as data", async () => {
    const shelves = { schemes, standards, formulas };
    for (const [name, shelf] of Object.entries(shelves)) {
      const [words, data] = [await umay(network, [name]), await umay(network, [name, "--json"])];
      expect([words.code, data.code]).toEqual([0, 0]);
      for (const { id } of shelf) expect(words.out).toContain(`${id}: `);
      const document = JSON.parse(data.out) as Record<string, { id: string }[]>;
      expect(document[name]?.map((each) => each.id)).toEqual(shelf.map((each) => each.id));
      expect(document).toMatchObject({ formatVersion: 2, command: name, figures: [], inputs: [], issues: [] });
    }
  });

  it("shows one formula in all its readings", async () => {
    const { code, out } = await umay(network, ["formulas", "funding-gap"], { columns: 200 });
    expect(code).toBe(0);
    expect(out).toContain('=IF(COUNT(A2,B2)=2,MAX((A2-B2),0),"not calculated")');
    expect(out).toMatch(/SQL: CASE WHEN .*GREATEST/);
    expect(out).toContain("Women's Aid");
  });

  it("the version is that of the package", async () => {
    const { code, out } = await umay(network, ["--version"]);
    expect([code, out.trim()]).toEqual([
      0,
      (JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { version: string })
        .version,
    ]);
  });
});

describe("a folder instead of a file", () => {
  it("means the analysis file in it", async () => {
    const above = temporary.make();
    mkdirSync(join(above, "empty"));
    expect((await umay(above, ["check", network])).code).toBe(0);
    const { code, err } = await umay(above, ["run", "empty"]);
    expect(code).toBe(1);
    expect(err).toContain("empty/umay.json");
  });
});

describe("a fault of ours", () => {
  it("is told as one, exit 70", async () => {
    let err = "";
    const code = await main({
      argv: ["schemes"],
      cwd: network,
      env: {},
      stdout: {
        write: () => {
          throw new Error("no room left");
        },
      },
      stderr: { write: (text) => (err += text) },
    });
    expect(code).toBe(70);
    expect(err).toContain("no room left");
    expect(err).not.toContain(".ts");
  });
});
