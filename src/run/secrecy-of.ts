// What of a run is secret: closed services, counts that tell of single persons, texts that tell of a closed centre;
// whether a refused row may be of one; and what must be answered before anything is published.
import { type Issue, problem } from "../formula/issue.js";
import type { Analysis } from "../model/analysis.js";
import { type Centre, centres } from "../model/centre.js";
import { comparable } from "../model/condition.js";
import { fileLabel } from "../model/file-label.js";
import { fold, isSound, type Row } from "../model/table.js";
import type { Funding } from "../model/funding.js";
import { markedFields, namesCentres } from "../model/tables.js";
import type { Network } from "../calculate/network.js";
import { exact } from "../money/exact.js";
import type { ClosedService, Secrecy, Secret, TellingTexts } from "../result/result.js";
import { calledLike } from "../result/secret-text.js";
import { closedQuestions, closedQuestionTable } from "./closed-questions.js";
import type { Collected } from "./files.js";
import { foldWord } from "../import/headers/fold-word.js";
import type { RefusedRow } from "../model/refused-row.js";

// Beginnings of words that centres of all towns are called by: they tell of nobody.
const COMMON =
  "women woman girl child famil violen help home house support cent crisis shelter refuge resource social public fund town city region district service safe legal " +
  "женщ девоч дев дет ребен сем насил помощ поддерж дом центр кризис приют убежищ ресурс социал обществ фонд город област район служб услуг для при " +
  "әйел қыз бала отбасы орталы дағдарыс баспана үй қолдау қоғам қор аудан облыс " +
  "аял кыз бала үй борбор кризис баш колдоо коом фонд шаар район облус";

const STEMS = COMMON.split(" ");
const LONG = 4;

const isCommon = (word: string): boolean =>
  ([...word].length < 3 && !/\p{L}\d|\d\p{L}/u.test(word)) ||
  STEMS.some((stem) => (stem.length < LONG ? word === stem : word.startsWith(stem)));

const wordsOf = (text: string): readonly string[] => foldWord(text).split("_");

/**
 * What names of a closed centre tell of it: a name with a word of its own, and each such word that no open name has; of
 * common words with a number the whole alone; of common words nothing.
 */
function tellingNames(names: readonly string[], openNames: readonly string[]): Pick<TellingTexts, "near" | "whole"> {
  const open = new Set(openNames.flatMap(wordsOf));
  const near: string[] = [];
  const whole: string[] = [];
  for (const name of names) {
    const words = wordsOf(name);
    const own = words.filter((word) => !isCommon(word));
    if (own.length > 0)
      near.push(name, ...own.filter((word) => word.length > LONG && words.length > 1 && !open.has(word)));
    else if (/\d/.test(name) && words.length > 1) whole.push(name);
  }
  return { near: [...new Set(near)], whole: [...new Set(whole)] };
}

/** Whether a cell of a column that was not read may tell where a centre is: an address, not a remark of one word. */
const mayBeAddress = (cell: string): boolean =>
  wordsOf(cell).length > 1 && (/\d/.test(cell) || wordsOf(cell).some((word) => word.length > LONG && !isCommon(word)));

export function secrecyOf(task: SecrecyTask): Secrecy {
  const { analysis, network } = task;
  const rows = (network.centres ?? []).filter(isSound);
  const secretOf = markOf(rows, analysis.publish?.sums === "rounded");
  const closed = rows.flatMap((row): ClosedService[] => {
    const secret = secretOf(row.values);
    return secret === undefined ? [] : [{ centre: row.values.centre_id, service: row.values.service, secret }];
  });
  const doubts = doubtsOf(task);
  const few = fewPersons(network, analysis.publish?.smallCounts ?? SMALL);
  const isDoubtful = closed.length > 0 || doubts.length > 0;
  const questions = [...doubts, ...refusedRows(task, isDoubtful), ...twins(rows, secretOf)];
  const hidden = closed.length + few.length + questions.length > 0;
  return { questions, hidden, closed, few, telling: closed.length === 0 ? [] : tellingOf(task, rows, secretOf) };
}

/** What a run has read, as far as it tells what of it is secret. */
export type SecrecyTask = Pick<Collected, "read" | "refused" | "rejects" | "issues" | "cells"> & {
  readonly analysis: Pick<Analysis, "publish" | "centres">;
  readonly network: Pick<Network, "centres" | "funding" | "population">;
  readonly allowRejects: boolean;
};

function doubtsOf({ analysis: { centres: said }, read, refused, network }: SecrecyTask): readonly Issue[] {
  const reading = read.get(centres.name);
  if (said === undefined) return [];
  if (reading?.input.understood)
    return closedQuestions(closedQuestionTable(said, reading, refused.get(centres.name) ?? []));
  // Nobody knows whose the money is while the table of centres cannot be read.
  const isDoubtful = said.confidential !== "no" && (network.funding ?? []).length > 0;
  return isDoubtful ? [problem("confidential.faulty", { file: fileLabel(said) })] : [];
}

// Counts below it may tell who somebody is, where the analysis says nothing else.
const SMALL = 5;

type SecretOf = (row: Centre) => Secret | undefined;

