// The job by papaparse: rows as a stream, every amount checked and added up exactly as a BigInt of hundredths.
import { createReadStream } from "node:fs";
import Papa from "papaparse";
import { finish, task } from "./task.mjs";

const { id, year, phases, headerOf, codes, gbvs } = task;
const AMOUNT = /^-?(?:\d+|\d{1,3}(?:[ ,]\d{3})+)(?:\.\d{1,2})?$/;
const headers = phases.map(headerOf);
const groups = new Map();
const seen = new Set();
const refused = [];
let accepted = 0;

const rows = createReadStream(task.file, "utf8").pipe(
  Papa.parse(Papa.NODE_STREAM_INPUT, { header: true, skipEmptyLines: true }),
);
for await (const row of rows) {
  const amounts = headers.map((header) => hundredthsOf(row[header].trim()));
  if (amounts.includes(undefined) || repeats(row)) {
    refused.push([row[id], row[year]]);
    continue;
  }
  accepted++;
  const [code, gbv] = [said(codes, row), said(gbvs, row)];
  const key = `${row[year]}|${code}|${gbv}`;
  let group = groups.get(key);
  if (!group) groups.set(key, (group = { year: row[year], code, gbv, amounts: phases.map(() => 0n) }));
  for (const [phase, amount] of amounts.entries()) group.amounts[phase] += amount;
}
finish({ accepted, refused, groups: groups.values() });

function hundredthsOf(text) {
  if (text === "" || text === "-") return 0n;
  if (text.startsWith("(")) return text.endsWith(")") ? negated(hundredthsOf(text.slice(1, -1))) : undefined;
  if (!AMOUNT.test(text)) return undefined;
  const [whole, part = ""] = text.replaceAll(/[ ,]/g, "").split(".");
  return BigInt(whole + part.padEnd(2, "0"));
}

function negated(amount) {
  return amount === undefined ? undefined : -amount;
}

function repeats(row) {
  if (id === undefined) return false;
  const key = `${row[id]}|${row[year]}`;
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function said(rules, row) {
  return rules.find(({ where }) => where.every((each) => holds(each, row[headerOf(each.column)].trim())))?.says;
}

function holds({ equals, startsWith, contains, in: list }, text) {
  if (equals !== undefined) return text === equals;
  if (list !== undefined) return list.includes(text);
  return startsWith !== undefined ? text.startsWith(startsWith) : text.includes(contains);
}
