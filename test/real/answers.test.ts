import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { answered, questionsOf } from "../../src/questions/questions-of.js";
import type { Analysis } from "../../src/model/analysis.js";
import { documentOf } from "../support/document-of.js";
import { umay } from "../commands/cli-host.js";
import { dataFolder } from "./data-folder.js";

type Entry = {
  readonly id: string;
  readonly file: string;
  readonly knows: Readonly<Record<string, unknown>> & { readonly currency: string; readonly fiscalYear: string };
};

const KNOWN = ["level", "unit", "fiscalYear", "sheet", "encoding", "delimiter", "headerRows", "columns", "amounts", "keep", "drop", "hierarchy", "dash"]; // prettier-ignore
// Of a question with many answers the first ones are given back.
const MOST = 3;

// Derived: what an answer showed is what it must yield. Only files with one open question show whole totals.
for (const part of ["unseen", "second"]) {
  const folder = dataFolder(part);
  it.skipIf(folder === undefined)(`answers to the questions of ${part} yield the totals that they showed`, async () => {
    const entries = JSON.parse(readFileSync(join(folder ?? "", "corpus.json"), "utf8")) as readonly Entry[];
    const [odd, given] = [[] as string[], { count: 0 }];
    for (const { id, file, knows } of entries) {
      const from = join(folder ?? "", file);
      if (!existsSync(from)) continue;
      const at = mkdtempSync(join(tmpdir(), "umay-answers-"));
      copyFileSync(from, join(at, basename(file)));
      const seen = async (analysis: Analysis) => {
        writeFileSync(join(at, "umay.json"), JSON.stringify(analysis));
        const { figures, issues } = documentOf((await umay(at, ["budget", "umay.json", "--json"])).out);
        const totals = figures.flatMap(({ id, value }) => (id === "budget-total" && value !== null ? [value] : []));
        return { totals, open: questionsOf(issues, analysis) };
      };
      const settings = Object.fromEntries(KNOWN.flatMap((key) => (key in knows ? [[key, knows[key]]] : [])));
      const analysis: Analysis = {
        ...{ title: id, currency: knows.currency, fiscalYear: knows.fiscalYear },
        budgets: [{ ...settings, file: basename(file) }],
      };
      const [question, ...more] = (await seen(analysis)).open;
      const options = more.length > 0 ? [] : (question?.issue.options ?? []);
      for (const { answer, total } of options.filter((each) => Object.keys(each.answer).length > 0).slice(0, MOST)) {
        given.count++;
        const { totals, open } = await seen(answered(analysis, question?.place ?? "", answer));
        const isAgain = open.some(({ issue }) => issue.code === question?.issue.code);
        if (isAgain || (open.length === 0 && total !== null && !totals.includes(total)))
          odd.push(`${id} ${JSON.stringify(answer)}: ${totals.join()} in place of ${String(total)}${isAgain ? ", asked again" : ""}`); // prettier-ignore
      }
      rmSync(at, { recursive: true });
    }
    expect(odd).toEqual([]);
    expect(given.count).toBeGreaterThan(2);
  });
}
