import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Locale, type Report, type Result, locales, report, runFile } from "../../src/node.js";
import { attack, outsider } from "../campaign/attack.js";
import { Equations } from "../campaign/equations.js";
import { type Network, YEAR } from "../campaign/networks.js";
import { publication } from "../campaign/publications.js";
import { cellsOf, numbersOf, textOf } from "../campaign/read-files.js";
import { Referee, outsiderOf } from "../campaign/referee.js";
import { found } from "../campaign/words.js";
import { type Canary, LANGUAGES, type Spoil, said, tablesWith, writeAnalysis } from "../support/attack-folder.js";
import { folders } from "./cli-host.js";

// What an attack on the outputs of umay 0.1.0 got out, one test for each. Every one of them was seen red on it.

const temporary = folders();
afterAll(() => {
  temporary.clear();
});

const CANARY: Canary = { id: "zq77", name: "Qwylant", region: "North", funder: "Xanadu trust", evidence: "assumption" };
const WORDS = [CANARY.id, CANARY.name, CANARY.funder];

/** Words of the hidden centre that a command lets out in each language. */
async function out(spoil: Spoil, argv: readonly string[], words: readonly string[] = WORDS): Promise<string[]> {
  const all: string[] = [];
  for (const language of LANGUAGES) {
    const folder = temporary.make();
    writeAnalysis(folder, tablesWith(CANARY), language, spoil);
    const files = await said(folder, ...argv, "--language", language);
    all.push(...found(files, words).map(({ file, what }) => `${language} ${argv.join(" ")}: ${what} in ${file}`));
  }
  return all;
}

const RUN = ["run", "umay.json", "--format", "html,md,csv,json"];

const last = (change: (line: string) => string) => (lines: readonly string[]): readonly string[] => [
  ...lines.slice(0, -1),
  change(lines.at(-1) ?? ""),
]; // prettier-ignore

/** What an outsider finds of the hidden centres of a network, of some of its values. */
async function foundOf(network: Network, about: (what: string) => boolean): Promise<string[]> {
  const { files, internal } = await publication(network, ["json", "csv"]);
  const known = outsiderOf(network, internal, YEAR);
  const referee = new Referee(network, internal, YEAR);
  const equations = new Equations(known, YEAR);
  const published = equations.published(cellsOf(files));
  referee.learn(equations.further);
  const meant = { always: equations.structure(), published };
  const true_ = { always: meant.always.filter((each) => referee.holds(each)), published: meant.published.filter((each) => referee.holds(each)) }; // prettier-ignore
  const secrets = referee.secrets(known, []).filter(({ what, value }) => about(what) && value !== 0);
  return attack(true_, secrets, referee, outsider, undefined).findings.map(({ secret, how, low, high }) => `${secret.what} of ${secret.centre}, ${secret.value}: ${how}, ${low} to ${high}`); // prettier-ignore
}

/** Four centres of two regions, two of them hidden; the covers have all the money that they need. */
const twoHidden: Network = {
  seed: 0,
  language: "en",
  centres: [
    { id: "c-1", name: "House 1", region: "North", confidential: false, services: [{ service: "shelter", capacity: 6, clients: 60 }] },
    { id: "c-2", name: "House 2", region: "North", confidential: false, services: [{ service: "shelter", capacity: 20, clients: 90 }] },
    { id: "zq1", name: "Qwylant", region: "North", confidential: true, services: [{ service: "shelter", capacity: 8, clients: 70 }] },
    { id: "c-3", name: "House 3", region: "South", confidential: false, services: [{ service: "shelter", capacity: 5, clients: 60 }] },
    { id: "c-4", name: "House 4", region: "South", confidential: false, services: [{ service: "shelter", capacity: 21, clients: 90 }] },
    { id: "zq2", name: "Zephyrine", region: "South", confidential: true, services: [{ service: "shelter", capacity: 9, clients: 80 }] },
  ],
  grants: [
    { centre: "c-1", funder: "State programme", kind: "state", status: "disbursed", amount: 900_000, year: YEAR },
    { centre: "c-3", funder: "State programme", kind: "state", status: "disbursed", amount: 900_000, year: YEAR },
    { centre: "c-2", funder: "Fund Alpha", kind: "donor", status: "committed", amount: 100_000, year: YEAR },
    { centre: "c-4", funder: "Fund Alpha", kind: "donor", status: "committed", amount: 120_000, year: YEAR },
    { centre: "zq1", funder: "Fund Alpha", kind: "donor", status: "committed", amount: 41_000, year: YEAR },
    { centre: "zq2", funder: "State programme", kind: "state", status: "committed", amount: 52_000, year: YEAR },
  ],
  funders: [
    { name: "State programme", kind: "state" },
    { name: "Fund Alpha", kind: "donor" },
  ],
  prices: {
    shelter: { centre: 100_000, place: 9000, client: 0 },
    counselling: { centre: 0, place: 0, client: 0 },
    helpline: { centre: 0, place: 0, client: 0 },
  },
  overhead: 10,
  contingency: 0,
  pooling: "none",
  plan: false,
  scenarios: false,
  request: false,
}; // prettier-ignore

