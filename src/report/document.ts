// A result as the one JSON document of every call, the same keys for the command, the library and the page; its type
// and how it is made.
import type { Network } from "../calculate/network.js";
import { toRecord } from "../compare/network-record.js";
import type { Figure, FigureInput, PerKeys, Source } from "../formula/figure.js";
import type { Issue } from "../formula/issue.js";
import type { Locale } from "../formula/locale.js";
import { localize } from "../formula/localize.js";
import { ruleWords } from "../formula/words.js";
import { type Headline, headline } from "../headline/headline.js";
import { formulaOf } from "../measure/formulas.js";
import type { InputRecord } from "../model/input-record.js";
import { entryOf } from "../model/once-for.js";
import type { ResultRecord } from "../model/result-document.js";
import type { Selection } from "../model/selection.js";
import { type WrittenFigure, type WrittenFormula, type WrittenInput, together } from "../model/written-figure.js";
import { inOrder } from "../result/per-keys.js";
import { type Withheld, withheldIn } from "../result/published.js";
import type { Result } from "../result/result.js";
import { version } from "../version.js";
import { type Provenance, provenance } from "./provenance.js";
import { selected } from "./report-of.js";
import { again } from "./document-text.js";

/** The one JSON document of every call: the same keys for the command, the library and the page. */
export type Document = {
  readonly formatVersion: 2;
  readonly umay: string;
  readonly command: string;
  readonly inputs: readonly InputRecord[];
  /** What else the figures were made from and how; absent where a call has run no analysis. */
  readonly provenance?: Provenance;
  /** Which figures it holds; absent where a call has run no analysis. */
  readonly selection?: Selection;
  /** What is said first: its sentences, the figures that they say, and the checks; absent as `selection`. */
  readonly headline?: Pick<Headline, "sentences" | "figures" | "checks">;
  /** Figures, each with what it is about. */
  readonly figures: readonly WrittenFigure[];
  /** What belongs to the formulas of the figures, by id; absent where a call gives none. */
  readonly formulas?: Readonly<Record<string, WrittenFormula>>;
  /** The sources that figures and formulas name by their place here. */
  readonly sources?: readonly Source[];
  /** The files that cells name by their place here. */
  readonly files?: readonly string[];
  /** Of a publication that leaves centres out: what it says of them. */
  readonly withheld?: Withheld | undefined;
  readonly issues: readonly Issue[];
  /** The rows that figures of centres were computed from, for a comparison. */
  readonly record?: ResultRecord;
};

/** Figures, made while they are taken; what belongs to a formula, each source and each file name is written once. */
function writeFigures(figures: Iterable<Figure>, locale: Locale): WrittenFigures {
  const once: Once = { formulas: {}, sources: [], files: [] };
  const places = new Map<string, number>();
  const placeOf = (source: Source) => entryOf(places, JSON.stringify(source), () => once.sources.push(source) - 1);
  const files = new Map<string, number>();
  const fileOf = (file: string): number => entryOf(files, file, () => once.files.push(file) - 1);
  const sameOf = (figure: Figure): WrittenFormula =>
    (once.formulas[figure.formula] ??= common(figure, figure.sources.slice(0, 1).map(placeOf)[0], locale));
  const written = (figure: Figure, row: ReadonlyMap<string, Figure>): WrittenFigure => {
    const same = sameOf(figure);
    const { id, value, undefined: reason, unit, formula, notes } = figure;
    const sources = figure.sources.map(placeOf);
    const isOwn = sources.join() !== [same.source ?? []].flat().join();
    const inputOf = (name: string): WrittenInput | null => {
      const input = figure.inputs[name];
      return input ? writtenInput(name, input, { figure, row, unit: same.inputs?.[name] ?? unit, fileOf }) : null;
    };
    const names = Object.keys(figure.inputs);
    const inputs = same.inputs
      ? Object.keys(same.inputs).map(inputOf)
      : (Object.fromEntries(names.map((name) => [name, inputOf(name)])) as Record<string, WrittenInput>);
    return {
      id,
      value,
      ...(reason && { undefined: reason }),
      ...(figure.from !== undefined && { from: figure.from, to: figure.to ?? null }),
      per: perInOrder(figure.per),
      // A figure without a formula of its own name is a total, unless it says otherwise.
      ...(formula !== (formulaOf(id) ? id : "total") && { formula }),
      ...(unit !== same.unit && { unit }),
      ...(names.length > 0 && { inputs }),
      ...(isOwn && { sources }),
      ...(Object.keys(notes).length > 0 && { notes }),
    };
  };
  const all = again(function* () {
    for (const row of together(figures, (per) => JSON.stringify(perInOrder(per))))
      for (const each of row.values()) yield written(each, row);
  });
  return { figures: all, ...once };
}

