import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { twoCentres, writeTwoCentres } from "../support/two-centres.js";
import { edit, folders, umay } from "./cli-host.js";

const temporary = folders();
afterAll(() => temporary.clear());

/** Two shelters, a open and b closed, and what the analysis says beside. */
function closed(more: object = {}): string {
  const folder = twoCentres(temporary.make());
  edit(folder, "centres.csv", "South,5,no", "South,5,yes");
  writeTwoCentres(folder, "umay.json", more);
  return folder;
}

const REQUESTS = { requests: [{ id: "city", to: "City" }, { id: "fund", to: "Fund", knows: ["b"] }] }; // prettier-ignore
const analysisOf = (folder: string): string => readFileSync(join(folder, "umay.json"), "utf8");
const listed = (folder: string, path: string): string[] =>
  existsSync(join(folder, path)) ? readdirSync(join(folder, path)).sort() : [];
const FILES = ["datapackage.json", "t-2025-card.svg", "t-2025-figures.csv", "t-2025-figures.json", "t-2025-report.html", "t-2025-report.md", "t-2025-workbook.xlsx"]; // prettier-ignore
const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, " ");

describe("umay publish", () => {
  // Seen red while the nearest flag was named.
  it("is named where another command is asked to write for somebody", async () => {
    const { code, err } = await umay(closed(), ["run", "--for", "public"]);
    expect([code, plain(err)]).toEqual([2, expect.stringContaining("Only umay publish writes for others")]);
  });

  // Derived: a needs 10,000 and lacks 6,000; b needs 5,000, which lies from 5,000 to 10,000, and has nothing.
  it("says what everybody learns, and writes nothing without --yes", async () => {
    const folder = closed();
    const before = analysisOf(folder);
    const { code, out, err } = await umay(folder, ["publish"], { columns: 400 });
    expect([code, err]).toEqual([0, ""]);
    expect(out.replaceAll("\u00a0", " ").split("\n")).toEqual([
      "For everybody. What they learn:",
      "- 1 centre in full: name, region, need, money, funders, cost lines",
      "- that there is 1 closed centre. It needs KGS 5 to 10 thousand. Nothing of it is covered.",
      "- all centres together: Shortfall KGS 11 to 16 thousand of the 15 to 20 needed.",
      "What they do not learn:",
      "- name, place, address, funders, months, cost lines and exact sums of closed centres: 1 row of your tables",
      expect.stringMatching(/^May the sums of a closed centre be shown .*in the analysis\.$/),
      "",
      "Nothing was written. To write: umay publish --yes",
      "",
    ]);
    expect([analysisOf(folder), listed(folder, "out")]).toEqual([before, []]);
  });

  it("with --yes writes the files and keeps its words, and the second time the same bytes and nothing else", async () => {
    const folder = closed({ supplyStandards: ["coe-family-places", "coe-beds-2006"] });
    const before = JSON.stringify(JSON.parse(analysisOf(folder)), null, 2).replace(/\[\s+(.*)\s+(.*)\s+\]/, "[$1 $2]");
    const { code, out } = await umay(folder, ["publish", "--yes"], { columns: 400 });
    expect([code, listed(folder, "out"), listed(folder, "out/public")]).toEqual([0, ["public"], FILES]);
    expect(plain(out)).toContain("Written to out/public/:");
    expect(plain(out)).toContain("Kept in umay.json:");
    // Two spaces, and a short list in one line.
    expect(analysisOf(folder)).toBe(
      `${before.slice(0, -2)},
  "publish": {
    "closed": {
      "need": ["5000", "10000"],
      "covered": ["0", "0"],
      "fiscalYear": "2025",
      "currency": "KGS"
    }
  }
}
`,
    );
    const bytes = () => FILES.map((name) => readFileSync(join(folder, "out/public", name)).toString("base64"));
    const [first, kept] = [bytes(), analysisOf(folder)];
    const again = await umay(folder, ["publish", "--yes"]);
    expect([bytes(), analysisOf(folder)]).toEqual([first, kept]);
    expect(again.out).not.toContain("Kept in");
  });

  it("for a request writes into a folder of its own, and keeps nothing", async () => {
    const folder = closed(REQUESTS);
    const before = analysisOf(folder);
    for (const [id, rows] of [
      ["city", ["a"]],
      ["fund", ["a", "b"]],
    ] as const) {
      const { code, out } = await umay(folder, ["publish", "--for", id, "--yes"]);
      expect([code, plain(out).includes(`Written to out/${id}/:`)]).toEqual([0, true]);
      const document = JSON.parse(readFileSync(join(folder, "out", id, "t-2025-figures.json"), "utf8")) as { record: { centres: { values: { centre_id: string } }[] } }; // prettier-ignore
      expect(document.record.centres.map(({ values }) => values.centre_id)).toEqual(rows);
    }
    expect([listed(folder, "out"), analysisOf(folder)]).toEqual([["city", "fund"], before]);
  });

  // Seen red: the paper said that nothing is needed and nothing asked for.
  it("writes no paper for a reader who would see no centre, and says how to show one", async () => {
    const folder = closed({ requests: [{ id: "city", to: "City" }, { id: "fund", to: "Fund", knows: "all" }] }); // prettier-ignore
    edit(folder, "centres.csv", "North,10,no", "North,10,yes");
    const { code, out, err } = await umay(folder, ["publish", "--for", "city", "--yes"], { columns: 400 });
    expect([code, out, listed(folder, "out")]).toEqual([1, "", []]);
    expect(plain(err)).toContain('{"requests":[{"id":"city","to":"City","knows":["a","b"]}]}');
    expect((await umay(folder, ["publish", "--for", "fund", "--yes"])).code).toBe(0);
    expect((await umay(folder, ["publish", "--yes"])).code).toBe(0);
  });

  it("does not know a reader without a request, and says whom it knows", async () => {
    const folder = closed(REQUESTS);
    const { code, err } = await umay(folder, ["publish", "--for", "fnud", "--yes"]);
    expect([code, listed(folder, "out")]).toEqual([2, []]);
    expect(plain(err)).toContain("There is no reader “fnud” (public, city, fund)");
    expect(plain(err)).toContain("“fund”?");
  });

  it("asks first what is in doubt, with the answers, and writes nothing", async () => {
    const folder = closed();
    edit(folder, "centres.csv", "South,5,yes", "South,5,");
    const { code, out } = await umay(folder, ["publish", "--yes"], { columns: 400 });
    expect([code, listed(folder, "out")]).toEqual([1, []]);
    expect(plain(out)).toContain(
      "Before anything is published, answer in the table or, as in brackets, in umay.json: 1",
    );
    const answers = ["no", "address", "yes"].map((each) => `[centres "confidential": "${each}"]`);
    expect(out.match(/^- .*$/gm)?.map((each) => each.replace(/^[^[]+/, ""))).toEqual(answers);
    const told = JSON.parse((await umay(folder, ["publish", "--yes", "--json"])).out) as { issues: { code: string }[] };
    expect(told.issues.map((each) => each.code)).toEqual(["confidential.doubt"]);
    const answered = await umay(folder, ["publish", "--yes", "--confidential", "address"]);
    expect([answered.code, listed(folder, "out/public")]).toEqual([0, FILES]);
  });

  it("with --json gives the publication as one document, and writes only with --yes", async () => {
    const folder = closed();
    const { code, out, err } = await umay(folder, ["publish", "--json"]);
    expect([code, err, listed(folder, "out")]).toEqual([0, "", []]);
    const document = JSON.parse(out) as { learned: string[]; withheld: { closed: number } };
    expect([document.withheld.closed, document.learned[0]]).toEqual([1, "For everybody. What they learn:"]);
    expect(out).not.toContain('"b"');
    expect((await umay(folder, ["publish", "--json", "--yes"])).out).toBe(out);
    expect(listed(folder, "out/public")).toEqual(FILES);
  });

  it("speaks Russian", async () => {
    const { out } = await umay(closed(), ["publish", "--language", "ru"]);
    expect(out).toContain("Для всех");
    expect(out).not.toMatch(/For everybody|closed|Nothing/);
    expect(plain(out)).toContain("Не хватает 11–16 тыс. сом из 15–20 нужных.");
    expect(out).toContain("Ничего не записано. Чтобы записать: umay publish --yes");
  });

  it("with --out writes there, and takes away what an earlier publication left, and nothing of others", async () => {
    const folder = closed();
    expect((await umay(folder, ["publish", "--yes", "--out", "site"])).code).toBe(0);
    const others = ["notes.md", "t-2025-letter.docx", "t-2024-report.html"];
    for (const name of [...others, "t-2025-request.html"]) writeFileSync(join(folder, "site/public", name), "x");
    await umay(folder, ["publish", "--yes", "--out", "site"]);
    expect([listed(folder, "out"), listed(folder, "site/public")]).toEqual([[], [...FILES, ...others].sort()]);
  });
});

describe("umay run of the owner", () => {
  it("writes apart where a centre is closed, and says how to publish", async () => {
    const folder = closed();
    const { code, out } = await umay(folder, ["run", "--format", "json,md"]);
    expect([code, listed(folder, "out")]).toEqual([0, ["internal"]]);
    expect(listed(folder, "out/internal")).toEqual(["umay-2025-figures-internal.json", "umay-2025-report-internal.md", "umay-run.json"]); // prettier-ignore
    expect(out.trimEnd().split("\n").at(-1)).toMatch(/^Next: umay publish; --all: /);
    const all = await umay(folder, ["run", "--format", "json,md", "--all"]);
    expect(all.out.trimEnd().split("\n").at(-1)).toBe("Only you see this. To publish: umay publish");
  });

  it("writes into the folder itself where nothing is secret, and says nothing of publishing", async () => {
    const folder = twoCentres(temporary.make());
    const { out } = await umay(folder, ["run", "--format", "json,md"]);
    expect(listed(folder, "out")).toEqual(["t-2025-figures.json", "t-2025-report.md", "umay-run.json"]);
    expect(out).not.toContain("umay publish");
  });
});

// Derived: 60 and 40 are 100.
it("of a budget without a published total is asked for one, once, and of one that has it is not", async () => {
  const folder = temporary.make();
  writeFileSync(join(folder, "b.csv"), "id,approved\nA,60\nB,40\n");
  const out = async (total?: string): Promise<string> => {
    const budget = { file: "b.csv", unit: 1, ...(total !== undefined && { total }) };
    writeFileSync(
      join(folder, "umay.json"),
      JSON.stringify({ title: "B", currency: "KGS", fiscalYear: "2025", budgets: [budget] }),
    );
    return (await umay(folder, ["publish"], { columns: 400 })).out;
  };
  expect((await out()).split("No published total confirms b.csv").length).toBe(2);
  expect(await out("100")).not.toContain("No published total");
});
