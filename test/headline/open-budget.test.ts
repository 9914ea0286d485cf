import { describe, expect, test } from "vitest";
import { headline } from "../../src/headline/headline.js";
import { UNKNOWN } from "../../src/model/analysis.js";
import { type Analysis, locales } from "../support/library.js";
import { run } from "../support/run.js";

// Every expected value is derived: the sum stands beside it. Seen red while every headline here said «The files give no figure.»
function said(csv: string, more: Partial<NonNullable<Analysis["budgets"]>[number]> = {}, code = "en") {
  const columns = { id: "id", approved: "approved" };
  const budgets = [{ file: "b.csv", unit: 1000, fiscalYear: "2025", level: "state", columns, ...more }];
  const locale = locales.find((each) => each.code === code);
  if (!locale) throw new Error(code);
  const { sentences, figures } = headline(
    run({ title: "t", currency: "KGS", fiscalYear: "2025", budgets }, { "b.csv": csv }),
    locale,
  );
  return { sentences: sentences.map((each) => each.replaceAll("\u00a0", " ")), figures };
}

describe("a budget of which sums are asked about", () => {
  // 1,000 = 400 + 350 + 250 may be a line: 2,000 thousand with it, 1,000 without it or as the total alone.
  const UNSURE = "id,approved\na,1000\nb,400\nc,350\nd,250\n";

  test("is said by its likeliest answers, without a figure", () => {
    const { sentences, figures } = said(UNSURE, { columns: { description: "id", approved: "approved" } });
    expect(sentences[0]).toBe(
      "Budget: KGS 1.00 or 2.00 million (approved, 2025), by the likeliest answers to the question below.",
    );
    // They bound nothing: every row may be a line all the same.
    expect(figures).toEqual([]);
  });

  test("is said in each language", () => {
    for (const { code } of locales)
      expect(said(UNSURE, { columns: { description: "id", approved: "approved" } }, code).sentences[0]).toMatch(
        /1[.,]00 \S+ 2[.,]00/,
      );
  });

  // Twelve codes, each once with each value: 100, 107, … 177 come to 1,662, ten times as much to 16,620, together 18,282.
  test("of rows that stand there several times is that of one of them, or of all", () => {
    const rows = Array.from({ length: 24 }, (_, at) => `${101 + (at >> 1)},${"NS"[at & 1]},${(100 + 7 * (at >> 1)) * 10 ** (at & 1)}`); // prettier-ignore
    const { sentences } = said(`id,xyzzy,approved\n${rows.join("\n")}\n`, {
      columns: { admin: "id", approved: "approved" },
    });
    expect(sentences[0]).toBe(
      "Budget: KGS 1.66 to 18.28 million (approved, 2025), by the likeliest answers to the question below.",
    );
  });

  // 700 − 100: what the known amounts come to is no least.
  test("with blank amounts beside amounts below zero is what the known ones add up to", () => {
    const { sentences, figures } = said("id,name,approved\n1,a,700\n2,b,-100\n3,c,\n");
    expect(sentences[0]).toBe("The known amounts add up to KGS 600 thousand (approved, 2025).");
    expect(figures).toEqual([]);
  });

  // 500 and −500 are two sides of 500.
  test("with one sum by every answer is that sum", () => {
    const csv = `id,approved\n${[120, 80, 50, 90, 160].map((each, at) => `${at},${each}\n1${at},${-each}\n`).join("")}`;
    expect(said(csv).sentences[0]).toBe(
      "Budget: KGS 500 thousand (approved, 2025), unless the answer to the question below changes it.",
    );
  });

  // 71 = 40 + 31 may be a line: 300,000,142 thousand with it, 300,000,071 without; in billions they are one amount.
  test("is told apart by all digits where its answers are near to one another", () => {
    const csv = `id,approved\n1,71\n12,40\n13,31\n${[21, 31, 41].map((each) => `${each},100000000`).join("\n")}\n`;
    expect(said(csv).sentences[0]).toContain("KGS 300,000,071,000 or 300,000,142,000 (approved, 2025)");
  });

  // Derived: 100 + 50 = 150. Seen red: «o/w Debt» was a line, and the total 150 no sum of 190. Keys that name a column are no
  // other phase: nothing was said of it.
  test("is said with the total that its lines do not come to", () => {
    const columns = { description: "name", approved: "approved" };
    const rows = (debt: string) => `name,approved\nPublic,100\n${debt},40\nHealth,50\nTotal,150\n`;
    expect(said(rows("o/w Debt"), { columns }).sentences[0]).toMatch(/^Budget: KGS 150 thousand \(approved, 2025\)/);
    expect(said(rows("Debt"), { columns }).sentences[0]).toBe(
      "Budget: KGS 150 or 190 thousand (approved, 2025), by the likeliest answers to the question below.",
    );
  });

  // What is first said of a file whose columns nobody has named.
  function first(csv: string, budget: object, known: object = { currency: "KGS", fiscalYear: "2025" }) {
    const [locale] = locales.filter(({ code }) => code === "en");
    const analysis = {
      title: "t",
      ...UNKNOWN,
      ...known,
      budgets: [{ file: "b.csv", level: "state" as const, ...budget }],
    };
    return locale && headline(run(analysis, { "b.csv": csv }), locale).sentences[0]?.replaceAll("\u00a0", " ");
  }
  const KNOWN = { unit: 1, fiscalYear: "2025" };

  // Derived: 250 + 50 = 300. Seen red: nothing was said, as the year was asked, too.
  test("with a column for each year is what one of them adds up to", () => {
    expect(first("id,name,Amount 2024,Amount 2025\n1,shelters,200,250\n2,helpline,40,50\n", {}, {})).toBe(
      "b.csv: “Amount 2025” adds up to 300. Not known yet: phase, year, unit, currency.",
    );
  });

  // Derived: 8 of 2017. Seen red: 5 of 2016 stood above answers that showed 8.
  test("with years and phases in rows is the sum of the last year, as its answers show it", () => {
    const csv = "name,year,type,amount,x\na,2016,Budget,5,q\na,2016,Actual,6,q\na,2017,Budget,8,q\na,2017,Actual,7,q\n";
    expect(first(csv, {}, {})).toBe("b.csv: “amount” adds up to 8 in 2017. Not known yet: year, unit, currency.");
  });

  // 200 + 100 = 300 may be a line: 600 with it, 300 without it or alone. Seen red: nothing was said, as the phase was asked, too.
  test("without a phase, of which rows are asked about, is said from the least to the most", () => {
    expect(first("name,amount\nstaff,100\nrent,200\ndepartment,300\n", KNOWN)).toBe(
      "b.csv: “amount” adds up to between KGS 300 and KGS 600 by the likeliest answers. Not known yet: which rows count, phase.",
    );
  });

  // The same with a line of which the amount is not known. Seen red: blank amounts were passed over.
  test("says that blank amounts are not in what is said from the least to the most", () => {
    const csv = "id,name,amount\n1,staff,100\n2,rent,200\n,department,300\n3,food,\n";
    expect(first(csv, KNOWN)).toMatch(/between .* Not known yet: which rows count, blank amounts, phase\.$/);
  });

  // 200 + 100 and 20 + 10. Seen red: nothing was said of two columns of one name.
  test("of which two columns may be meant is said from the least to the most", () => {
    expect(first("code,name,Approved budget,Approved amount\n1,staff,100,10\n2,rent,200,20\n", KNOWN)).toBe(
      "b.csv: 2 lines add up to between KGS 30 and KGS 300 by the likeliest answers. Not known yet: which column counts.",
    );
  });

  // 1,000.5 + 200 + 300 = 1,500.5 thousand. Seen red: «No figure yet: answer the question below», of a file that names no year.
  test("of which only the year is not known is what its column adds up to", () => {
    const csv =
      "name,Approved (KGS thousand),Executed (KGS thousand)\nschools,1000.5,1050\nculture,200,175.5\nhelp,300,310\n";
    expect(first(csv, {}, { currency: "KGS" })).toBe(
      "b.csv: “Approved (KGS thousand)” adds up to KGS 1.50 million. Not known yet: year.",
    );
  });

  // 54,000 + 36,000 = 90,000 billion. Seen red: “Amount, KGS billion” added up to 90,000,000,000,000.
  test("of which the unit is known stands in that unit, not in that of its column", () => {
    expect(first('name,"Amount, KGS billion"\nschools,54000\nclinics,36000\n', {}, { currency: "KGS" })).toBe(
      "b.csv: “Amount, KGS billion” adds up to KGS 90.00 trillion. Not known yet: phase, year.",
    );
  });

  // 5,000 + 3,000 = 8,000 billion, twelve times what Kyrgyzstan spends. Seen red: «No figure yet», as no reading gave a total.
  test("of which every row is a line, and the size is asked about, is that sum", () => {
    const csv = "id,approved\n1,5000\n2,3000\n";
    expect(said(csv, { unit: 1_000_000_000, hierarchy: "none" }).sentences[0]).toBe(
      "Budget: KGS 8.00 trillion (approved, 2025), unless the answer to the question below changes it.",
    );
  });

  test("has no sum before its column is known", () => {
    const { sentences } = said("id,approved\n1,700\n", { columns: { id: "id", approved: "sum" } });
    expect(sentences[0]).toBe("No figure yet: mend what is named below.");
  });
});

