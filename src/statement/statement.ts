// The gender budget statement of a result as a document: its parts by level, words, sources, and what stands apart.
import { BEHIND } from "../formula/figures.js";
import { type Locale, say } from "../formula/locale.js";
import type { Phase } from "../model/budget-line.js";
import { budgetRange } from "../report/budget-range.js";
import { budgetViolence } from "../report/budget-statement.js";
import { modeOf, modeWords } from "../report/mode-words.js";
import { type Table, type TableRow, headed, pageOf, table, textCell, withMark, workWords } from "../report/page.js";
import { yearWords } from "../report/report.js";
import type { TaggedBudgets } from "../model/tagged-line.js";
import type { Result } from "../result/result.js";
import { version } from "../version.js";
import { changeTable, yearTable } from "./year-table.js";
import { type Desk, amountCell, deskOf, sumCell, sumIn, withoutReasons } from "./desk.js";
import type { StatementDocument, StatementPart } from "./document.js";
import { effectTable } from "./effect-table.js";
import { gather } from "./gathered-sums.js";
import { indicatorTables } from "./indicator-tables.js";
import { measureList } from "./measure-list.js";
import {
  type MinistryState,
  columnsOf,
  ministryRow,
  ministryStates,
  ministryTables,
  scaleOf,
  together,
  totalRow,
} from "./ministry-table.js";
import { needTable } from "./need-table.js";
import { sentencesOf } from "./opening-sentences.js";
import { type Measure, type PoolKind, sumsOf } from "./measure.js";
import { isShared } from "./weigher.js";
import { capital, shortTitle } from "../headline/network-figures.js";
import { periodsOf } from "../headline/periods.js";
import { levelWords, viewsByLevel } from "../headline/view-by-level.js";

/** What a statement is asked to be about; the rest is in the analysis. */
export type StatementOptions = {
  /** Plan or spending; spending where there is any, else what was approved. */
  readonly phase?: Phase | undefined;
};

/** The gender budget statement that a ministry publishes; undefined where the result has no budget with a scheme. */
export function statementOf(
  result: Result,
  locale: Locale,
  { phase }: StatementOptions = {},
): StatementDocument | undefined {
  const { analysis } = result;
  const tagged = result[BEHIND]?.tagged;
  if (tagged === undefined) return undefined;
  const { page } = pageOf(result, locale);
  const desks = viewsByLevel(page).flatMap(({ level, view }) => {
    const own = { ...page, ...view };
    const desk = deskOf(own, gather({ result, tagged, level: level === "" ? undefined : level }), phase);
    return desk ? [{ level, desk }] : [];
  });
  const [first] = desks;
  if (!first) return undefined;
  const { desk } = first;
  const words = desks.map(({ level, desk: own }) => ({ level, ...sentencesOf(own) }));
  const at = (level: string, text: string): string => (level === "" ? text : `${levelWords(level, locale)}: ${text}`);
  const headlines = words.map(({ level, headline }) => at(level, headline));
  const sentences = words.flatMap(({ level, sentences: own }) => own.map((each) => at(level, each)));
  const kind = say(locale, "statement.kind");
  const phaseName = say(locale, `statement.phase.${desk.period.phase}`);
  const year = yearWords(analysis, locale);
  const phases = desk.gathered.phases.map((each) => say(locale, `statement.phase.${each}`)).join(", ");
  const mast = [kind, analysis.title, say(locale, "statement.period", { year, phase: phases })].join(" · ");
  const scope = say(locale, "statement.scope", { unit: desk.page.print.unit, phase: phaseName, year });
  return {
    title: `${kind}: ${analysis.title}`,
    mast,
    mark: markOf(result, desk, locale),
    currency: analysis.currency,
    phase: desk.period.phase,
    scope: [scope, ...documentsOf(tagged, desk, locale)].join(" · "),
    headline: headlines[0] ?? "",
    sentences: [
      ...headlines.slice(1).map((each) => `${each}.`),
      ...(desks.length > 1 ? [say(locale, "statement.levels")] : []),
      ...sentences,
    ],
    parts: desks.map(({ level, desk: own }, at) => partOf(level, own, at === 0 ? apartTables(own, tagged.apart) : [])),
    words: wordTable(desk),
    sources: methodTable(desk),
    signatures: ["prepared", "checked", "date"].map((each) => say(locale, `statement.sign.${each}`)),
    foot: `umay ${version}`,
  };
}

// A law and its execution may be two files: each is named with what it holds.
function documentsOf({ budgets }: TaggedBudgets, { gathered }: Desk, locale: Locale): readonly string[] {
  const own = budgets.flatMap(({ settings, amounts }) => {
    const phases = new Set(amounts.flatMap((each) => (each.fiscalYear === gathered.fiscalYear ? [each.phase] : [])));
    const words = [...phases].map((each) => say(locale, `statement.phase.${each}`)).join(", ");
    return phases.size === 0 ? [] : [`${settings.file} (${words})`];
  });
  return own.length < 2 ? [] : [say(locale, "statement.documents", { list: own.join(", ") })];
}

function partOf(level: string, desk: Desk, apart: readonly Table[]): StatementPart {
  const { page, period, gathered, fine } = desk;
  const methods = budgetRange(page, period);
  const { ministries, silent } = ministryTables(desk);
  const periods = periodsOf(page).filter(({ fiscalYear }) => fiscalYear === gathered.fiscalYear);
  const violence = budgetViolence({ ...page, print: fine }, period, periods);
  const list = measureList(desk);
  return {
    level,
    methods: methods && withoutReasons(methods),
    ministries,
    silent,
    over: [
      yearTable(desk),
      changeTable(desk, level),
      ...(level === "" ? [poolTable(desk, "level")] : []),
      poolTable(desk, "funds"),
      ...apart,
    ].filter((each) => each !== undefined),
    effects: effectTable(desk),
    list,
    violence: violence && withoutReasons(violence),
    need: needTable(desk),
    indicators: indicatorTables(desk),
  };
}

