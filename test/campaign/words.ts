import { createHash } from "node:crypto";
import type { Network } from "./networks.js";
import {
  type PrintedNumber,
  type PublishedCell,
  type PublishedFile,
  barsOfWithheld,
  numbersOf,
  textOf,
} from "./read-files.js";

/** What stands in a file and must not: a word of a hidden row, or the hash of a file that holds one. */
export type Word = { readonly file: string; readonly what: string };

/** As a reader compares: without case, marks above letters and whatever is no letter or digit. */
export const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""); // prettier-ignore

/** Words of hidden rows that stand in a published file. */
export function wordsFound(network: Network, files: readonly PublishedFile[]): Word[] {
  const hidden = new Set(network.centres.filter((each) => each.confidential).map((each) => each.id));
  const open = new Set(network.grants.filter((each) => !hidden.has(each.centre ?? "")).map((each) => each.funder));
  const words = [
    ...network.centres.filter((each) => each.confidential).flatMap(({ id, name }) => [id, name]),
    // Who pays hidden centres alone is named in no open row.
    ...network.grants.filter((each) => hidden.has(each.centre ?? "") && !open.has(each.funder)).map((each) => each.funder).filter((each) => each.startsWith("Xanadu")),
  ]; // prettier-ignore
  return found(files, [...new Set(words)]);
}

/** Which of some words stand in which file. */
export function found(files: readonly PublishedFile[], words: readonly string[]): Word[] {
  return files.flatMap((file) => {
    const text = folded(file.name + textOf(file));
    return words.filter((word) => text.includes(folded(word))).map((what) => ({ file: file.name, what }));
  });
}

/** Hashes of input files that stand in published ones. */
export function hashesFound(inputs: Readonly<Record<string, Uint8Array>>, files: readonly PublishedFile[]): Word[] {
  const hashes = Object.entries(inputs).map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest("hex")] as const); // prettier-ignore
  return files.flatMap((file) => {
    const text = textOf(file).toLowerCase();
    return hashes.filter(([, hash]) => text.includes(hash)).map(([name]) => ({ file: file.name, what: `SHA-256 of ${name}` })); // prettier-ignore
  });
}

/** Numbers of pages and workbooks that are neither a published figure, rounded or not, nor a public input. */
export async function unexplained(
  files: readonly PublishedFile[],
  cells: readonly PublishedCell[],
  publicFiles: readonly Uint8Array[],
  mark: string,
): Promise<readonly (PrintedNumber & { readonly file: string })[]> {
  const known = new Set<number>();
  const take = (value: number): void => {
    if (Number.isFinite(value)) known.add(Math.abs(value));
  };
  for (const { value, notes } of cells) {
    if (value !== undefined) take(Number(value));
    for (const each of Object.values(notes)) take(Number(each));
  }
  // What is promised is every promise less what is secured, both published; or its two kinds together.
  const bySubject = new Map<string, number[]>();
  for (const { id, per, value } of cells) {
    const { certainty: _, status: __, ...subject } = per;
    if (id !== "secured-funding" || value === undefined) continue;
    const key = JSON.stringify(subject);
    bySubject.set(key, [...(bySubject.get(key) ?? []), Number(value)]);
  }
  for (const values of bySubject.values()) for (const a of values) for (const b of values) [a - b, a + b].forEach(take);
  // What is left over is what is secured less what is needed, of the same row; a share is a part of the published whole.
  const rows = new Map<string, Map<string, number>>();
  for (const { id, per, value } of cells) {
    if (value === undefined) continue;
    const key = JSON.stringify(per);
    rows.set(key, (rows.get(key) ?? new Map<string, number>()).set(id, Number(value)));
  }
  for (const row of rows.values()) {
    const secured = row.get("secured-funding") ?? NaN;
    for (const id of ["requirement", "covered-need"]) take(secured - (row.get(id) ?? NaN));
  }
  for (const { id, per, value } of cells) {
    const { sourceType, source, ...whole } = per;
    if (id !== "secured-funding" || (sourceType ?? source) === undefined || value === undefined) continue;
    take(Number(value) / (rows.get(JSON.stringify(whole))?.get(id) ?? NaN));
  }
  for (const bytes of publicFiles)
    for (const [each] of new TextDecoder().decode(bytes).matchAll(/\d+(?:\.\d+)?/g)) {
      take(Number(each));
      take(Number(each) * 12);
    }
  // What programs get in words, pages may say in words: titles of sources, rules.
  for (const file of files.filter(({ name }) => name.endsWith(".json")))
    for (const [each] of textOf(file).matchAll(/\d+(?:[ \u00A0\u202F]\d{3})*(?:[.,]\d+)*/g)) {
      const bare = each.replace(/[ \u00A0\u202F]/g, "");
      for (const text of [bare, bare.replace(",", "."), bare.replaceAll(",", ""), bare.replaceAll(".", "")]) take(Number(text)); // prettier-ignore
    }
  const sorted = [...known].sort((a, b) => a - b);
  const near = (value: number, half: number): boolean => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < value - half) low = middle + 1;
      else high = middle;
    }
    return (sorted[low] ?? Infinity) <= value + half;
  };
  const all = await numbersOf(files, mark);
  return [...all].flatMap(([file, numbers]) =>
    numbers
      .filter(({ value, half, plain }) => {
        // Years, rows, days, pages.
        if (plain && value <= 3000) return false;
        // Parts that are shown with their sum are rounded so that they add up: up to one unit of the last digit.
        return ![1, 1000, 1e6, 1e9, 0.01].some((unit) => near(value * unit, half * unit * 2 + value * unit * 1e-9));
      })
      .map((each) => ({ ...each, file })),
  );
}

/** Rows of pages in which something is withheld and a bar is drawn. */
export const drawnRows = (files: readonly PublishedFile[], word: string): number =>
  files.filter((each) => each.name.endsWith(".html")).reduce((sum, file) => sum + barsOfWithheld(textOf(file), word).length, 0); // prettier-ignore

/** Counts of persons from 1 to 4 that a file for programs holds. */
export const smallCounts = (files: readonly PublishedFile[]): Word[] =>
  files
    .filter(({ name }) => name.endsWith(".json"))
    .flatMap((file) =>
      [...textOf(file).matchAll(/"value":\s?"[1-4]","unit":"(?:clients|cases|children|persons)"/g)].map(([what]) => ({
        file: file.name,
        what,
      })),
    );
