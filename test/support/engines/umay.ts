import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

/** What a run says: its figures by what they are about, and what became of its rows. */
export type Said = {
  readonly code: number | null;
  readonly figures: ReadonlyMap<string, string>;
  readonly rows: string;
  readonly inputs: readonly {
    readonly engine?: string;
    readonly object?: string;
    readonly sum?: string;
    readonly rows: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly setAside: number;
    readonly understood?: { readonly reading?: { readonly by: string; readonly why?: string } };
  }[];
  readonly issues: readonly { readonly code: string; readonly received?: string; readonly message: string }[];
  /** All that was printed. */
  readonly text: string;
};

type Printed = Omit<Said, "figures" | "rows" | "code" | "text"> & {
  readonly figures: readonly {
    readonly id: string;
    readonly per: object;
    readonly value: unknown;
    readonly undefined?: unknown;
  }[];
};

/** Runs the built command in a folder with an analysis. */
export function umay(
  folder: string,
  analysis: object,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  program = cli,
): Said {
  writeFileSync(join(folder, "umay.json"), JSON.stringify(analysis));
  const { PATH = "" } = process.env;
  const given = { PATH, HOME: folder, ...env };
  const done = spawnSync(process.execPath, [program, ...args, "--json"], {
    cwd: folder,
    env: given,
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  const text = done.stdout + done.stderr;
  const printed = JSON.parse(done.stdout === "" ? '{"figures":[],"inputs":[],"issues":[]}' : done.stdout) as Printed;
  const figures = printed.figures.map(({ id, per, value, undefined: why }) => {
    const about = Object.entries(per).sort(([a], [b]) => (a < b ? -1 : 1));
    return [JSON.stringify([id, about]), JSON.stringify([value, why])] as const;
  });
  const rows = printed.inputs.map(({ accepted, rejected, setAside }) => [accepted, rejected, setAside].join(" "));
  return { ...printed, code: done.status, figures: new Map(figures), rows: rows.join("; "), text };
}

/** What one run says otherwise than another. */
export const otherwise = (one: Said, other: Said): readonly string[] => [
  ...[...one.figures].flatMap(([key, value]) => (other.figures.get(key) === value ? [] : [`${key} ${value}`])),
  ...[...other.figures.keys()].filter((key) => !one.figures.has(key)),
  ...(one.rows === other.rows ? [] : [`${one.rows} ≠ ${other.rows}`]),
];
