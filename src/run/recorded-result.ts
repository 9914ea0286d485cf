// Reads back a result that was written down as a JSON document, so that it can be compared with another.
import { jsonIn } from "./files.js";
import { fromRecord } from "../compare/network-record.js";
import type { Figure } from "../formula/figure.js";
import { type Issue, problem } from "../formula/issue.js";
import type { InputRecord } from "../model/input-record.js";
import { type ResultRecord, readResultDocument } from "../model/result-document.js";
import { NO_SECRECY, type Result } from "../result/result.js";
import { centreNames } from "./centre-names.js";

/**
 * Reads a result that was written down as a JSON document; undefined where the file is none, but perhaps an analysis.
 * `compare.document` names the place that is wrong, `compare.record` figures without their rows.
 */
export function recordedResult(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): { readonly result: Result | undefined; readonly issues: readonly Issue[] } | undefined {
  const input = jsonIn(file.bytes);
  if (typeof input !== "object" || input === null || !("formatVersion" in input)) return undefined;
  const checked = readResultDocument(input);
  if ("place" in checked)
    return { result: undefined, issues: [problem("compare.document", { file: file.name, column: checked.place })] };
  const { figures, inputs, record, withheld } = checked.document;
  if (!record) return { result: undefined, issues: [problem("compare.record", { file: file.name })] };
  return {
    result: {
      ...resultOf(file.name, record, { figures, inputs }),
      leftOut: withheld && withheld.closed + withheld.rounded.length,
    },
    issues: [],
  };
}

// The document holds nothing of the reading of the files: what is told of that was told when it was written.
function resultOf(
  file: string,
  record: ResultRecord,
  { figures, inputs }: { readonly figures: readonly Figure[]; readonly inputs: readonly InputRecord[] },
): Result {
  const network = fromRecord(record);
  const closed = (network.centres ?? []).flatMap(({ values: { centre_id: centre, service, confidential: secret } }) =>
    secret === undefined || secret === "no" ? [] : [{ centre, service, secret }],
  );
  const { currency, fiscalYear, firstDay: fiscalYearStart, pooling } = record;
  return {
    analysis: { title: file, currency, fiscalYear, fiscalYearStart, pooling },
    analysisFile: file,
    allowRejects: false,
    figures,
    selection: "all",
    issues: [],
    inputs,
    rejects: [],
    mended: [],
    centres: centreNames(network),
    secrecy: { ...NO_SECRECY, hidden: closed.length > 0, closed },
    assumptions: [],
    blankMonths: 0,
    sources: [],
    schemes: [],
    supplyStandards: [],
    benchmarks: [],
    costStandards: [],
    normsAssumed: false,
    network,
  };
}
