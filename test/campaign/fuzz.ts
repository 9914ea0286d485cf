import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { formats } from "../../src/formats/index.js";
import { locales, openFiles, publish, readAnalysis, readTable, run, tables } from "../support/library.js";
import { HOSTILE } from "../support/hostile.js";
import { unzipped, zipped } from "../support/zip.js";
import { between } from "./trust-table.js";

const KINDS = ["bytes", "tables", "workbooks", "books", "analyses", "names"] as const;
type Kind = (typeof KINDS)[number];
type Answer = { kind: Kind; seed: number; fault?: string; accepted: number; refused: number; memory: number };

const SLOW = 10_000;
const MEMORY = 2 ** 30;

/** A stream of numbers below one that a seed alone decides (mulberry32). */
function drawer(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
type Draw = ReturnType<typeof drawer>;
const one = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)] as T;

const HEADER = ["centre_id", "source", "status", "fiscal_year", "currency", "amount"];
const SIGNS = ['"', ";", ",", "\t", "\n", "\r", "\0", "-", "=", "'", "9", "{", "}", "[", "<", "\u202e", "😀", "1e9", "#REF!"]; // prettier-ignore

/** Rows of money that are written as they are meant, with their amounts in hundredths. */
function moneyRows(draw: Draw): { rows: string[][]; amounts: string[] } {
  const amounts = Array.from({ length: 1 + draw(20) }, () => `${draw(10 ** 9)}.${draw(9) + 1}${draw(9) + 1}`);
  return { amounts, rows: amounts.map((amount, at) => [`c${at}`, one(draw, ["State", "Fund; A", "Fund, B", 'The "C"']), "committed", "2025", "KGS", amount]) }; // prettier-ignore
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
function written(draw: Draw, rows: readonly (readonly string[])[]): string {
  const [delimiter, end] = [one(draw, [";", ",", "\t"]), one(draw, ["\n", "\r\n", "\r"])];
  return [HEADER, ...rows].map((row) => row.map((cell) => (draw(2) === 0 || /[;,\t"]/.test(cell) ? quoted(cell) : cell)).join(delimiter)).join(end) + end; // prettier-ignore
}
function damaged(draw: Draw, text: string): string {
  let all = text;
  for (let left = draw(6); left > 0; left -= 1) {
    const at = draw(all.length + 1);
    const sign = draw(40) === 0 ? one(draw, SIGNS).repeat(20_000) : one(draw, SIGNS);
    all = all.slice(0, at) + (draw(3) === 0 ? "" : sign) + all.slice(at + draw(3));
  }
  return all;
}

/** Bytes of which some are others, or gone from a place on. */
function torn(draw: Draw, bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice(0, draw(6) === 0 ? draw(bytes.length) : bytes.length);
  for (let left = draw(12); left > 0; left -= 1) copy[draw(copy.length)] = one(draw, [0, 1, 255, 127, draw(256)]);
  return copy;
}
/** The parts of an archive of which one is torn, so that its checksums do not refuse it before it is read. */
function tornPart(draw: Draw, archive: Uint8Array): Uint8Array {
  const parts = unzipped(archive);
  const name = one(
    draw,
    [...parts.keys()].filter((each) => /\.(?:xml|bin|rels)$/.test(each)),
  );
  return zipped(parts.set(name, torn(draw, parts.get(name) ?? new Uint8Array())));
}

const readMoney = (bytes: Parameters<typeof readTable>[1]["bytes"]) => readTable(tables.funding, { name: "f.csv", bytes }, {}, []); // prettier-ignore
/** What is wrong where rows were written as they are meant: an amount that is another, or a row that is nowhere. */
function silent(reading: ReturnType<typeof readMoney>, amounts: readonly string[]): string | undefined {
  const read = reading.rows.map((row) => row.values.amount);
  const gone = amounts.length - read.length - reading.rejects.length;
  if (gone !== 0 && !reading.issues.some((each) => each.severity !== "warning")) return `${gone} rows are nowhere`;
  const wrong = read.find((amount) => !amounts.includes(amount));
  return wrong === undefined ? undefined : `${wrong} was never written`;
}

async function attempt(kind: Kind, seed: number): Promise<Omit<Answer, "kind" | "seed" | "memory">> {
  const draw = drawer(seed * KINDS.length + KINDS.indexOf(kind));
  const { rows, amounts } = moneyRows(draw);
  const counts = (reading: ReturnType<typeof readMoney>) => ({ accepted: reading.rows.length, refused: reading.rejects.length }); // prettier-ignore
  if (kind === "bytes") {
    const bytes = Uint8Array.from({ length: draw(5000) }, () => draw(256));
    if (draw(2) === 0) bytes.set([0x50, 0x4b, 3, 4].slice(0, bytes.length));
    const { "f.csv": content = bytes } = await openFiles({ "f.csv": bytes });
    return counts(readMoney(content));
  }
  if (kind === "tables") {
    const text = written(draw, rows);
    const sound = readMoney(text);
    const fault = silent(sound, amounts);
    readMoney(damaged(draw, text));
    return { ...counts(sound), ...(fault === undefined ? {} : { fault }) };
  }
  if (kind === "workbooks") {
    const sheet = [HEADER, ...rows.map((row) => row.map((cell, at) => (at === 5 ? Number(cell) : cell)))];
    const parts = unzipped(await writeXlsx({ sheets: [{ name: "S", rows: sheet }] }));
    const styles = [(xml: string) => xml, (xml: string) => xml.replaceAll(/="([^"']*)"/g, "='$1'"), (xml: string) => xml.replaceAll(/(?<=\s[\w:]+)="/g, ' = "'), (xml: string) => xml.replaceAll("<c ", "<!-- > --><c\n")]; // prettier-ignore
    const style = one(draw, styles);
    const rewritten = new Map([...parts].map(([name, part]) => [name, new TextEncoder().encode(style(new TextDecoder().decode(part)))])); // prettier-ignore
    const { f } = await openFiles({ f: zipped(rewritten) });
    const sound = readMoney(f ?? "");
    const fault = silent(sound, amounts);
    const xml = damaged(draw, new TextDecoder().decode(rewritten.get("xl/worksheets/sheet1.xml")));
    const { g } = await openFiles({
      g: zipped(rewritten.set("xl/worksheets/sheet1.xml", new TextEncoder().encode(xml))),
    });
    readMoney(g ?? "");
    return { ...counts(sound), ...(fault === undefined ? {} : { fault }) };
  }
  if (kind === "books") {
    const sheet = [HEADER, ...rows.map((row) => row.map((cell, at) => (at === 5 ? Number(cell) : cell)))];
    const ods = await writeOds({ sheets: [{ name: "S", rows: sheet }] });
    const { f } = await openFiles({ f: ods });
    const sound = readMoney(f ?? "");
    const fault = silent(sound, amounts);
    const saved = one(draw, ["xls", "ods"]);
    const file = draw(3) === 0 ? ods : readFileSync(`fixtures/books/table.${saved}`);
    const isArchive = file[0] === 0x50;
    const { g } = await openFiles({ g: isArchive && draw(3) > 0 ? tornPart(draw, file) : torn(draw, file) });
    readMoney(g ?? "");
    return { ...counts(sound), ...(fault === undefined ? {} : { fault }) };
  }
  const name = kind === "names" ? one(draw, HOSTILE) : "f.csv";
  const text = JSON.stringify({ title: one(draw, HOSTILE), currency: "KGS", fiscalYear: "2025", language: one(draw, ["en", "ru", "kk", "ky"]), funding: { file: name }, scenarios: { a: { occupancy: "max" } }, plan: { years: ["2025", "2026", "2027"] }, simulation: { seed: 1, draws: 5 } }); // prettier-ignore
  const { analysis } = readAnalysis({ name: "umay.json", bytes: kind === "names" ? text : damaged(draw, text) });
  if (!analysis) return { accepted: 0, refused: 1 };
  if (kind === "names") for (const row of rows) [row[0], row[1]] = [one(draw, HOSTILE), one(draw, HOSTILE)];
  const result = run(analysis, { [analysis.funding?.file ?? ""]: written(draw, rows.map((row) => row.map((cell) => cell.replaceAll(/[\r\n]+/g, " "))) ) }); // prettier-ignore
  for (const shown of [result, publish(result, { for: "public" })])
    for (const format of formats) await format.render({ result: shown, locale: one(draw, locales) });
  return { accepted: 1, refused: 0 };
}

/** Answers case after case that is asked for on standard input. */
export async function fuzzWorker(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const [kind, seed] = line.split(" ") as [Kind, string];
    const answer: Answer = { kind, seed: Number(seed), accepted: 0, refused: 0, memory: 0 };
    try {
      Object.assign(answer, await attempt(kind, Number(seed)));
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) answer.fault = String(error instanceof Error ? error.stack : error); // prettier-ignore
    }
    answer.memory = process.memoryUsage().rss;
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

/** Draws cases for some minutes in a process of their own; counts stand in a page, and a fault is an exit code. */
export async function fuzz(minutes: number, from: number, page: string): Promise<void> {
  const end = performance.now() + minutes * 60_000;
  const counts = new Map(KINDS.map((kind) => [kind, { cases: 0, accepted: 0, refused: 0, faults: 0 }]));
  const faults: string[] = [];
  let [seed, most, worst] = [from, 0, 0];
  const started = (): { ask: (line: string) => Promise<Answer | undefined>; stop: () => void } => {
    const child = spawn(process.execPath, [process.argv[1] ?? "", "--worker"], { stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout });
    return {
      ask: (line) =>
        new Promise((done) => {
          const late = setTimeout(() => { done(undefined); }, SLOW); // prettier-ignore
          lines.once("line", (answer) => {
            clearTimeout(late);
            done(JSON.parse(answer) as Answer);
          });
          child.stdin.write(`${line}\n`);
        }),
      stop: () => child.kill("SIGKILL"),
    };
  };
  let worker = started();
  for (; performance.now() < end; seed += 1)
    for (const kind of KINDS) {
      const before = performance.now();
      const answer = await worker.ask(`${kind} ${seed}`);
      worst = Math.max(worst, performance.now() - before);
      const own = counts.get(kind);
      if (own) {
        own.cases += 1;
        own.accepted += answer?.accepted ?? 0;
        own.refused += answer?.refused ?? 0;
      }
      most = Math.max(most, answer?.memory ?? 0);
      const fault = !answer ? `no answer in ${SLOW / 1000} s` : answer.memory > MEMORY ? "more than 1 GB" : answer.fault; // prettier-ignore
      if (fault === undefined) continue;
      if (own) own.faults += 1;
      faults.push(`${kind} ${seed}: ${fault.slice(0, 600)}`);
      if (answer?.fault !== undefined) continue;
      worker.stop();
      worker = started();
    }
  worker.stop();
  const table = [
    "| What is drawn | Cases | Accepted | Refused | Faults |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...[...counts].map(([kind, own]) => `| ${kind} | ${[own.cases, own.accepted, own.refused, own.faults].map((count) => count.toLocaleString("en-US")).join(" | ")} |`), // prettier-ignore
  ].join("\n");
  const lines = `${table}\n\nThe slowest case took ${(worst / 1000).toFixed(1)} s, the most memory was ${Math.round(most / 2 ** 20)} MB.`; // prettier-ignore
  process.stdout.write(`${lines}\n\n${faults.slice(0, 30).join("\n")}\n`);
  between(page, "fuzz", lines);
  if (faults.length > 0) process.exitCode = 1;
}