describe("what was got out of the outputs", () => {
  it("1: a header that no dictionary knows publishes nobody", async () => {
    const headers = ["Confidential address", "is_confidential", "Конфиденциальный", "құпия", "закритий"];
    for (const header of headers) {
      const renamed: Spoil = {
        centres: ([head = "", ...rows]) => [head.split(",").map((each, at) => (at === 7 ? header : each)).join(","), ...rows], // prettier-ignore
      };
      expect(await out(renamed, RUN)).toEqual([]);
    }
  });

  it("2: one bad cell does not print the hidden row", async () => {
    for (const bad of ["x7", "-7", "7..5"]) {
      const spoil: Spoil = { centres: last((line) => line.replace(",7,", `,${bad},`)) };
      expect([...(await out(spoil, RUN)), ...(await out(spoil, ["check", "umay.json"]))]).toEqual([]);
    }
  });

  it("3: money by status does not give away the promise of the example", async () => {
    const folder = temporary.make("examples/network");
    const files = await said(folder, "run", "umay.json");
    // derived: 1,000,000 is the only probable money of 2025, and it is that of the hidden centre a-3.
    const told = cellsOf(files).filter(({ value, per }) => value === "1000000" && per["fiscalYear"] === "2025");
    expect(told.map(({ id, per }) => `${id} ${JSON.stringify(per)}`)).toEqual([]);
    // A remainder that a formula adds as a number is what was withheld.
    const numbers = await numbersOf(files, ".");
    const remainders = [...numbers.values()].flat().filter(({ near }) => /SUMIFS?\(.*\)[+-]\d{4,}/.test(near));
    expect(remainders.map((each) => each.near)).toEqual([]);
  });

  it("4: a cover without a shortfall is no cover for the shortfalls of two hidden centres", async () => {
    expect(await foundOf(twoHidden, (what) => what.startsWith("short") || what === "need")).toEqual([]);
  });

  it("5: a mistyped id or an open quotation mark in the table of money lets nothing out", async () => {
    const words = [...WORDS, "1987653", "1,987,653", "1 987 653"];
    for (const change of [(line: string) => line.replace("zq77", "zq7"), (line: string) => `"${line}`]) {
      const spoil: Spoil = { funding: last(change) };
      expect([...(await out(spoil, RUN, words)), ...(await out(spoil, ["check", "umay.json"], words))]).toEqual([]);
    }
  });

  it("6: the name of a hidden centre that is refused is no proof of an encoding", async () => {
    const name = "Жаңа-Үміт Qwylant";
    const spoil: Spoil = {
      centres: last((line) => line.replace("Qwylant", name).replace(",7,", ",?,")),
    };
    const words = [...WORDS, "Жаңа-Үміт"];
    for (const argv of [RUN, ["check", "umay.json"], ["check", "umay.json", "--json"]])
      expect(await out(spoil, argv, words)).toEqual([]);
  });

  it("7: no hash of a file with hidden rows is published", async () => {
    const folder = temporary.make();
    writeAnalysis(folder, tablesWith(CANARY), "en");
    const files = await said(folder, "run", "umay.json");
    const hashes = ["centres.csv", "funding.csv"].map((name) => createHash("sha256").update(readFileSync(join(folder, name))).digest("hex")); // prettier-ignore
    expect(found(files, hashes)).toEqual([]);
    const listed = await said(folder, "run", "umay.json", "--json");
    expect(found(listed, hashes)).toEqual([]);
  });

  it("8: the places of a region do not give the size of a hidden shelter", async () => {
    expect(await foundOf(twoHidden, (what) => what === "places")).toEqual([]);
  });

  it("9: a report of what was not published says that it is internal", async () => {
    const folder = temporary.make();
    writeAnalysis(folder, tablesWith(CANARY), "en");
    const { result } = await runFile(join(folder, "umay.json"));
    // One option more than there may be.
    const pageOf: (of: Result, locale: Locale, options: { readonly working: boolean }) => Report = report;
    const [en] = locales.filter(({ code }) => code === "en");
    if (!result || !en) throw new Error("no result");
    expect(pageOf(result, en, { working: false }).mode).toBe("internal");
  });

  it("10: the gap does not name who pays a hidden centre", async () => {
    expect(await out({}, ["gap", "umay.json", "--json"])).toEqual([]);
  });
});

