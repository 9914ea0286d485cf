import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/import/open/sha256.js";
import { tablesWith, writeAnalysis } from "../support/closed-folder.js";
import { edit } from "../commands/cli-host.js";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "umay-same-"));
const network = join(folder, "network");

// A network that hides a centre, with draws and a request.
const CANARY = { id: "zq77", name: "Qwylant", region: "North", funder: "Xanadu trust", evidence: "assumption" };
const MORE = '"simulation":{"seed":2025,"draws":50},"request":{"to":"Ministry of Finance","date":"2025-11-01"}';
const ASSUMPTIONS = `name,value,min,max,source
days,365,,,assumption
occupancy,0.75,0.6,0.9,assumption
overhead_rate,0.1,0.07,0.12,assumption
overhead_mode,markup,,,assumption
contingency_rate,0,,,assumption
children_per_woman,1.5,,,assumption
`;

// A clock that stands on the last second of a leap day.
const CLOCK = `const at = 1709251199000;
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { given.length === 0 ? super(at) : super(...given); }
  static now() { return at; }
};
`;

const RUNS = [
  ["Bishkek", "Asia/Bishkek", false],
  ["Bishkek again", "Asia/Bishkek", false],
  ["New York", "America/New_York", false],
  ["Kiritimati", "Pacific/Kiritimati", false],
  ["another clock", "UTC", true],
] as const;

type Run = { readonly out: string; readonly files: ReadonlyMap<string, string> };
const runs = new Map<string, Run>();

async function runIn(name: string, zone: string, faked: boolean): Promise<Run> {
  // Names of one length: lines break where they break.
  const out = join(folder, `run-${RUNS.findIndex(([known]) => known === name)}`);
  const clock = faked ? ["--import", join(folder, "clock.mjs")] : [];
  const args = [...clock, join(root, "dist/cli.js"), "run", network, "--out", out];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: root,
    env: { ...process.env, TZ: zone },
  });
  // The example has a closed centre.
  const files = readdirSync(join(out, "internal")).map(
    (file) => [file, sha256(readFileSync(join(out, "internal", file)))] as const,
  );
  return { out: stdout.replaceAll(out.slice(folder.length), ""), files: new Map(files) };
}

beforeAll(async () => {
  writeFileSync(join(folder, "clock.mjs"), CLOCK);
  writeAnalysis(network, tablesWith(CANARY), "en");
  edit(network, "umay.json", '"supplyStandards":["coe-family-places"]', MORE);
  writeFileSync(join(network, "assumptions.csv"), ASSUMPTIONS);
  for (const [name, zone, faked] of RUNS) runs.set(name, await runIn(name, zone, faked));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the same run gives the same bytes", () => {
  const [[first]] = RUNS;

  // The network hides a centre: its request is for internal use and is not written; its estimate is that of the others.
  it("writes every format for its owner", () => {
    const names = [...(runs.get(first)?.files.keys() ?? [])];
    const endings = names.map((each) => each.replace(/^.*-2025-/, "").replace("-internal", "")).sort();
    expect(endings).toEqual(
      [
        "datapackage.json",
        "umay-run.json",
        "estimate.docx",
        "estimate.html",
        "estimate.xlsx",
        "figures.csv",
        "figures.json",
        "report.html",
        "request.html",
        "report.md",
        "workbook.xlsx",
      ].sort(),
    );
  });

  // Seen red, for other zones and the other clock, with the local hour put into the document.
  it.each(RUNS.slice(1))("%s", (name) => {
    expect(runs.get(name)).toEqual(runs.get(first));
  });

  it("names no folder of the machine", () => {
    const out = join(folder, "run-0/internal");
    for (const file of readdirSync(out)) expect(readFileSync(join(out, file), "latin1").includes(root)).toBe(false);
  });
});
