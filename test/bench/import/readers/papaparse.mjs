import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { finish, task } from "./finish.mjs";
import { inWholeUnits, tenthsOf } from "./in-whole-units.mjs";

const { file, amounts, unit, adds } = task;
const { data } = Papa.parse(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true });
const sum = (column) => data.reduce((total, row) => total + tenthsOf(row[column]), 0n);
finish({ rows: data.length, ...(adds && { totals: amounts.map((each) => inWholeUnits(sum(each), unit)) }) });
