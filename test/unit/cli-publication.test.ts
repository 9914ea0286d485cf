import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { locales } from "../../src/languages/index.js";
import { type Canary, type Spoil, tablesWith, writeAnalysis } from "../support/attack-folder.js";
import { edit, folders, umay } from "./cli-host.js";
import { twoCentres, writeTwoCentres } from "../support/two-centres.js";
import { documentOf } from "../support/document-of.js";

const temporary = folders();
afterAll(() => temporary.clear());

const line = (text: string): string => text.replace(/\s+/g, " ");
const written = (folder: string): string[] => readdirSync(join(folder, "out"));

const REFUSED: Readonly<Record<string, string>> = {
  en: "Refused rows are not written, as they may tell of a confidential centre (funding.csv: 1). They are written with --working, for internal use.",
  ru: "Непринятые строки не записаны: по ним можно узнать о закрытом центре (funding.csv: 1). Их запишет --working, для работы.",
  kk: "Қабылданбаған жолдар жазылмады: олар мекенжайы жабық орталықты танытуы мүмкін (funding.csv: 1). Оларды --working жазады, тек ішкі пайдалануға.",
  ky: "Кабыл алынбаган саптар жазылган жок: алар жабык борборду таанытышы мүмкүн (funding.csv: 1). Аларды --working жазат, ички пайдалануу үчүн гана.",
};

const REQUEST: Readonly<Record<string, string>> = {
  en: "The budget request is for internal use, as its amounts would tell of a confidential centre: --working writes it.",
  ru: "Бюджетный запрос предназначен для внутреннего пользования: по его суммам можно узнать о закрытом центре. Его запишет --working.",
  kk: "Бюджеттік өтінім ішкі пайдалануға арналған: оның сомалары мекенжайы жабық орталықты танытуы мүмкін. Оны --working жазады.",
  ky: "Бюджеттик өтүнмө ички пайдалануу үчүн: анын суммалары жабык борборду таанытышы мүмкүн. Аны --working жазат.",
};

const KEPT: Readonly<Record<string, string>> = {
  en: "the publication holds a few tables only",
  ru: "в публикации только несколько таблиц",
  kk: "жарияланымда бірнеше кесте ғана бар",
  ky: "жарыялоодо бир нече гана таблица бар",
};

const NOT_PART: Readonly<Record<string, string>> = {
  en: "It is not part of the publication; --working shows it",
  ru: "Этого числа нет в публикации; его покажет --working",
  kk: "Бұл сан жарияланымға кірмейді; оны --working көрсетеді",
  ky: "Бул сан жарыялоого кирбейт; аны --working көрсөтөт",
};

const CANARY: Canary = { id: "zq77", name: "Qwylant", region: "North", funder: "Xanadu trust", evidence: "assumption" };

/** A folder with the small network that hides one centre. */
function hidden(spoil: Spoil = {}): string {
  const folder = temporary.make();
  writeAnalysis(folder, tablesWith(CANARY), "en", spoil);
  edit(folder, "umay.json", '"supplyStandards":["coe-family-places"],', "");
  return folder;
}

describe("refused rows of a network with a confidential centre", () => {
  // Derived: the amount is no number, so the one row is refused; "zq7" is near the id of the hidden centre.
  const folder = hidden({
    funding: (lines) => [...lines, "zq7,Secret fund,donor,committed,1O0,KGS,2025,assumption"],
  });

  it.each(locales)("$name: are counted by file and not written, nor printed", async ({ code: language }) => {
    const { out } = await umay(folder, ["run", "--allow-rejects", "--format", "csv,md", "--language", language]);
    expect(line(out)).toContain(REFUSED[language]);
    expect(written(folder).filter((each) => each.includes("rejects"))).toEqual([]);
  });

  it("are written for internal use", async () => {
    const { out } = await umay(folder, ["run", "--allow-rejects", "--format", "csv", "--working"]);
    expect(line(out)).not.toContain("Refused rows are not written");
    expect(written(folder).filter((each) => each.includes("rejects"))).toEqual([
      "small-network-2025-rejects-internal.csv",
    ]);
  });
});

describe("an earlier publication", () => {
  // A document of some ids does not say all that the page beside it has shown. Seen red with every document taken.
  it("is read from a document of all that was shown alone", async () => {
    const folder = twoCentres(temporary.make());
    const { out: shown } = await umay(folder, ["run", "--json"]);
    const { out: some } = await umay(folder, ["run", "--json", "--figures", "hard-gap"]);
    for (const [name, text] of Object.entries({ "shown.json": shown, "some.json": some }))
      writeFileSync(join(folder, name), text);
    const codes = async (earlier: string): Promise<string[]> => {
      writeTwoCentres(folder, "umay.json", { publish: { earlier: [earlier] } });
      return documentOf((await umay(folder, ["run", "--json"])).out).issues.map(({ code }) => code);
    };
    expect(await codes("shown.json")).not.toContain("publish.earlier");
    expect(await codes("some.json")).toContain("publish.earlier");
  });
});

describe("a budget request of a network with a confidential centre", () => {
  const folder = hidden();
  edit(folder, "umay.json", '{"title"', '{"request":{"to":"Ministry of Finance","date":"2025-11-01"},"title"');

  it.each(locales)("$name: is no file, and the command says for whom it is", async ({ code: language }) => {
    const asked = ["run", "--format", "request", "--language", language];
    const { out } = await umay(folder, asked);
    expect(line(out)).toContain(REQUEST[language]);
    expect(written(folder).filter((each) => each.includes("request"))).toEqual([]);
  });

  it("is written for internal use", async () => {
    await umay(folder, ["run", "--format", "request", "--working"]);
    expect(written(folder).filter((each) => each.endsWith("request-internal.html")).length).toBe(1);
  });
});

describe.each(locales)("$name: explain", ({ code: language }) => {
  const folder = hidden();

  it("of a figure that is not published says so, and how it is seen", async () => {
    const { code, err, out } = await umay(folder, [
      "explain",
      "hard-gap",
      "--per",
      "centre=zq77",
      "--language",
      language,
    ]);
    expect([code, out]).toEqual([2, ""]);
    expect(line(err)).toContain(KEPT[language]);
    expect(err).toContain("--working");
  });

  it("of a withheld figure says so, and how it is seen", async () => {
    const { figures } = documentOf((await umay(folder, ["run", "--json"])).out);
    // What is withheld with the confidential centre is decided by the audit.
    const withheld = figures.find(({ id, per, value }) => id === "requirement" && "region" in per && value === null);
    const region = `region=${withheld?.per["region"] ?? "none"}`;
    const { code, out } = await umay(folder, ["explain", "requirement", "--per", region, "--language", language]);
    expect(code).toBe(0);
    expect(line(out)).toContain(NOT_PART[language]);
  });

  it("prints no row of a table about centres", async () => {
    const asked = ["explain", "requirement", "--json", "--all", "--language", language];
    const { out } = await umay(folder, asked);
    expect((JSON.parse(out) as { rows: unknown[] }).rows).toEqual([]);
  });
});
