import type { Issue } from "../formula/issue.js";
import { fold } from "../model/fold.js";
import type { Reject } from "../model/input-record.js";
import type { PublishPlan } from "./publish-plan.js";
import type { Result } from "../result/result.js";

/** Which rows of the files may not be seen. */
export type HiddenRows = {
  /** Rows whose values would show the amounts of a hidden centre. */
  readonly inFigures: (file: string, row: number) => boolean;
  /** `hidden`: only code and file remain; `placed`: its place remains, without what stands there. */
  readonly issue: (issue: Issue) => "shown" | "placed" | "hidden";
  /** The reject without its cells where they may not be seen. */
  readonly reject: (reject: Reject) => Reject[];
};

const COUNT_HEADER = /client|case|child|person|клиент|обрати|обращ|случа|дет/iu;
const SECRET_HEADER = /confidential|конфиденц|закрыт|секрет/iu;
const NO = new Set(["", "no", "нет", "0", "false", "n", "н"]);

/** Finds the hidden rows of a result: those of confidential and withheld centres, and refused rows that name one. */
export function hiddenRows(result: Pick<Result, "centres" | "rejects" | "analysis">, plan: PublishPlan): HiddenRows {
  const placeOf = (file: string, row: number): string => JSON.stringify([file, row]);
  const places = (ids: ReadonlySet<string>): Set<string> =>
    new Set(
      result.centres
        .filter((each) => ids.has(each.id))
        .flatMap((each) => each.places.map(({ file, row }) => placeOf(file, row))),
    );
  const confidential = places(plan.confidential);
  const withheld = places(plan.withheld);
  const names = secretNames(result, plan);
  for (const { file, row, cells, header } of result.rejects)
    if (isMarkedSecret({ cells, header }) || cells.some((cell) => names.has(fold(cell))))
      confidential.add(placeOf(file, row));
  const has = (some: ReadonlySet<string>, { file, row }: Pick<Issue, "file" | "row">): boolean =>
    file !== undefined && row !== undefined && some.has(placeOf(file, row));
  const namesOne = ({ received, detail }: Issue): boolean =>
    [received, ...Object.values(detail ?? {})].some((text) => text !== undefined && mentions(text, names));
  const small = BigInt(result.analysis.publish?.smallCounts ?? 5);
  const countsFew = ({ column, received }: Issue): boolean =>
    column !== undefined && received !== undefined && isFewPersons(column, received, small);
  return {
    inFigures: (file, row) => confidential.has(placeOf(file, row)) || withheld.has(placeOf(file, row)),
    issue: (issue) =>
      has(confidential, issue) || namesOne(issue)
        ? "hidden"
        : has(withheld, issue) || countsFew(issue)
          ? "placed"
          : "shown",
    reject: (reject) => {
      if (has(confidential, reject)) return [];
      const cells = reject.cells.map((cell, at) => (isFewPersons(reject.header[at] ?? "", cell, small) ? "…" : cell));
      return [{ ...reject, cells }];
    },
  };
}

/** Whether a cell is a count of persons that is above zero and below a limit, as far as its header tells. */
export const isFewPersons = (header: string, text: string, below: bigint): boolean =>
  COUNT_HEADER.test(header) && isSmall(text, below);

const isMarkedSecret = ({ cells, header }: Pick<Reject, "cells" | "header">): boolean =>
  header.some((name, at) => SECRET_HEADER.test(name) && !NO.has(fold(cells[at] ?? "")));

/** Ids and names of confidential centres, those of refused rows too: they are in no table, but money may name them. */
function secretNames(result: Pick<Result, "centres" | "rejects">, plan: PublishPlan): Set<string> {
  const known = result.centres.filter((each) => plan.confidential.has(each.id)).flatMap((each) => [each.id, each.name]);
  const refused = result.rejects
    .filter(isMarkedSecret)
    .flatMap(({ cells, header }) =>
      cells.filter((_, at) => /centre_id|^name$|центр|назван|^код/iu.test((header[at] ?? "").trim())),
    );
  return new Set([...known, ...refused].map(fold).filter((each) => each !== ""));
}

const mentions = (text: string, names: ReadonlySet<string>): boolean =>
  names.has(fold(text)) ||
  [...names].some((name) => name.length > 3 && fold(text).includes(name)) ||
  fold(text)
    .split(/[\s,;|]+/)
    .some((word) => names.has(word));

const isSmall = (text: string, below: bigint): boolean =>
  /^\s*\d{1,6}\s*$/.test(text) && BigInt(text.trim()) > 0n && BigInt(text.trim()) < below;
