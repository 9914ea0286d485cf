import { expect, test } from "vitest";
import { csv } from "../../src/formats/csv.js";
import { html } from "../../src/formats/html.js";
import { md } from "../../src/formats/md.js";
import { en } from "../../src/made/says/en.js";
import { run } from "../support/library.js";
import { writtenText } from "../support/document-of.js";

// A made-up budget that leaves its unit and one amount open. Totals are derived: 90 + 180 = 270.
const result = run(
  { title: "T", currency: "KGS", fiscalYear: "2025", budgets: [{ file: "b.csv", fiscalYear: "2025" }] },
  { "b.csv": new TextEncoder().encode("id,approved\nA,90\nB,180\nC,\n") },
);
const contentOf = (format: typeof md | typeof csv, end: string): string =>
  writtenText(format.render({ result, locale: en }).find((each) => each.name.endsWith(end))?.content);

// Seen red without the answers in either format.
test("the page and the text show each answer with its total, its meaning, and what is written", () => {
  const page = contentOf(html, ".html");
  expect(page).toContain("<li>270,000: thousands <code>&quot;unit&quot;: 1000</code></li>");
  expect(page).toContain("<li>270: blank amounts are zero <code>&quot;blank&quot;: &quot;zero&quot;</code></li>");
  const text = contentOf(md, ".md");
  expect(text).toContain('\n   - 270,000: thousands \\["unit": 1000\\]');
  expect(text).toContain('\n   - 270: blank amounts are zero \\["blank": "zero"\\]');
});

// Seen red without the description: only the code «none» stood there.
test("the description beside figures.csv says what the lines were checked against", () => {
  const content: unknown = JSON.parse(contentOf(csv, "datapackage.json"));
  expect(content).toMatchObject({
    description: "There is no published total to check the lines against.",
    provenance: { budgets: [{ file: "b.csv", agrees: "none" }] },
  });
});
