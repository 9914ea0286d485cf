import type { Issue } from "../formula/issue.js";
import { HIDDEN } from "../formula/localize.js";
import type { InputRecord, Reject } from "../model/input-record.js";
import { fold } from "../model/fold.js";
import type { CentreName, Examined, Result } from "../result/result.js";
import { secretIssue } from "../result/secret-issue.js";
import { mentionsHidden } from "../result/secret-text.js";
import { publicRegions } from "./public-regions.js";
import { isSound } from "../model/table.js";

/** What a publication that hides something keeps of a result beside its figures: nothing that stands in a hidden row. */
export type Redacted = Omit<Kept, "analysisSha256" | "chain" | "sheets" | "network" | "largestFunder"> &
  Record<"analysisSha256" | "chain" | "sheets" | "network" | "largestFunder", undefined>;

type Kept = Pick<
  Result,
  | "analysisSha256"
  | "inputs"
  | "issues"
  | "rejects"
  | "allRejects"
  | "mended"
  | "centres"
  | "secrecy"
  | "earlier"
  | "assumptions"
  | "sources"
  | "costStandards"
  | "blankMonths"
  | "tables"
  | "chain"
  | "sheets"
  | "network"
  | "moved"
  | "largestFunder"
  | "partsOf"
  | "partCount"
  | "lineFigure"
  | "figuresOfLine"
>;

/**
 * Takes out of a result what stands in rows that may not be seen: in messages, refused rows, records of files and the
 * chain behind the figures.
 *
 * @param result - what a run found
 * @param withheld - centres that are withheld beside confidential ones
 */
export function redact(result: Examined, withheld: ReadonlySet<string>): Redacted {
  const { secrecy } = result;
  const open = result.centres.filter((each) => !each.confidential);
  const openNames = open.flatMap(({ id, name, region = "" }) => [id, name, region]);
  const files = new Set(secrecy.files);
  const isOfNetwork = ({ file }: { readonly file: string }): boolean => files.has(file);
  const isSecret = mentionsHidden(secrecy, openNames);
  const regions = publicRegions(result);
  const tell = secretIssue(secrecy, openNames);
  const covered = new Set(
    open.flatMap((each) => (withheld.has(each.id) ? each.places.map(({ file, row }) => `${file} ${row}`) : [])),
  );
  const isCovered = ({ file, row }: Issue): boolean => covered.has(`${file ?? ""} ${row ?? ""}`);
  return {
    analysisSha256: undefined,
    // The hash of a file proves a guess of what stands in it.
    inputs: result.inputs.map(({ sha256: _, ...input }) => discreet(input, isSecret)),
    issues: result.issues.flatMap((issue) => {
      if (issue.code === OUTSIDE) return [];
      const state = tell(issue);
      return state === "shown" && isCovered(issue) ? told(issue, "placed") : told(issue, state);
    }),
    rejects: result.rejects.flatMap((each) => rejectOf(each)),
    allRejects: new Map([...result.allRejects].map(([file, rejects]) => [file, shownOf(rejects)])),
    mended: result.mended.flatMap((each) => rejectOf(each)),
    centres: open.map((each): CentreName => ({ ...each, places: [] })),
    secrecy: { ...secrecy, places: [], names: [] },
    earlier: [],
    assumptions: result.assumptions
      .filter(({ values }) => regions.has(fold(values.region ?? "")))
      .map((row) => (isSecret(row.values.source) ? { ...row, values: { ...row.values, source: UNSAID } } : row)),
    sources: result.sources.filter(
      ({ values }) => !Object.values(values).some((each) => each !== undefined && isSecret(each)),
    ),
    costStandards: result.costStandards.filter((each) => !each.confidential),
    blankMonths: monthsOf(result, new Set(open.map((each) => each.id))),
    tables: [],
    chain: undefined,
    sheets: undefined,
    network: undefined,
    moved: [],
    largestFunder: undefined,
    partsOf: () => [],
    partCount: () => 0,
    lineFigure: () => undefined,
    figuresOfLine: () => [],
  };

  // Refused rows of a table about centres are for those who can correct them: an internal output gives them back.
  function rejectOf(reject: Reject): Reject[] {
    return isOfNetwork(reject) || reject.cells.some(isSecret) ? [] : [reject];
  }

  function shownOf(rejects: Iterable<Reject>): Iterable<Reject> {
    return {
      *[Symbol.iterator](): Iterator<Reject> {
        for (const each of rejects) yield* rejectOf(each);
      },
    };
  }
}

// That no centre stands in a region with money is said of all centres: where it is not said, a hidden one stands there.
const OUTSIDE = "funding.outside-regions";

// What stands for a source that names a hidden centre.
const UNSAID = "–";

function told(issue: Issue, state: "shown" | "placed" | "hidden"): Issue {
  if (state === "shown") return issue;
  const { code, severity, file, row, column } = issue;
  const place = file === undefined ? {} : { file };
  if (state === "hidden") return { code, severity, ...place, detail: HIDDEN, message: "" };
  return {
    code,
    severity,
    ...place,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    message: "",
  };
}

/**
 * The record of a file without words and cells that were read from its rows, without what stands above its header, and
 * without headers that tell of a hidden centre.
 */
export function discreet(input: InputRecord, isSecret: (text: string) => boolean): InputRecord {
  if (!input.understood) return input;
  const { decimalProof: _, ...understood } = input.understood;
  const unused = understood.unused.filter((each) => !isSecret(each));
  return { ...input, understood: { ...understood, title: [], unused, words: [] } };
}

const monthsOf = ({ network, blankMonths }: Examined, open: ReadonlySet<string>): number =>
  blankMonths === 0
    ? 0
    : (network?.centres ?? []).filter(
        (row) => isSound(row) && open.has(row.values.centre_id) && row.values.months_open === undefined,
      ).length;