describe("a column of which nobody has said that it holds the amounts", () => {
  const read = (csv: string) => {
    const result = run({ title: "t", currency: UNKNOWN.currency, fiscalYear: "2025", budgets: [{ file: "b.csv" }] }, { "b.csv": csv }); // prettier-ignore
    const [locale] = locales.filter(({ code }) => code === "en");
    return { result, codes: result.issues.map(({ code }) => code), sentence: locale && headline(result, locale).sentences[0] }; // prettier-ignore
  };

  // Derived: 450 + 12,500 + 8,000. Seen red: the unit was asked for, and nothing in the file was said to tell it.
  test("is in the unit of its header, where all headers with a currency say one", () => {
    const { codes, sentence } = read("scheme,Outlay (Rs. in lakh)\nCentres,450.00\nJobs,12500.00\nHousing,8000.00\n");
    expect(codes).not.toContain("budget.unit-unknown");
    expect(sentence?.replaceAll("\u00a0", " ")).toContain("adds up to 20,950.0 lakh.");
  });

  // Seen red: 600, of the one cell that can mean one number only.
  test("has no sum while its cells can mean two numbers", () => {
    const { result } = read("item;Per year, USD\nStaff;25,200\nRent;7,200\nFood;6,000\nClothes;600\n");
    const [asked] = result.issues.filter(({ code }) => code === "column.missing");
    expect(asked?.options?.map(({ total, detail }) => [total, detail?.["ownSum"]])).toEqual(Array.from({ length: 4 }, () => [null, undefined])); // prettier-ignore
  });
});
