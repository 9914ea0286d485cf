import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { commands, main } from "../../src/commands/main.js";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterEach(temporary.clear);

const UNKNOWN = { en: "Unknown option --nope.", ru: "Нет ключа --nope.", kk: "--nope кілті жоқ." };

/** An empty folder, or one with an analysis in a language. */
function folderIn(language?: string): string {
  const folder = temporary.make();
  if (language !== undefined) analysisIn(folder, "umay.json", language);
  return folder;
}

const analysisIn = (folder: string, name: string, language: string): void => {
  writeFileSync(join(folder, name), JSON.stringify({ title: "t", language, currency: "KGS", fiscalYear: "2025" }));
};

// Worked: who wins is said in the documentation of the flag, the analysis and the variables.
describe("the language of a call", () => {
  // Seen red with the order of flag and analysis turned round.
  it("is that of the flag, else of the analysis, else of the machine", async () => {
    const env = { LANG: "kk_KZ.UTF-8" };
    const folder = folderIn("ru");
    expect((await umay(folder, ["run", "--nope", "--language", "en"], { env })).err).toContain(UNKNOWN.en);
    expect((await umay(folder, ["run", "--nope"], { env })).err).toContain(UNKNOWN.ru);
    expect((await umay(folderIn(), ["run", "--nope"], { env })).err).toContain(UNKNOWN.kk);
  });

  // Seen red with the analysis of the folder read where another file is named.
  it("is that of the analysis that is named, and of none where a table is", async () => {
    const folder = folderIn("ru");
    analysisIn(folder, "other.json", "kk");
    mkdirSync(join(folder, "deep"));
    analysisIn(join(folder, "deep"), "umay.json", "kk");
    writeFileSync(join(folder, "t.csv"), "a,b\n1,2\n");
    expect((await umay(folder, ["run", "other.json", "--nope"])).err).toContain(UNKNOWN.kk);
    expect((await umay(folder, ["check", "deep", "--nope"])).err).toContain(UNKNOWN.kk);
    expect((await umay(folder, ["check", "t.csv", "--nope"])).err).toContain(UNKNOWN.en);
  });

  // Seen red with the analysis parsed as JSON.
  it("is that of an analysis with faults, of which it tells them", async () => {
    const folder = temporary.make();
    writeFileSync(join(folder, "umay.json"), '{ "language": "ru", "titel": ');
    const { code, err } = await umay(folder, ["run"]);
    expect([code, /[а-я]{4}/.test(err)]).toEqual([1, true]);
    writeFileSync(join(folder, "umay.json"), '{ "language": "ru", "titel": "t" }');
    expect((await umay(folder, ["check"])).err).toMatch(/[а-я]{4}/);
  });

  // Seen red with LC_MESSAGES left out, and with an empty variable taken for one that is set.
  it.each([
    [{ LC_ALL: "ru_RU.UTF-8", LC_MESSAGES: "kk_KZ.UTF-8", LANG: "en_US.UTF-8" }, UNKNOWN.ru],
    [{ LC_ALL: "", LC_MESSAGES: "kk_KZ.UTF-8", LANG: "ru_RU.UTF-8" }, UNKNOWN.kk],
    [{ LC_ALL: "", LC_MESSAGES: "", LANG: "ru" }, UNKNOWN.ru],
    [{ LANG: "kk_KZ@cyrillic" }, UNKNOWN.kk],
    [{ LANG: "C" }, UNKNOWN.en],
    [{ LANG: "kyu_MM.UTF-8" }, UNKNOWN.en],
    [{ LANG: "fr_FR.UTF-8" }, UNKNOWN.en],
  ])("of the machine is the first that a variable names: %j", async (env, words) => {
    expect((await umay(folderIn(), ["run", "--nope"], { env })).err).toContain(words);
  });

  // Seen red with the system not asked.
  it("is that of the system where no variable names one", async () => {
    let err = "";
    const stderr = { write: (text: string) => (err += text) };
    const host = { argv: ["run", "--nope"], cwd: folderIn(), env: {}, stdout: stderr, stderr };
    await main({ ...host, language: () => "ru-KG" });
    expect(err).toContain(UNKNOWN.ru);
    await main(host);
    expect(err).toContain(UNKNOWN.en);
  });

  // Seen red with a second argument that had no words.
  it.each(commands.map((each) => each.name))("says all of the help of %s", async (name) => {
    for (const language of ["en", "ru"]) {
      const { out } = await umay(folderIn(language), [name, "--help", "--language", language]);
      expect(out).toContain(name);
      expect(out).not.toMatch(/[a-z-]+\.(?:about|argument|--)/);
    }
  });

  // Seen red with help in the language of the machine.
  it("is that of the help, of what is told while a file is read, and of the starter", async () => {
    const folder = folderIn("ru");
    expect((await umay(folder, ["run", "--help"])).out).toContain("Ключи:");
    expect((await umay(folder, ["check", "no.csv"])).out).toMatch(/[а-я]{4}/);
    const made = await umay(folderIn(), ["init"], { env: { LANG: "ru_RU.UTF-8" } });
    expect(made.out).toContain("Все значения условные");
  });
});