/** What is written once: it is whole when the last figure was taken. */
type Once = { readonly formulas: Record<string, WrittenFormula>; readonly sources: Source[]; readonly files: string[] };

type WrittenFigures = Readonly<Once> & { readonly figures: Iterable<WrittenFigure> };

// A sum has the unit of its parts: only a formula that is written down has one of its own.
function common({ formula, unit, inputs }: Figure, source: number | undefined, locale: Locale): WrittenFormula {
  const found = formulaOf(formula);
  const units = Object.entries(found?.inputs ?? {}).map(([name, own]) => [name, inputs[name]?.unit ?? own]);
  return {
    ...(found && { rule: ruleWords(found.node, locale), unit, inputs: Object.fromEntries(units) as PerKeys }),
    ...(source !== undefined && { source }),
  };
}

type Beside = {
  readonly figure: Figure;
  readonly row: ReadonlyMap<string, Figure>;
  readonly unit: string;
  readonly fileOf: (file: string) => number;
};

function writtenInput(
  name: string,
  { value, unit, from }: FigureInput,
  { figure, row, unit: common, fileOf }: Beside,
): WrittenInput {
  const own = { value, ...(unit !== common && { unit }) };
  if ("per" in from) {
    const per = differing(figure.per, from.per);
    const beside = per === undefined ? row.get(from.figure) : undefined;
    const isBeside = beside?.value === value && beside.unit === unit;
    return { ...(isBeside ? {} : own), ...(from.figure !== name && { figure: from.figure }), ...(per && { per }) };
  }
  if ("count" in from) {
    const { value: total, ...rest } = own;
    const counted = { ...rest, ...("figure" in from && { figure: from.figure }), count: from.count };
    return total === figure.value ? counted : { value, ...counted };
  }
  if ("cells" in from) return { ...own, cells: from.cells.map((each) => [fileOf(each.file), each.row, each.column]) };
  return { ...own, ...from };
}

/** The keys in which something differs from a row, with null for those that it does not have. */
function differing(row: PerKeys, per: PerKeys): Record<string, string | null> | undefined {
  const keys = inOrder([...new Set([...Object.keys(row), ...Object.keys(per)])]).filter((key) => row[key] !== per[key]);
  return keys.length === 0 ? undefined : Object.fromEntries(keys.map((key) => [key, per[key] ?? null]));
}

const perInOrder = (per: PerKeys) => Object.fromEntries(inOrder(Object.keys(per)).map((key) => [key, per[key] ?? ""]));

/** A document whose figures are made while it is written, and what they refer to with them. */
type WrittenDocument = Omit<Document, "figures"> & Pick<WrittenFigures, "figures">;

/** The same keys in the same order whatever made it, with the rows that a comparison needs. */
export function toDocument(result: Documented, locale: Locale, command: string): WrittenDocument {
  const { network, inputs = [], issues = [] } = result;
  const own = isRun(result) ? selected(result, locale) : (result.figures ?? []);
  const { figures, formulas, sources, files } = writeFigures(own, locale);
  return {
    formatVersion: 2,
    umay: version,
    command,
    inputs,
    ...(isRun(result)
      ? { provenance: provenance(result), selection: result.selection, headline: headlineIn(result, locale) }
      : {}),
    figures,
    // A call without figures has nothing that they refer to.
    ...("figures" in result ? { formulas, sources, files } : {}),
    ...(withheldIn(result) && { withheld: withheldIn(result) }),
    issues: issues.map((each) => localize(each, locale)),
    ...(network && hasCentres(network) && { record: toRecord(network) }),
  };
}

function headlineIn(result: Result, locale: Locale): NonNullable<Document["headline"]> {
  const { sentences, figures, checks } = headline(result, locale);
  return { sentences, figures, checks };
}

export type Documented = Partial<Result>;

const isRun = (result: Documented): result is Result => result.selection !== undefined;

// A budget alone has nothing to compare.
const hasCentres = ({ centres, costLines, needs, funding }: Network): boolean =>
  [centres, costLines, needs, funding].some((table) => table !== undefined);