const bad = (at: number, text: string) => (line: string): string => line.split(",").map((cell, place) => (place === at ? text : cell)).join(","); // prettier-ignore

/** Ways in which the rows of a hidden centre come to be broken. */
const SPOILS: readonly (readonly [string, Spoil])[] = [
  ["places that are no number", { centres: last(bad(4, "seven or so")) }],
  ["an unknown service", { centres: last(bad(1, "sheltr")) }],
  ["an open quotation mark before the name", { centres: last((line) => line.replace(/,([^,]*),([^,]*),/, ',$1,"$2,')) }], // prettier-ignore
  ["a cell too many", { centres: last((line) => line.replace(",", ",,")) }],
  ["cells missing", { centres: last((line) => line.split(",").slice(0, 4).join(",")), funding: last((line) => line.split(",").slice(0, 3).join(",")) }], // prettier-ignore
  ["the row twice", { centres: (lines) => [...lines, lines.at(-1) ?? ""] }],
  ["a mistyped word for confidential", { centres: last(bad(7, "yess")) }],
  ["money that is no number", { funding: last(bad(4, "a lot")) }],
  ["a mistyped id in the table of money", { funding: last((line) => `x${line}`) }],
  ["an unknown status, and a currency that is none", { funding: last((line) => bad(5, "KG")(bad(3, "hoped")(line))) }],
];

describe("canaries in broken rows of hidden centres", () => {
  // Ten ways × four languages × five words: 200 canaries, each in every file, message and line of the terminal.
  for (const [at, [name, spoil]] of SPOILS.entries())
    it(`${name}: none comes out`, async () => {
      const all: string[] = [];
      for (const language of LANGUAGES) {
        const key = `${"bcdfghjkmn"[at] ?? ""}${"wxyz"[LANGUAGES.indexOf(language)] ?? ""}q`;
        const canary: Canary = { id: `id${key}k`, name: `Kanarie${key}`, region: `Region-${key}o`, funder: `Fund ${key}u`, evidence: `src${key}e` }; // prettier-ignore
        const words = Object.values(canary);
        for (const argv of [
          ["run", "umay.json"],
          ["check", "umay.json"],
          ["gap", "umay.json", "--json"],
        ]) {
          const folder = temporary.make();
          writeAnalysis(folder, tablesWith(canary), language, spoil);
          const files = await said(folder, ...argv, "--language", language);
          all.push(...found(files, words).map(({ file, what }) => `${language} ${argv[0] ?? ""}: ${what} in ${file}`));
        }
      }
      expect(all).toEqual([]);
    });

  // The canaries sing where they may: else the test would prove nothing.
  it("all come out with --working", async () => {
    const folder = temporary.make();
    const canary: Canary = { id: "idw1", name: "Kanarie1", region: "North", funder: "Fund w1u", evidence: "srcw1e" };
    writeAnalysis(folder, tablesWith(canary), "en");
    const files = await said(folder, "run", "umay.json", "--working");
    const text = files.map(textOf).join("\n");
    for (const word of [canary.id, canary.name, canary.funder]) expect(text).toContain(word);
  });
});
