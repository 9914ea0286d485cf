import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Search, searchLines, suggestLines } from "../../src/commands/suggest-search.js";
import { en } from "../../src/made/says/en.js";
import type { Analysis } from "../../src/model/analysis.js";
import { openFiles } from "../../src/import/open/open-files.js";
import { run } from "../../src/run/run.js";
import { analysisOf } from "./data-files.js";
import { dataFolder } from "./data-folder.js";

const data = dataFolder(".");

/** What is proposed for the budgets of an analysis of real data, without the tags that it has itself. */
async function searched(name: string, change: (of: Analysis) => Analysis = (of) => of): Promise<Search> {
  const { tagging, ...analysis } = change(analysisOf(name));
  const names = (analysis.budgets ?? []).map((each) => each.file);
  const bytes = names.map((each) => [each, new Uint8Array(readFileSync(join(data ?? "", each)))] as const);
  const files = await openFiles(Object.fromEntries(bytes));
  return searchLines(suggestLines({ result: run(analysis, files), files, locale: en }), undefined);
}

/** Names of the lines that are proposed, each once, with group and strength. */
const names = ({ suggestions, lines }: Search): readonly string[] => [
  ...new Set(suggestions.map((each) => `${each.group} ${each.strength}: ${lines.get(each.id)?.name ?? ""}`)),
];
const only = (year: string) => (of: Analysis) => ({
  ...of,
  budgets: (of.budgets ?? []).filter((each) => each.file.includes(year)),
});

// Golden, held against the lines that the manifest of the data names: lines against violence are strong, traps are not.
describe.skipIf(data === undefined)("proposals for real budgets", () => {
  it("Argentina 2024: the programme against violence, not the children’s home", async () => {
    expect(names(await searched("argentina-2024-whole"))).toEqual([
      "violence strong: Programa Comunidades Sin Violencia (132)",
      "equality strong: Adm de Mujeres y Diversidades",
      "violence weak: Casa de Abrigo Abrazando Sueños (110-132)",
      "equality weak: Programa YENDO",
    ]);
  });

  it("Mexico 2016: E015, S155, P010 and S010 are strong", async () => {
    const found = await searched("mexico-cp850");
    expect(names(found)).toEqual([
      "violence strong: Promover la atención y prevención de la violencia contra las mujeres",
      "violence strong: Programa de Apoyo a las Instancias de Mujeres en las Entidades Federativas (PAIMEF)",
      expect.stringMatching(/^equality strong: .* política nacional en materia de Igualdad entre mujeres y hombres/),
      "equality strong: Fortalecimiento de la Igualdad Sustantiva entre Mujeres y Hombres",
      "equality strong: Fortalecimiento a la Transversalidad de la Perspectiva de Género",
      expect.stringMatching(/^violence weak: .* víctimas de la trata de personas/),
      expect.stringMatching(/^equality weak: Desempeño organizacional .* perspectiva de género$/),
      "equality weak: Actividades de apoyo a la función pública y buen gobierno",
      "equality weak: Actividades de apoyo administrativo",
    ]);
    expect(found.counts).toEqual({ lines: 5157, strong: 88, weak: 44, tagged: 0, silent: 5025, foreign: 0 });
  });

  it("Spain 2023: programmes 232C and 23VD; asylum, sport and the civil war are not strong", async () => {
    const found = await searched("spain", only("2023"));
    const strong = found.suggestions.filter((each) => each.group === "violence" && each.strength === "strong");
    const programmes = strong.map((each) => each.id.split("/")[1]);
    expect(programmes.filter((each) => each === "232C").length).toBeGreaterThan(10);
    expect(programmes.filter((each) => each === "23VD")).toHaveLength(2);
    expect([...new Set(programmes)].sort()).toEqual(["221B", "232C", "23VD"]);
    const all = names(found).join("\n");
    for (const trap of ["Refugio", "refugiado", "guerra civil", "Climáticos", "desigualdades", "Casa De Su"])
      expect(all).not.toContain(trap);
    expect(all).toContain("equality weak: A la Liga Nacional Femenina de Futbol Profesional");
  });

  it("Ethiopia: dormitories only, none strong", async () => {
    const found = await searched("ethiopia");
    expect(found.suggestions.map((each) => [each.strength, each.doubts[0]?.doubt])).toEqual(
      Array(4).fill(["weak", "building"]),
    );
    for (const each of names(found)) expect(each).toContain("Dormitory");
  });

  // No word of Armenian is known: the lines are not proposed, and are counted as not searched.
  it("Armenia 2023: nothing, and it is told that nothing was searched", async () => {
    const found = await searched("armenia-laws", only("2023"));
    expect(found.suggestions).toEqual([]);
    expect(found.counts.lines).toBe(found.counts.silent);
    expect(found.counts.foreign / found.counts.lines).toBeGreaterThan(0.95);
  });

  it("Madrid: the equality programme is found in both of its codes, weakly: it does not say whose equality", async () => {
    const found = await searched("madrid");
    const programmes = new Set(found.suggestions.map((each) => each.id.split("/")[2]));
    expect([programmes.has("23202"), programmes.has("23101")]).toEqual([true, true]);
    expect(found.counts.strong).toBe(0);
  });

  it("Ukraine 2014: a list of whom is paid is not strong", async () => {
    expect((await searched("ukraine-expenses")).counts).toMatchObject({ lines: 510, strong: 0, weak: 1 });
  });
});
