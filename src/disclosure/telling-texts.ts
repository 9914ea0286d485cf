// A question for each text of a publication that tells of a closed centre, but for those that its owner says only sound
// so.
import { pointerStep } from "../formula/figure.js";
import { type Issue, problem } from "../formula/issue.js";
import { isSpoken } from "../model/fields.js";
import { fieldsOf } from "../model/check-row.js";
import { networkRows } from "../calculate/network.js";
import { fold, type Row, type TableModel } from "../model/table.js";
import { tables as all } from "../model/tables.js";
import type { Result, TellingTexts } from "../result/result.js";
import { secretText } from "../result/secret-text.js";

const models: Readonly<Record<keyof typeof all, TableModel>> = all;

/** A question for each text of a publication that tells of a closed centre; `accept` names those that only sound so. */
export function tellingTexts(open: Result, telling: readonly TellingTexts[], accept: Accept = []): readonly Issue[] {
  if (telling.length === 0) return [];
  const { analysis, network, inputs, analysisFile } = open;
  const isNear = secretText(
    { names: telling.flatMap(({ near }) => near) },
    open.centres.flatMap(({ id, name, region = "" }) => [id, name, region]),
  );
  const wholes = telling.flatMap(({ whole }) => whole.map(fold));
  const isSecret = (text: string): boolean => isNear(text) || wholes.some((whole) => holds(fold(text), whole));
  const found = new Map<string, Issue>();
  const tell = (file: string, column: string, received: string): void => {
    if (isSecret(received) && !isAccepted(accept, received))
      found.set(`${file} ${column} ${received}`, problem("confidential.text", { file, column, received }));
  };
  for (const [place, text] of freeTexts(analysis)) tell(analysisFile, place, text);
  const tables = { ...networkRows(network), sources: open.sources };
  // A row says in which file it stands.
  const files = [...inputs, ...Object.values(tables).flat()].map((each) => each.file);
  for (const file of new Set([analysisFile, ...files])) tell(file, "", file);
  for (const [table, rows] of Object.entries<readonly Row<object>[]>(tables)) {
    const free = new Set(
      fieldsOf(models[table as keyof typeof tables]).flatMap(({ name, kind }) => (isSpoken(kind) ? name : [])),
    );
    for (const { values, file } of rows)
      for (const [field, text] of Object.entries(values) as [string, unknown][])
        if (free.has(field) && typeof text === "string") tell(file, field, text);
  }
  return [...found.values()];
}

type Accept = NonNullable<Result["analysis"]["accept"]>;

// As words of their own: "7 Lenin street" does not stand in "17 Lenin street".
const holds = (text: string, whole: string): boolean =>
  ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ")} `.includes(` ${whole.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `);

// An owner may say that a text only sounds like a closed centre.
const isAccepted = (accept: Accept, received: string): boolean =>
  accept.some(({ code, reason }) => code === "confidential.text" && reason.includes(received));

/** The texts of an analysis that somebody made up, with their places. */
function* freeTexts(analysis: Result["analysis"]): Iterable<readonly [place: string, text: string]> {
  const { title, request, scenarios = {}, coFunding, accept = [], tagging, budgets = [], plan } = analysis;
  yield ["/title", title];
  for (const key of ["to", "from", "legalBasis"] as const) if (request?.[key]) yield [`/request/${key}`, request[key]];
  for (const [name, values] of Object.entries(scenarios)) {
    yield [`/scenarios/${pointerStep(name)}`, name];
    // `places:osh` names a centre.
    for (const key of Object.keys(values))
      yield [`/scenarios/${pointerStep(name)}/${pointerStep(key)}`, key.replace(/^\w+:/, "")];
  }
  if (coFunding?.because !== undefined) yield ["/coFunding/because", coFunding.because];
  for (const side of Object.keys(coFunding?.shares ?? {}))
    if (side.startsWith("source:")) yield [`/coFunding/shares/${pointerStep(side)}`, side.slice("source:".length)];
  for (const [at, { reason, by = "" }] of accept.entries()) yield [`/accept/${String(at)}`, `${reason} ${by}`];
  for (const [at, { because }] of (tagging?.rules ?? []).entries()) yield [`/tagging/rules/${String(at)}`, because];
  if (tagging?.otherwise) yield ["/tagging/otherwise", tagging.otherwise.because];
  for (const [at, { part = "", level = "" }] of budgets.entries()) yield [`/budgets/${String(at)}`, `${part} ${level}`];
  for (const region of Object.keys(plan?.scaleUp?.units ?? {}))
    yield [`/plan/scaleUp/units/${pointerStep(region)}`, region];
}
