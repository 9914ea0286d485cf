import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { runFile } from "../../src/node.js";
import { someOf } from "../support/samples.js";

// What of its bytes, as Latin-1, makes a file one of its shape.
const SHAPES: [string, RegExp][] = [
  ["plain", /"[^"\n]*, [^"\n]*",.*,-?\d+\.\d\d\n/],
  ["windows-1251", /,\xcc\xe8\xed\xe8\xf1\xf2\xe5\xf0\xf1\xf2\xe2\xee \xb9 \d+,/],
  ["semicolon", /;\d+,\d\d;\d+,\d\d\n/],
  ["thousands", /,"\d{1,3}(,\d{3})+\.\d\d"\n/],
  ["breaks", /,"[^"\n]+\n[^"\n]+",/],
  ["mixed-ends", /\d\r\n.*\d\n/],
  ["codes", /,1001,.*\n.*,1002,.*\n.*,1003,/],
  ["bad", /(n\.d\.\?|12\.3\.4)(.*\n){1,15}.*(n\.d\.\?|12\.3\.4)/],
  ["long", /,\d{28}\.\d\d\n/],
];

type Found = { accepted: number; refused: number; sums: Record<string, string> };

function made(shape: string, seed = "2026"): string {
  const folder = mkdtempSync(join(tmpdir(), "umay-made-"));
  const script = resolve("test/bench/budget/generate.mjs");
  execFileSync(process.execPath, [script, "1000", folder, "--shape", shape, "--seed", seed]);
  return folder;
}

const textOf = (folder: string) => readFileSync(join(folder, "budget.csv"), "latin1");

async function read(folder: string): Promise<Found> {
  const { result } = await runFile(join(folder, "umay.json"), { allowRejects: true });
  const whole = result?.figures.filter(({ id, per }) => id === "budget-total" && Object.keys(per).length === 2) ?? [];
  const input = result?.inputs[0];
  return {
    accepted: input?.accepted ?? 0,
    refused: input?.rejected ?? 0,
    sums: Object.fromEntries(whole.map(({ per, value }) => [`${per.fiscalYear} ${per.phase}`, String(value)])),
  };
}

describe("the budgets that the bench is made of", () => {
  // Derived: the generator adds up the amounts that it writes, as BigInt, and counts the rows that it spoils or repeats.
  // Seen red with a second digit dropped after the point, with a repeated row counted, and with each shape's bytes made plain.
  it.each(someOf(SHAPES))("are read with the rows and the totals that were written: %s", async (shape, bytes) => {
    const folder = made(shape);
    const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Found;
    expect(await read(folder)).toEqual(expected);
    expect(textOf(folder)).toMatch(bytes);
  });

  // Seen red with Math.random in the place of the seeded numbers.
  it("are the same bytes for the same seed, and others for another", () => {
    const [one, same, other] = [made("plain"), made("plain"), made("plain", "7")].map(textOf);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });
});
