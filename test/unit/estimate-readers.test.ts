import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { forReader } from "../../src/disclosure/for-reader.js";
import { publish } from "../../src/disclosure/publish.js";
import type { Reader } from "../../src/disclosure/published.js";
import { estimate as papers } from "../../src/formats/estimate.js";
import { locales } from "../../src/languages/index.js";
import { en } from "../../src/languages/en/says.js";
import type { EstimateDocument } from "../../src/report/estimate-document.js";
import { estimate } from "../../src/report/estimate.js";
import { reportOf } from "../../src/report/report-of.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../../src/run/run.js";
import { ESTIMATE_CASE } from "../support/estimate-runs.js";
import { filesOf, runFolder } from "../support/examples.js";
import { unzipped } from "../support/zip.js";
import { folders, umay } from "./cli-host.js";

const lines = (...rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join("\n")}\n`);
const HEADER = "centre_id,service,name,region,capacity,clients,confidential";
const MONEY = "centre_id,service,source,source_type,form,status,amount,currency,fiscal_year,line";
// Words that stand nowhere else.
const SECRET = ["zarya", "Qwylant", "Batken", "Xanadu"];
const ZARYA = "zarya,shelter,Qwylant,Batken,12,40,yes";
const OPEN = "b,shelter,B,Osh,8,30,no";
const XANADU = "zarya,,Xanadu,donor,cash,committed,400000,KGS,2026,";

/** The case of the picture with other centres and money, under a standard in which a client has a price too. */
function made(centres: readonly string[], money: readonly string[], request: object = {}): Result {
  const { analysis } = runFolder(`${ESTIMATE_CASE}/umay.json`, { estimate: true });
  const files = filesOf(ESTIMATE_CASE);
  const standard = new TextDecoder().decode(files["standards.csv"]).trimEnd();
  return run(
    { ...analysis, title: "Centres", request: { to: "Ministry", date: "2025-11-01", ...request } },
    {
      ...files,
      "standards.csv": lines(standard, "s,shelter,Помощь,2215,variable,client,1,5000,unit,no,,KGS,4,tariffs"),
      "centres.csv": lines(HEADER, ...centres),
      "funding.csv": lines(MONEY, ...money),
    },
    { estimate: true },
  );
}

function documentFor(result: Result, reader: Reader): EstimateDocument {
  const found = estimate(forReader(result, reader), en);
  if (!found) throw new Error("no estimate");
  return found;
}

const rowsOf = ({ whole }: EstimateDocument) =>
  whole.sections
    .filter(({ id }) => id.startsWith("closed"))
    .flatMap(({ title, sums, lines: own }) =>
      own.length > 0 ? own.map(({ name, requested }) => [name, requested.text]) : [[title, sums.requested.text]],
    );

/** Every text of every paper for a reader, of packed files that of each part. */
async function textFor(result: Result, reader: Reader): Promise<string> {
  const shown = forReader(result, reader);
  const files = await papers.render({ result: shown, locale: en });
  return files.map(({ content }) => typeof content === "string" ? content : content instanceof Uint8Array ? [...unzipped(Buffer.from(content)).values()].map((part) => Buffer.from(part).toString("utf8")).join("\n") : "").join("\n"); // prettier-ignore
}

describe("an estimate for its addressee", () => {
  const result = made([ZARYA, OPEN], [XANADU, "b,,City,local,cash,committed,200000,KGS,2026,"]);

  // Derived: what the full estimate asks for the centre, and in all. Seen red with the need in its place.
  it("asks for a closed centre as one sum, and for the same in all as the internal one", () => {
    const paper = documentFor(result, "addressee");
    const requested = (centre: string, figures = result.figures) =>
      figures.find(({ id, per }) => id === "requested" && per["centre"] === centre && Object.keys(per).length === 2)
        ?.value;
    expect(requested("closed-1", publish(result, { for: "addressee" }).figures)).toBe(requested("zarya"));
    // Printed in whole units, rounded so that the paper adds up.
    expect(rowsOf(paper)).toEqual([["Closed centre 1", "3,548,153"]]);
    expect(requested("zarya")).toBe("3548153.5");
    expect(paper.arithmetic.requested.cell).toEqual(documentFor(result, "internal").arithmetic.requested.cell);
    expect(paper.centres.map(({ name }) => name)).toEqual(["B", "Closed centre 1"]);
    expect(paper.centres[1]?.table.sections[0]?.reason).toContain("Психолог");
  });

  // Seen red with the money of all centres left in the network of the open ones.
  it("names neither it nor its region nor who else pays it, in any paper", async () => {
    const text = await textFor(result, "addressee");
    expect(SECRET.filter((word) => text.includes(word))).toEqual([]);
    const figures = JSON.stringify([...publish(result, { for: "addressee" }).figures]);
    expect(SECRET.filter((word) => figures.includes(word))).toEqual([]);
    // Money of the open centre alone: 200,000.
    expect(documentFor(result, "addressee").notes.join(" ")).toContain("signed: 200,000.");
    expect(SECRET.slice(1, 3).filter((word) => reportText(result).includes(word))).toEqual([]);
  });

  // Derived: others pay 200,000 of the open centre.
  it("adds up in its rows and in its sum", () => {
    const { whole } = documentFor(result, "addressee");
    const value = (cell: { readonly value?: string | null | undefined } | undefined): number => Number(cell?.value);
    expect(value(whole.total.needed) - value(whole.total.paid[0])).toBe(value(whole.total.requested));
    const sections = whole.sections.reduce((sum, each) => sum + value(each.sums.requested), 0);
    expect(sections).toBe(value(whole.total.requested));
    expect(value(whole.total.paid[0])).toBe(200_000);
  });

  // Derived: of 12 places 20 % are 2.4, of 3,285 nights 657, which at 280 cost less than others pay.
  it.each([
    ["everything is closed", [ZARYA, "y,shelter,Y,Osh,8,30,yes"], [XANADU], 2],
    ["one closed centre stands alone", [ZARYA], [XANADU], 1],
    ["two stand in one region", [ZARYA, "y,shelter,Y,Batken,9,25,yes", OPEN], [XANADU], 2],
    ["one funder pays all of a centre", [ZARYA, OPEN], ["zarya,,Xanadu,donor,cash,committed,9000000,KGS,2026,"], 1],
  ])("is a clear page where %s", async (_, centres, money, closed) => {
    const one = made(centres, money);
    const rows = rowsOf(documentFor(one, "addressee"));
    expect(rows.length).toBeLessThanOrEqual(closed);
    expect(rows.every(([, asked = ""]) => /^[\d,]+$/.test(asked))).toBe(true);
    expect(rowsOf(documentFor(one, "public"))).toEqual([
      [closed === 1 ? "Closed centre 1" : "Closed centres, 2", "withheld"],
    ]);
    for (const reader of ["public", "addressee"] as const) {
      const text = await textFor(one, reader);
      expect(SECRET.filter((word) => text.includes(word))).toEqual([]);
    }
  });

  // Derived: without money of others and without a price of clients the sum is the need, from which places follow.
  it("puts a closed centre together with others, and without any withholds its sum", () => {
    const files = filesOf(ESTIMATE_CASE);
    const { analysis } = runFolder(`${ESTIMATE_CASE}/umay.json`, { estimate: true });
    const plain = (centres: readonly string[], money: readonly string[]): Result =>
      run(analysis, { ...files, "centres.csv": lines(HEADER, ...centres), "funding.csv": lines(MONEY, ...money) });
    expect(rowsOf(documentFor(plain([ZARYA], ["zarya,,X,donor,cash,committed,0,KGS,2026,"]), "addressee"))).toEqual([["Closed centre 1", "withheld"]]); // prettier-ignore
    const two = plain([ZARYA, "y,shelter,Y,Osh,8,30,yes"], ["y,,X,donor,cash,committed,0,KGS,2026,"]);
    expect(rowsOf(documentFor(two, "addressee")).map(([name]) => name)).toEqual(["Closed centres, 2"]);
    const covered = plain([ZARYA, OPEN], ["b,,City,local,cash,committed,900000,KGS,2026,"]);
    expect(rowsOf(documentFor(covered, "addressee")).map(([name]) => name)).toEqual([
      "Closed centre 1, together with B",
    ]);
  });

  // Derived: for 9 to 16 places two posts are needed, in steps of 8; so fewer than 12 places cost less, and the sum tells
  // that there are 12 at least. Seen red with a step that may be any number up to one more than the eighth of the places.
  it("withholds the sum of a closed centre that only a step would hide, and says why and what is in it", async () => {
    const files = filesOf(ESTIMATE_CASE);
    const { analysis } = runFolder(`${ESTIMATE_CASE}/umay.json`, { estimate: true });
    const [head = "", ...standard] = new TextDecoder().decode(files["standards.csv"]).trimEnd().split("\n");
    const made = run(analysis, {
      ...files,
      "standards.csv": lines(
        `${head},step`,
        ...standard.map((line) => `${line},`),
        "s,shelter,Social workers,2111,step,place,1,100000,month,no,,KGS,3,tariffs,8",
      ),
      "centres.csv": lines(HEADER, ZARYA),
      "funding.csv": lines(MONEY, "zarya,,X,donor,cash,committed,0,KGS,2026,"),
    });
    const paper = documentFor(made, "addressee");
    expect(rowsOf(paper)).toEqual([["Closed centre 1", "withheld"]]);
    const { reason = "" } = paper.whole.sections[0] ?? {};
    expect(reason).toContain("Withheld");
    expect(reason).toContain("Social workers");
    expect(await textFor(made, "addressee")).not.toContain("Qwylant");
  });

  it("names the lines of a closed centre that stands alone on the paper", () => {
    const [section] = documentFor(made([ZARYA], [XANADU]), "addressee").whole.sections;
    expect(section?.reason).toContain("Психолог");
  });

  // Derived: the whole need less that of the open centre, which the addressee sees, is the need of the closed one; of that
  // the places follow, since nothing else is priced that he does not know.
  it("holds against it what an earlier publication of the year showed", () => {
    const files = filesOf(ESTIMATE_CASE);
    const { analysis } = runFolder(`${ESTIMATE_CASE}/umay.json`, { estimate: true });
    const all = run(analysis, {
      ...files,
      "centres.csv": lines(HEADER, ZARYA, OPEN),
      "funding.csv": lines(MONEY, XANADU),
    });
    const earlier = all.figures.filter(({ id, per }) => id === "requirement" && Object.keys(per).length === 1);
    const rowsWith = (figures: typeof earlier) => {
      const made = estimate(publish(all, { for: "addressee", earlier: figures }), en);
      return made && rowsOf(made).map(([name, asked]) => [name, asked === "withheld"]);
    };
    expect(rowsWith([])).toEqual([["Closed centre 1", false]]);
    expect(rowsWith(earlier)).toEqual([["Closed centre 1", true]]);
  });

  // Derived: the same is cut of the open centre as in the whole estimate; printed amounts are rounded with all of the paper.
  it("cuts by the ceiling what the whole estimate cuts", () => {
    const blank = "y,shelter,Y,Batken,,20,yes";
    const cut = made([ZARYA, blank, OPEN], [XANADU], { ceiling: "5000000", overhead: { priority: "6" }, contingency: { priority: "6" } }); // prettier-ignore
    const of = ({ figures }: Result) =>
      figures
        .filter(({ id, per }) => id === "estimate-cut" && per["centre"] === "b" && per["basis"] === undefined)
        .map(({ per, value }) => [per["line"] ?? per["part"], value]);
    expect(of(publish(cut, { for: "addressee" }))).toEqual(of(cut));
    expect(of(cut).some(([, value]) => value !== "0")).toBe(true);
    expect(documentFor(cut, "addressee").arithmetic.requested.cell.text).toBe("5,000,000");
    expect(documentFor(cut, "public").notes.join(" ")).toContain("The ceiling is not applied here");
  });

  it("is the whole estimate where nothing is hidden", () => {
    const open = made([OPEN], ["b,,City,local,cash,committed,200000,KGS,2026,"]);
    expect(documentFor(open, "addressee").whole).toEqual(documentFor(open, "internal").whole);
  });

  it("says in every language and in every paper for whom it is", async () => {
    for (const locale of locales) {
      const published = publish(result, { for: "addressee" });
      const [page] = await papers.render({ result: published, locale });
      expect(typeof page?.content === "string" ? page.content : "").toContain(
        `${locale.phrases["mode.addressee"] ?? "?"}: Ministry</p></footer>`,
      );
      expect(page?.name).toContain("-estimate-addressee.html");
    }
  });

  it("needs somebody who is addressed", () => {
    const { request: _, ...analysis } = result.analysis;
    expect(() => publish({ ...result, analysis }, { for: "addressee" })).toThrow(
      expect.objectContaining({ code: "publish.addressee" }),
    );
  });
});

const reportText = (result: Result): string => JSON.stringify(reportOf(publish(result, { for: "addressee" }), en));

describe("a command", () => {
  const kept = folders();
  afterEach(kept.clear);

  const folder = (request: string | undefined): string => {
    const path = kept.make();
    for (const name of ["standards.csv", "assumptions.csv"]) writeFileSync(join(path, name), filesOf(ESTIMATE_CASE)[name] ?? ""); // prettier-ignore
    writeFileSync(join(path, "centres.csv"), lines(HEADER, ZARYA, OPEN));
    writeFileSync(
      join(path, "funding.csv"),
      lines(MONEY, XANADU, "b,,Ministry of Labour,state,cash,committed,5,KGS,2025,"),
    );
    const table = (name: string) => ({ file: `${name}.csv` });
    writeFileSync(join(path, "umay.json"), JSON.stringify({ title: "Centres", language: "en", currency: "KGS", fiscalYear: "2026", centres: table("centres"), costStandards: table("standards"), funding: table("funding"), assumptions: table("assumptions"), ...(request === undefined ? {} : { request: { to: request, date: "2025-11-01" } }) })); // prettier-ignore
    return path;
  };

  // Golden: the sentences.
  it.each([
    [undefined, ["--for", "addressee"], 2, "There is no addressee: write into the analysis file whom the request asks"],
    [
      "Ministry of Labuor",
      ["--for", "addressee"],
      0,
      "“Ministry of Labuor” (request.to) is the source of no row of money",
    ],
    ["Ministry of Labuor", ["--for", "addressee"], 0, "“Ministry of Labour”"],
    ["Ministry of Labour", ["--for", "addressee"], 0, "“Ministry of Labour” has given and signed nothing in 2026"],
    ["Ministry of Labour", ["--for", "public", "--working"], 2, "--working is for internal use"],
  ])("of an addressee %s with %j", async (request, flags, code, words) => {
    const done = await umay(folder(request), ["run", "--format", "estimate", ...flags]);
    expect([done.code, done.err.replaceAll(/\s+/g, " ")]).toEqual([code, expect.stringContaining(words)]);
  });

  it("says in its first line for whom it is", async () => {
    for (const [flags, words] of [
      [[], "for publication"],
      [["--for", "addressee"], "for the addressee: Ministry"],
      [["--for", "internal"], "for internal use"],
      [["--working"], "for internal use"],
    ] as const) {
      // prettier-ignore
      const done = await umay(folder("Ministry"), ["gap", ...flags]);
      expect(done.out.split("\n\n")[0]?.replaceAll(/\s+/g, " ")).toContain(words);
    }
  });

  it("writes papers by their reader", async () => {
    const path = folder("Ministry");
    await umay(path, ["run", "--format", "estimate,json", "--for", "addressee"]);
    const names = readdirSync(join(path, "out")).filter((name) => name.startsWith("centres"));
    expect(names.every((name) => name.includes("-addressee."))).toBe(true);
    const json = readFileSync(join(path, "out", "centres-2026-figures-addressee.json"), "utf8");
    expect([json.includes('"mode":"addressee"'), ...SECRET.map((word) => json.includes(word))]).toEqual([true, ...SECRET.map(() => false)]); // prettier-ignore
  });
});