// It is a draft as long as something is refused or open, or a tag says so itself.
function markOf(result: Result, { gathered }: Desk, locale: Locale): string {
  const mode = modeWords(result, modeOf(result), locale);
  const drafts = gathered.measures.filter(({ decision }) => decision.status === "draft").length;
  return [mode, ...(drafts > 0 ? [say(locale, "statement.mark", { count: drafts })] : [])]
    .filter((each) => each !== "")
    .join(" · ");
}

/** All money by level of government, or by whose money it is; transfers count where they are spent. */
function poolTable(desk: Desk, kind: Exclude<PoolKind, "ministry">): Table | undefined {
  const { page, gathered } = desk;
  const { locale, print } = page;
  const states = ministryStates(desk, kind);
  const isSaid = states.some(({ name }) => name !== "");
  if (!isSaid || (kind === "level" && states.length < 2)) return undefined;
  const row = (state: MinistryState): TableRow => ({
    ...ministryRow(desk, state),
    label: state.name === "" ? say(locale, "statement.not-stated") : (locale.codes[state.name] ?? state.name),
  });
  const leftWords = sumCell(desk, sumIn(desk, gathered.transfers), print).text;
  return table({
    id: `by-${kind}`,
    title: say(locale, `statement.by-${kind}.title`),
    unit: say(locale, "statement.unit", { unit: print.unit }),
    heading: say(locale, `statement.by-${kind}`),
    columns: columnsOf(desk),
    ...scaleOf(desk, states),
    rows: [...states.map(row), totalRow(desk, together(states, say(locale, "statement.whole")))],
    remarks:
      kind === "level" && gathered.transfers.length > 0
        ? [say(locale, "statement.by-level.transfers", { count: gathered.transfers.length, amount: leftWords })]
        : [],
  });
}

function wordTable({ page: { locale }, gathered, weigher, isPart }: Desk): Table {
  const states = gathered.measures.map(({ decision }) => decision.status);
  const ids = [
    "screened",
    "unscreened",
    ...(weigher !== undefined && !isPart ? [isShared(weigher) ? "share" : "weight"] : []),
    ...(gathered.measures.some(({ effect }) => effect === "harmful") ? ["harmful"] : []),
    ...(states.includes("draft") ? ["draft"] : []),
    ...(states.includes("checked") ? ["checked"] : []),
    "nominal",
  ];
  return table({
    id: "words",
    title: say(locale, "statement.words.title"),
    heading: say(locale, "statement.words.heading"),
    columns: [{ id: "means", label: say(locale, "statement.words.means"), align: "left" }],
    rows: ids.map((id) => ({
      key: id,
      kind: "item",
      label: say(locale, `statement.word.${id}`),
      cells: [{ text: say(locale, `statement.word.${id}.means`) }],
    })),
  });
}

const methodTable = ({ page: { locale, result } }: Desk): Table =>
  table({
    id: "statement-methods",
    title: say(locale, "works.title"),
    heading: say(locale, "method"),
    columns: headed(locale, "column", ["work", "where"], "left"),
    rows: result.schemes.map(({ id, title, source }) => ({
      key: id,
      kind: "item",
      label: shortTitle(title, locale),
      cells: [{ text: withMark(workWords(source), source, locale) }, { text: source.locator }],
    })),
  });

/** Revenue, and taxes that the state gives up: each in a table of its own, whose sums are taken into no other. */
function apartTables(desk: Desk, all: TaggedBudgets["apart"] = []): readonly Table[] {
  const { page, fine } = desk;
  const { locale, result } = page;
  return all.flatMap(({ kind, tagged }) => {
    const { phases, measures } = gather({ result, tagged });
    if (measures.length === 0) return [];
    const row = (measure: Measure, at: number): TableRow => ({
      key: `${kind}-${String(at + 1)}`,
      kind: measure.effect === "harmful" ? "outside" : "item",
      label: measure.name,
      cells: [
        textCell(measure.code),
        ...phases.map((phase) => amountCell(desk, measure.amounts[phase], fine)),
        textCell(measure.class === null ? "" : (locale.codes[measure.class] ?? measure.class)),
        textCell(measure.because ?? ""),
      ],
    });
    const counted = measures.filter(({ effect }) => effect === "counted");
    const sums = sumsOf(counted.map(({ amounts }) => amounts));
    const total: TableRow = {
      key: `${kind}-all`,
      kind: "total",
      label: say(locale, "statement.sum-all", { count: counted.length }),
      cells: [textCell(""), ...phases.map((phase) => sumCell(desk, sums[phase], fine)), textCell(""), textCell("")],
    };
    const column = (id: string, label: string, align: "left" | "right" = "left") => ({ id, label, align });
    return [
      table({
        id: `apart-${kind}`,
        title: say(locale, `statement.apart.${kind}`),
        unit: say(locale, "statement.unit", { unit: fine.unit }),
        heading: say(locale, "statement.list.name"),
        columns: [
          column("code", say(locale, "statement.list.code")),
          ...phases.map((phase) =>
            column(phase, capital((locale.codes[phase] ?? phase).replace(/ \(.*\)$/, "")), "right"),
          ),
          column("class", say(locale, "statement.apart.class")),
          column("reason", say(locale, "statement.list.reason")),
        ],
        rows: [...measures.map(row), ...(counted.length > 0 ? [total] : [])],
        remarks: [say(locale, "statement.apart.remark")],
      }),
    ];
  });
}
