import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import type { Prompt, Reply } from "../../src/commands/ask-steps.js";
import { main } from "../../src/commands/main.js";
import { documentOf } from "../support/document-of.js";
import { umay } from "../commands/cli-host.js";
import { dataFolder } from "./data-folder.js";

const LARGEST = 120_000;

type Entry = {
  readonly id: string;
  readonly file: string;
  readonly knows: { readonly currency: string; readonly fiscalYear: string };
};

// Somebody who takes the first answer that is shown, and writes the year and the currency where those are asked.
function firstAnswers({ knows }: Entry) {
  const asked: string[] = [];
  const asker = ({ question, options, check }: Prompt): Promise<Reply> => {
    if (options) {
      asked.push(question);
      return Promise.resolve({ kind: "option", index: 0 });
    }
    const text = [knows.fiscalYear, knows.currency].find((each) => check?.(each) === undefined);
    const isTotal = text === knows.fiscalYear && check?.("1.5") === undefined;
    return Promise.resolve(text === undefined || isTotal ? { kind: "unknown" } : { kind: "text", text });
  };
  return { asked, asker };
}

// Derived: whatever was answered stands in the file that init writes, so nobody is asked it twice.
const folder = dataFolder("second");
it.skipIf(folder === undefined)("what init was answered is not asked again by run", async () => {
  const entries = JSON.parse(readFileSync(join(folder ?? "", "corpus.json"), "utf8")) as readonly Entry[];
  const again: string[] = [];
  for (const entry of entries) {
    const from = join(folder ?? "", entry.file);
    // Each takes two readings: the smaller files are enough.
    if (!existsSync(from) || statSync(from).size > LARGEST) continue;
    const at = mkdtempSync(join(tmpdir(), "umay-init-"));
    copyFileSync(from, join(at, basename(entry.file)));
    const { asked, asker } = firstAnswers(entry);
    const host = { cwd: at, env: { LANG: "en_US.UTF-8" }, stderr: { write: () => true } };
    const out = { write: () => true, columns: 200 };
    await main({ ...host, argv: ["init", ".", "--from", basename(entry.file)], stdout: out, asker: () => asker });
    if (existsSync(join(at, "umay.json"))) {
      const { issues } = documentOf((await umay(at, ["run", "umay.json", "--json"])).out);
      const open = issues.filter(({ severity }) => severity === "question").map(({ message }) => message);
      again.push(...open.filter((each) => asked.includes(each)).map((each) => `${entry.id}: ${each}`));
    }
    rmSync(at, { recursive: true });
  }
  expect(again).toEqual([]);
});
