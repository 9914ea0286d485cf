import { say } from "../formula/say.js";
import { pefaGrpfm } from "../measure/assess/pefa-grpfm.js";
import { sdg5c1 } from "../measure/assess/sdg-5c1.js";
import type { Page } from "./page.js";
import { textCell } from "./page.js";
import { type Table, table } from "./pieces.js";

/** How the budget system is rated by what the analysis says of it: SDG indicator 5.c.1 and PEFA GRPFM. */
export function assessmentTables(page: Page): readonly Table[] {
  const { sdg5c1: answers, pefaGrpfm: scores } = page.result.analysis.assessments ?? {};
  return [...(answers ? [sdgTable(page, answers)] : []), ...(scores ? [pefaTable(page, scores)] : [])];
}

function sdgTable({ locale }: Page, answers: Parameters<typeof sdg5c1>[0]): Table {
  const found = sdg5c1(answers);
  const words = (name: string): string => say(locale, `sdg.${name}`);
  const title =
    found.class === null
      ? say(locale, "sdg.title.open", { least: words(found.least), most: words(found.most) })
      : say(locale, "sdg.title", { class: words(found.class) });
  const state = (satisfied: boolean | null): string =>
    say(locale, satisfied === null ? "sdg.open" : satisfied ? "sdg.met" : "sdg.unmet");
  return table({
    id: "sdg-5c1",
    title: found.case === null ? title : `${title} ${say(locale, "sdg.case", { letter: found.case })}`,
    heading: say(locale, "sdg.criterion"),
    columns: (["yes", "needed", "state"] as const).map((id) => ({
      id,
      label: say(locale, `sdg.column.${id}`),
      align: id === "state" ? "left" : "right",
    })),
    rows: found.criteria.map(({ criterion, yes, no, open, needed, satisfied }) => ({
      key: criterion,
      kind: "item",
      label: say(locale, `sdg.criterion.${criterion}`),
      cells: [textCell(`${yes} / ${yes + no + open}`), textCell(String(needed)), textCell(state(satisfied))],
    })),
    remarks: [
      ...(found.open.length > 0 ? [say(locale, "sdg.answer", { questions: found.open.join(", ") })] : []),
      ...(found.contradict.length > 0
        ? [say(locale, "sdg.contradict", { questions: found.contradict.join(", ") })]
        : []),
      [found.source.title, found.source.publisher, found.source.year].filter((each) => each !== undefined).join(", "),
    ],
  });
}

function pefaTable({ locale }: Page, scores: Parameters<typeof pefaGrpfm>[0]): Table {
  const found = pefaGrpfm(scores);
  const [first] = found;
  return table({
    id: "pefa-grpfm",
    title: say(locale, "pefa.title"),
    heading: say(locale, "pefa.indicator"),
    columns: (["score", "method"] as const).map((id) => ({
      id,
      label: say(locale, `pefa.column.${id}`),
      align: "left" as const,
    })),
    rows: found.map(({ indicator, score, method, mark, open }) => ({
      key: indicator,
      kind: "item" as const,
      label: indicator,
      cells: [
        textCell(score ?? say(locale, "pefa.open", { dimensions: open.join(", ") })),
        textCell(mark === "unverified" ? `${method}, ${say(locale, "pefa.unverified")}` : method),
      ],
    })),
    remarks: first ? [[first.source.title, first.source.publisher, first.source.year].filter(Boolean).join(", ")] : [],
  });
}
