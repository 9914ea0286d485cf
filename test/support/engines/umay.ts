import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { umay as called } from "../../commands/cli-host.js";
import { processFolder } from "../process-folder.js";

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
    readonly understood?: { readonly groups?: number };
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

/** A table is read whole, or asked for groups: nobody can tell from what is said. */
export const WAYS = [
  { env: {}, by: undefined },
  { env: { UMAY_ENGINE_ROWS: "100" }, by: "engine" },
] as const;

type Environment = Readonly<Record<string, string>>;

// Calls of one process share the code that the first of them has kept: else every folder would be a first call.
const CACHE = processFolder("code");

// The command with its folder, its analysis and its environment.
function prepared(folder: string, analysis: object, env: Environment) {
  writeFileSync(join(folder, "umay.json"), JSON.stringify(analysis));
  const { PATH = "" } = process.env;
  return { cwd: folder, env: { PATH, HOME: folder, XDG_CACHE_HOME: CACHE, ...env } };
}

/** Calls the command in this process, in a folder with an analysis. */
export async function umay(
  folder: string,
  analysis: object,
  args: readonly string[],
  env: Environment = {},
): Promise<Said> {
  writeFileSync(join(folder, "umay.json"), JSON.stringify(analysis));
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  // The thread that speaks to an engine has the environment of the process.
  Object.assign(process.env, env);
  try {
    const { code, out, err } = await called(folder, [...args, "--json"], { env });
    return saidOf(code, out, err);
  } finally {
    for (const [name, value] of before)
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
  }
}

/** Runs the built command as a process, which keeps no connection to a server when it ends. */
export function umayBuilt(
  folder: string,
  analysis: object,
  args: readonly string[],
  env: Environment = {},
  program = cli,
): Said {
  const settings = { ...prepared(folder, analysis, env), encoding: "utf8", maxBuffer: 1 << 29 } as const;
  const done = spawnSync(process.execPath, [program, ...args, "--json"], settings);
  return saidOf(done.status, done.stdout, done.stderr);
}

/** Starts it, so that something can happen meanwhile: the process, and what it will have said. */
export function umayStarted(
  folder: string,
  analysis: object,
  args: readonly string[],
  env: Environment,
): { readonly child: ChildProcess; readonly said: Promise<Said> } {
  const child = spawn(process.execPath, [cli, ...args, "--json"], prepared(folder, analysis, env));
  const texts = ["", ""] as [string, string];
  for (const [at, stream] of [child.stdout, child.stderr].entries())
    stream.setEncoding("utf8").on("data", (text: string) => (texts[at] += text));
  const said = new Promise<Said>((resolve) => {
    child.on("close", (code) => {
      resolve(saidOf(code, ...texts));
    });
  });
  return { child, said };
}

function saidOf(code: number | null, out: string, errors: string): Said {
  const printed = JSON.parse(out === "" ? '{"figures":[],"inputs":[],"issues":[]}' : out) as Printed;
  const figures = printed.figures.map(({ id, per, value, undefined: why }) => {
    const about = Object.entries(per).sort(([a], [b]) => (a < b ? -1 : 1));
    return [JSON.stringify([id, about]), JSON.stringify([value, why])] as const;
  });
  const rows = printed.inputs.map(({ accepted, rejected, setAside }) => [accepted, rejected, setAside].join(" "));
  return { ...printed, code, figures: new Map(figures), rows: rows.join("; "), text: out + errors };
}

/** What one run says otherwise than another. */
export const otherwise = (one: Said, other: Said): readonly string[] => [
  ...[...one.figures].flatMap(([key, value]) => (other.figures.get(key) === value ? [] : [`${key} ${value}`])),
  ...[...other.figures.keys()].filter((key) => !one.figures.has(key)),
  ...(one.rows === other.rows ? [] : [`${one.rows} ≠ ${other.rows}`]),
];
