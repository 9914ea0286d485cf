import { say } from "../formula/say.js";
import { pefaGrpfm } from "../measure/assess/pefa-grpfm.js";
import { sdg5c1 } from "../measure/assess/sdg-5c1.js";
import { assessmentsOf } from "./answers-of.js";
import { column, figureTable } from "./figure-table.js";
import { type Page, workWords } from "./page.js";
import type { Table } from "./pieces.js";

/** How the budget system is rated by what the analysis says of it: SDG indicator 5.c.1 and PEFA GRPFM. */
export function assessmentTables(page: Page): readonly Table[] {
  const { sdg5c1: answers, pefaGrpfm: scores } = assessmentsOf(page.result);
  return [...(answers ? [sdgTable(page, answers)] : []), ...(scores ? [pefaTable(page, scores)] : [])];
}

function sdgTable(page: Page, answers: Parameters<typeof sdg5c1>[0]): Table {
  const { locale } = page;
  const found = sdg5c1(answers);
  const words = (name: string): string => say(locale, `sdg.${name}`);
  const title =
    found.class === null
      ? say(locale, "sdg.title.open", { least: words(found.least), most: words(found.most) })
      : say(locale, "sdg.title", { class: words(found.class) });
  const state = (satisfied: boolean | null): string =>
    say(locale, satisfied === null ? "sdg.open" : satisfied ? "sdg.met" : "sdg.unmet");
  return figureTable(page, {
    id: "sdg-5c1",
    title: found.case === null ? title : `${title} ${say(locale, "sdg.case", { letter: found.case })}`,
    heading: say(locale, "sdg.criterion"),
    columns: [
      ...["yes", "needed"].map((id) => column(page, id, {}, "sdg.column")),
      column(page, "state", { align: "left" }, "sdg.column"),
    ],
    rows: found.criteria.map(({ criterion, yes, no, open, needed, satisfied }) => ({
      key: criterion,
      labels: [say(locale, `sdg.criterion.${criterion}`)],
      cells: { yes: `${yes} / ${yes + no + open}`, needed: String(needed), state: state(satisfied) },
    })),
    remarks: [
      ...(found.open.length > 0 ? [say(locale, "sdg.answer", { questions: found.open.join(", ") })] : []),
      ...(found.contradict.length > 0
        ? [say(locale, "sdg.contradict", { questions: found.contradict.join(", ") })]
        : []),
      workWords(found.source),
    ],
  });
}

function pefaTable(page: Page, scores: Parameters<typeof pefaGrpfm>[0]): Table {
  const { locale } = page;
  const found = pefaGrpfm(scores);
  const [first] = found;
  return figureTable(page, {
    id: "pefa-grpfm",
    title: say(locale, "pefa.title"),
    heading: say(locale, "pefa.indicator"),
    columns: ["score", "method"].map((id) => column(page, id, { align: "left" }, "pefa.column")),
    rows: found.map(({ indicator, score, method, mark, open }) => ({
      labels: [indicator],
      cells: {
        score: score ?? say(locale, "pefa.open", { dimensions: open.join(", ") }),
        method: mark === "unverified" ? `${method}, ${say(locale, "pefa.unverified")}` : method,
      },
    })),
    remarks: first ? [workWords(first.source)] : [],
  });
}
