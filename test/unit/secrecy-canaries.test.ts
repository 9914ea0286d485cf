import { describe, expect, it } from "vitest";
import { starterHeader } from "../../src/commands/starter-rows.js";
import type { Locale } from "../../src/formula/locale.js";
import { locales } from "../../src/languages/index.js";
import type { Result } from "../../src/result/result.js";
import { secretIssue } from "../../src/result/secret-issue.js";
import { secretText } from "../../src/result/secret-text.js";
import { pcg32, uniform } from "../../src/simulate/pcg32.js";
import { run } from "../../src/run/run.js";

const CASES = 400;
const CENTRES = ["centre_id", "service", "name", "region", "ownership", "capacity", "capacity_unit", "clients", "pool", "confidential", "evidence"]; // prettier-ignore
const FUNDING = ["centre_id", "source", "source_type", "status", "amount", "currency", "fiscal_year", "evidence"];

/** A text that stands in no file but this one. */
type Canaries = { readonly id: string; readonly name: string; readonly region: string; readonly funder: string };
const canariesOf = (seed: number): Canaries => ({
  id: `zq${seed}7`,
  name: `Канарейка ${seed}`,
  region: `Kanarland ${seed}`,
  funder: `Canary Fund ${seed}`,
});

type Draw = (below: number) => number;
type Cells = readonly string[];

function drawOf(seed: number): Draw {
  const next = pcg32(seed);
  return (below) => Math.floor(uniform(next) * below);
}

/** What goes wrong with a row: each takes its cells and gives its line. */
const DAMAGES: Readonly<Record<string, (cells: Cells, draw: Draw, delimiter: string) => string>> = {
  shifted: (cells, draw, delimiter) => {
    const at = draw(cells.length);
    return [...cells.slice(0, at), "", ...cells.slice(at, -1)].join(delimiter);
  },
  "shifted left": (cells, draw, delimiter) => {
    const at = draw(cells.length);
    return [...cells.slice(0, at), ...cells.slice(at + 1), ""].join(delimiter);
  },
  "cell more": (cells, draw, delimiter) => {
    const at = draw(cells.length);
    return [...cells.slice(0, at), "", ...cells.slice(at)].join(delimiter);
  },
  "cell less": (cells, draw, delimiter) => cells.filter((_, at) => at !== draw(2) + 4).join(delimiter),
  "open quote": (cells, draw, delimiter) => {
    const at = draw(cells.length);
    return cells.map((cell, place) => (place === at ? `"${cell}` : cell)).join(delimiter);
  },
  "bad number": (cells, _, delimiter) =>
    cells.map((cell) => (/^\d{1,3}(000)?$/.test(cell) ? `${cell}q` : cell)).join(delimiter),
  "unknown word": (cells, draw, delimiter) =>
    cells.map((cell, at) => (at === 1 + draw(2) * 2 ? "ублиюще" : cell)).join(delimiter),
  "other delimiter": (cells, _, delimiter) => cells.join(delimiter === ";" ? "," : ";"),
  "unknown secret": (cells, draw, delimiter) =>
    cells.map((cell, at) => (at === 9 ? (["?", "maybe", "—", "да/нет"][draw(4)] ?? "?") : cell)).join(delimiter),
  "mistyped code": (cells, draw, delimiter) =>
    cells.map((cell, at) => (at === 0 ? cell.slice(0, -1) + String(draw(10)) : cell)).join(delimiter),
  "blank service": (cells, _, delimiter) => cells.map((cell, at) => (at === 1 || at === 3 ? "" : cell)).join(delimiter),
};

type Case = { readonly result: Result; readonly canaries: Canaries; readonly what: string };

