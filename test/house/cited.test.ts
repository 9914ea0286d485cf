import { describe, expect, it } from "vitest";
import { benchmarks } from "../../src/benchmarks/index.js";
import { SOURCE_MARKS } from "../../src/formula/figure.js";
import { essentialPackage, packs } from "../../src/packs/index.js";
import { profiles } from "../../src/profiles/index.js";
import { schemes } from "../../src/schemes/index.js";
import { statesSource } from "../../src/states/index.js";
import { standards } from "../../src/standards/index.js";

/** What is asked of a source, whatever shelf it stands on. */
type Cited = {
  readonly title: string;
  readonly locator: string;
  readonly publisher?: string | undefined;
  readonly year?: string | undefined;
  readonly url?: string | undefined;
  readonly kind?: string | undefined;
  readonly mark?: string | undefined;
};

const SHELVES: Readonly<Record<string, readonly Cited[]>> = {
  profiles: profiles.flatMap(({ sources }) => sources),
  schemes: schemes.map(({ source }) => source),
  standards: standards.map(({ source }) => source),
  states: [statesSource],
  benchmarks: benchmarks.map(({ source }) => source),
  packs: [...packs.flatMap(({ source, namedBy }) => [source, ...namedBy.map((each) => each.source)])].filter(
    ({ kind }) => kind === "published",
  ),
  package: essentialPackage.map(({ source }) => source),
};

/** Hosts on which anybody puts anybody's document: what stands there was published by somebody else. */
const DOCUMENT_SHARE = /^https?:\/\/(?:[\w-]+\.)*(?:scribd|docslib|pdfslide|vdocuments?|moam|123dok)\./;

const lacks = ({ title, locator, publisher, year, mark }: Cited): string[] => [
  ...[title, locator, publisher, year].flatMap((each) => ((each ?? "").trim() === "" ? [`${title}: a blank`] : [])),
  ...(SOURCE_MARKS.some((each) => each === mark) ? [] : [`${title}: no mark`]),
];

const isMisplaced = ({ url = "", mark }: Cited): boolean => DOCUMENT_SHARE.test(url) && mark === "official";

describe.each(Object.entries(SHELVES))("every source of %s", (shelf, sources) => {
  it("has a title, publisher, year, locator and mark", () => {
    expect(sources.length).toBeGreaterThan(shelf === "states" ? 0 : 4);
    expect(sources.flatMap(lacks)).toEqual([]);
  });

  it("is not official where a document share keeps it", () => {
    expect(sources.filter(isMisplaced)).toEqual([]);
  });
});

// Each guard sees what it is for: a source without each of its parts, and every document share.
it("the guards see what is wrong", () => {
  const whole = { title: "A", locator: "B", publisher: "C", year: "undated", mark: "press" };
  expect(lacks(whole)).toEqual([]);
  expect(lacks({ ...whole, year: " " })).toEqual(["A: a blank"]);
  expect(lacks({ ...whole, locator: "" })).toEqual(["A: a blank"]);
  expect(lacks({ title: "A", locator: "B", year: "2020", mark: "press" })).toEqual(["A: a blank"]);
  expect(lacks({ ...whole, mark: "found" })).toEqual(["A: no mark"]);
  const hosts = ["www.scribd.com", "docslib.org", "pdfslide.us", "vdocuments.net", "vdocument.in", "m.moam.info", "text-id.123dok.com"]; // prettier-ignore
  for (const host of hosts) {
    const url = `https://${host}/a.html`;
    expect([host, isMisplaced({ ...whole, url, mark: "official" }), isMisplaced({ ...whole, url })]).toEqual([host, true, false]); // prettier-ignore
  }
  expect(isMisplaced({ ...whole, url: "https://example.org/scribd.com", mark: "official" })).toBe(false);
});