/** What is secret of a service: what its row says, else what another row of the same centre says. */
function markOf(rows: readonly Row<Centre>[], areSumsRounded: boolean): SecretOf {
  const marks = new Map<string, Secret>();
  for (const { values } of rows) {
    const { centre_id: id, confidential: mark } = values;
    if (mark === "yes" || (mark === "address" && !marks.has(fold(id)))) marks.set(fold(id), mark);
  }
  return (row) => {
    const mark = row.confidential ?? marks.get(fold(row.centre_id)) ?? "no";
    if (mark === "yes" && areSumsRounded) return "address";
    return mark === "no" ? undefined : mark;
  };
}

// A row that was refused may be one of a closed centre, and what is wrong with a table may be wrong with its rows.
function refusedRows(task: SecrecyTask, isClosed: boolean): readonly Issue[] {
  const { read, rejects, issues, allowRejects, refused } = task;
  const files = new Set([...read].flatMap(([table, { input }]) => (namesCentres(table) ? input.file : [])));
  const isOfNetwork = ({ file }: { readonly file?: string }): boolean => files.has(file ?? "");
  if (!isClosed && !(refused.get(centres.name) ?? []).some(mayBeClosed)) return [];
  const rows = allowRejects ? [] : rejects.filter(isOfNetwork);
  const faults = issues.filter((each) => each.row === undefined && each.severity !== "warning" && isOfNetwork(each));
  const first = rows[0] ?? faults[0];
  if (first === undefined) return [];
  const { file = "", row } = first;
  if (rows.length === 0) return [problem("confidential.faulty", { file })];
  const detail = { count: String(rows.length) };
  return [problem("confidential.refused", { file, ...(row !== undefined && { row }), detail })];
}

// A second row of a closed centre under another code that is not marked would publish its name.
function twins(rows: readonly Row<Centre>[], secretOf: SecretOf): readonly Issue[] {
  const closed = new Set(rows.flatMap(({ values }) => (secretOf(values) ? comparable(values.centre_id) : [])));
  const isOpen = ({ values }: Row<Centre>): boolean => !closed.has(comparable(values.centre_id));
  const names = rows.flatMap((row) => (isOpen(row) ? [] : [row.values.centre_id, row.values.name ?? ""]));
  const isLike = calledLike(names.filter((each) => each !== ""));
  return rows
    .filter((row) => isOpen(row) && [row.values.centre_id, row.values.name ?? ""].some(isLike))
    .map(({ file, row }) => problem("confidential.twin", { file, row }));
}

const PERSONS = markedFields(centres.name, "persons");
const UNITS: ReadonlySet<string> = new Set(["client", "case"] satisfies Funding["unit"][]);

/** Centres of which a count of persons is above zero and below a limit. */
function fewPersons({ centres: rows = [], funding = [] }: SecrecyTask["network"], limit: number): readonly string[] {
  const isFew = (count: unknown): boolean => {
    if (typeof count !== "string") return false;
    const { n, d } = exact(count);
    return n > 0n && n < BigInt(limit) * d;
  };
  const hasFew = ({ values }: Row<Centre>): boolean =>
    Object.entries(values).some(([field, value]) => PERSONS.has(field) && isFew(value));
  const ofMoney = funding.filter(({ values: { unit = "", units } }) => UNITS.has(unit) && isFew(units));
  return [...new Set([...rows.filter(hasFew), ...ofMoney].flatMap(({ values }) => values.centre_id ?? []))];
}

/** Texts that tell of closed centres: codes, names, regions of nobody else, and cells not read, such as an address. */
function tellingOf({ analysis, network, read, cells }: SecrecyTask, rows: readonly Row<Centre>[], secretOf: SecretOf) {
  const isClosed = ({ values }: Row<Centre>): boolean => secretOf(values) !== undefined;
  const [own, others] = [rows.filter(isClosed), rows.filter((row) => !isClosed(row))];
  const namesOf = ({ values: { centre_id: id, name } }: Row<Centre>) => (name === undefined ? [id] : [id, name]);
  const openNames = others.flatMap(namesOf);
  const unallocated = (network.funding ?? []).filter(({ values }) => values.centre_id === undefined);
  const known = new Set(
    [...others, ...(network.population ?? []), ...unallocated].map(({ values }) => fold(values.region ?? "")),
  );
  const regionOf = ({ values: { region = "" } }: Row<Centre>): string[] =>
    known.has(fold(region)) || analysis.publish?.regions === true ? [] : [region];
  const understood = new Set(read.get(centres.name)?.input.understood?.columns.map(({ index }) => index));
  const unread = (row: Row<Centre>): string[] =>
    (cells.get(centres.name)?.(row.row).cells ?? []).filter((cell, at) => !understood.has(at) && mayBeAddress(cell));
  const common = new Set([...openNames.map(fold), ...others.flatMap(unread).map(fold)]);
  return own.map((row): TellingTexts => {
    const isOwn = (text: string): boolean => text !== "" && !common.has(fold(text));
    const { near, whole } = tellingNames([...namesOf(row), ...regionOf(row)].filter(isOwn), openNames);
    return { centre: row.values.centre_id, near, whole: [...whole, ...unread(row).filter(isOwn)] };
  });
}

export const mayBeClosed = ({ values, unread }: RefusedRow): boolean =>
  unread.has("confidential") || values["confidential"] !== "no";