function caseOf(seed: number): Case {
  const draw = drawOf(seed);
  const locale = locales[seed % locales.length] ?? fail();
  const canaries = canariesOf(seed);
  const delimiter = [";", ",", "\t"][draw(3)] ?? ";";
  const damages = Object.keys(DAMAGES);
  const damage = damages[seed % damages.length] ?? "";
  const onFunding = draw(3) === 0 && damage !== "unknown secret";
  const torn = (cells: Cells): string => DAMAGES[damage]?.(cells, draw, delimiter) ?? "";
  const plain = (cells: Cells): string => cells.join(delimiter);
  const code = (of: string): string => locale.codes[of] ?? of;
  const heads = (table: string, fields: Cells) => fields.map((field) => starterHeader(table, field, locale));
  const centre = (id: string, name: string, region: string, secret: string): Cells => [id, code("shelter"), name, region, code("ngo"), "12", code("family_place"), "90", "", code(secret), "assumption"]; // prettier-ignore
  const grant = (id: string, source: string): Cells => [id, source, code("donor"), code("disbursed"), "345000", "KGS", "2025", "assumption"]; // prettier-ignore
  const hidden = centre(canaries.id, canaries.name, canaries.region, "yes");
  const money = grant(canaries.id, canaries.funder);
  const all = [centre("a-1", "House One", "North", "no"), centre("a-2", "House Two", "South", "no"), centre("b-1", "House Three", "North", "no")].map(plain); // prettier-ignore
  all.splice(draw(4), 0, onFunding ? plain(hidden) : torn(hidden));
  const funds = [grant("a-1", "Ministry"), grant("b-1", "Ministry")].map(plain);
  funds.splice(draw(3), 0, onFunding ? torn(money) : plain(money));
  const bytes = (header: Cells, rows: Cells): Uint8Array =>
    new TextEncoder().encode(`${[header.join(delimiter), ...rows].join("\n")}\n`);
  const result = run(
    {
      title: "Demo",
      currency: "KGS",
      fiscalYear: "2025",
      centres: { file: "centres.csv", delimiter },
      funding: { file: "funding.csv", delimiter },
    },
    {
      "centres.csv": bytes(heads("centres", CENTRES), all),
      "funding.csv": bytes(heads("funding", FUNDING), funds),
    },
    { language: locale.code },
  );
  return { result, canaries, what: `${seed} ${locale.code} ${damage} ${onFunding ? "funding" : "centres"}` };
}

const fail = (): Locale => {
  throw new Error("no languages");
};

/** What of a case would be printed although it holds a canary. */
function escaped({ result, canaries }: Case): readonly string[] {
  const { secrecy, centres, rejects, issues } = result;
  if (secrecy.questions.length > 0) return [];
  const open = centres.filter((each) => !each.confidential).flatMap(({ id, name }) => [id, name]);
  const [isSecret, shownAs] = [secretText(secrecy, open), secretIssue(secrecy, open)];
  const places = new Set(secrecy.places.map((each) => `${each.file} ${each.row}`));
  const holds = (value: unknown): boolean =>
    Object.values(canaries).some((each) => JSON.stringify(value).includes(each));
  return [
    ...rejects
      .filter((each) => !places.has(`${each.file} ${each.row}`) && holds(each.cells))
      .map((each) => `reject ${each.row}`),
    ...issues.filter((each) => shownAs(each) === "shown" && holds(each)).map((each) => `issue ${each.code}`),
    ...[canaries.id, canaries.name].filter((each) => JSON.stringify(rejects).includes(each) && !isSecret(each)),
    ...(open.some((each) => each === canaries.id || each === canaries.name) ? [`open ${open.join()}`] : []),
  ];
}

describe("canaries in corrupted rows", () => {
  const all = Array.from({ length: CASES }, (_, seed) => caseOf(seed + 1));

  it("none comes out, nor is published as an open centre", () => {
    expect(all.map((each) => [each.what, escaped(each)]).filter(([, found]) => found?.length !== 0)).toEqual([]);
  });

  it("most damage refuses a row, in every language and with every damage, so that there was something to hide", () => {
    const refused = all.filter(({ result }) => result.rejects.length > 0);
    expect(refused.length).toBeGreaterThan(CASES / 2);
    const kinds = new Set(refused.map(({ what }) => what.split(" ").slice(1, -1).join(" ")));
    expect(kinds.size).toBeGreaterThan(36);
    expect(refused.filter(({ result }) => !result.secrecy.hidden).map((each) => each.what)).toEqual([]);
  });
});
