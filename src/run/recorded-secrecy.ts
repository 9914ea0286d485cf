import type { Network } from "../calculate/network.js";
import { mayHouse } from "../model/may-house.js";
import type { ResultRecord } from "../model/result-record.js";
import { isSound } from "../model/table.js";
import type { CentreName } from "../result/result.js";
import type { Secrecy } from "../result/secrecy.js";
import { secrecyQuestions } from "./secrecy-questions.js";

/**
 * Who may be named of a result that was written down. Its refused rows are not in it, only that there were any; a column
 * of confidentiality that is blank in every row has left no trace.
 */
export function recordedSecrecy(
  file: string,
  network: Network,
  centres: readonly CentreName[],
  declared: NonNullable<ResultRecord["publish"]>["confidential"],
): Secrecy {
  const rows = network.centres ?? [];
  const confidential = centres.filter((each) => each.confidential);
  const understood = rows.some((row) => row.values.confidential !== undefined);
  const houses = rows.some((row) => mayHouse(row.values));
  const marked = confidential.length > 0;
  const questions =
    network.centres === undefined
      ? []
      : secrecyQuestions({ file, headerRow: 0, headerKnown: true, columns: [], understood, houses, marked, declared });
  const refused = network.refused.has("funding") || (network.refusedMoney ?? []).length > 0 || !rows.every(isSound);
  return {
    questions,
    hidden: marked || (declared !== "none" && refused && (houses || understood)),
    files: [...new Set([...rows, ...(network.funding ?? [])].map((row) => row.file))],
    places: confidential.flatMap((each) => each.places),
    names: confidential.flatMap((each) => [each.id, each.name]),
  };
}
