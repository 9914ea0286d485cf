import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { csv } from "../../src/formats/csv.js";
import { html } from "../../src/formats/html.js";
import { json } from "../../src/formats/json.js";
import { markdown, md } from "../../src/formats/md.js";
import { en } from "../../src/made/says/en.js";
import { kk } from "../../src/made/says/kk.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { provenance, recordTables } from "../../src/report/provenance.js";
import { runFolder } from "../support/examples.js";
import { publish } from "../../src/disclosure/publish.js";
import { runFile } from "../../src/node.js";
import { report } from "../../src/report/report.js";
import { run } from "../support/run.js";
import { writtenText } from "../support/document-of.js";

const bytes = (...rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join("\n")}\n`);

describe("the record of how a result was made", () => {
  // Cross: node:crypto over the files themselves.
  it("names every file by its hash, the analysis file too", async () => {
    const folder = join(import.meta.dirname, "../../examples/network");
    const { result } = await runFile(join(folder, "umay.json"));
    if (!result) throw new Error("no result");
    const text = markdown(report(result, en), en);
    const files = ["umay.json", ...new Set(result.inputs.map((each) => each.file))];
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const hash = createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex");
      expect(text).toMatch(new RegExp(`\\| ${file.replace(".", "\\.")} \\| [a-z ]+ \\| ${hash} \\|`));
    }
  });

  it("holds no hash where centres are left out", () => {
    const shown = publish(runFolder("examples/network").result);
    for (const [locale, words] of [
      [en, "not shown"],
      [ru, "не показано"],
      [kk, "көрсетілмейді"],
      [ky, "көрсөтүлбөйт"],
    ] as const) {
      const [files] = recordTables(shown, locale);
      expect(new Set(files?.rows.map(({ cells }) => cells[1]?.text))).toEqual(new Set([words]));
      const texts = [csv, json, html, md].flatMap((each) => each.render({ result: shown, locale }));
      // What is published has its own hash beside it, as that says nothing that is not published.
      for (const { name, content } of texts)
        expect([name, writtenText(content).match(/(?<!"hash":"sha256:)\b[0-9a-f]{64}\b/g)]).toEqual([name, null]);
    }
  });

  const shelter = "shelter,all,22,variable,place,1,1,year,2025,KGS";
  const result = run(
    {
      title: "Demo",
      currency: "KGS",
      fiscalYear: "2025",
      fiscalYearStart: "2025-01-01",
      centres: { file: "c.csv" },
      costStandards: { file: "s.csv" },
      assumptions: { file: "a.csv" },
      request: { to: "Ministry", date: "2025-11-01" },
    },
    {
      "c.csv": bytes(
        "centre_id,service,standard,capacity,months_open,confidential",
        "a,shelter,open,10,12,no",
        "b,shelter,secret,10,12,yes",
        "c,shelter,open,10,12,yes",
      ),
      "s.csv": bytes(
        "standard_id,service,line,economic,behaviour,driver,quantity,unit_cost,period,price_year,currency,valid_from,valid_to",
        `open,${shelter},2024-01-01,`,
        `secret,${shelter},,2026-12-31`,
        `unused,${shelter},,`,
      ),
      "a.csv": bytes(
        "name,value,source",
        "overhead_rate,0,assumption",
        "overhead_mode,markup,assumption",
        "contingency_rate,0,assumption",
      ),
    },
  );
  const rules = (working: boolean): unknown[] => [...provenance(working ? result : publish(result)).rules];

  it("holds the standards that centres were costed by, with their dates", () => {
    const open = {
      kind: "cost-standard",
      id: "open",
      service: "shelter",
      validFrom: "2024-01-01",
      priceYears: ["2025"],
    };
    const secret = {
      kind: "cost-standard",
      id: "secret",
      service: "shelter",
      validTo: "2026-12-31",
      priceYears: ["2025"],
    };
    expect(rules(true)).toEqual([open, secret]);
    expect(rules(false)).toEqual([open]);
  });

  it("tells nobody which standard confidential centres alone meet", () => {
    const shown = publish(result);
    expect(JSON.stringify([shown.figures, shown.costStandards])).not.toContain("secret");
  });
});
