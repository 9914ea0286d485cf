import { publish } from "../../src/disclosure/publish.js";
import type { Result } from "../../src/result/result.js";
import { run } from "./run.js";
import { filesOf, runFolder } from "./examples.js";

/** The folder of the case whose numbers are those of the picture of an estimate. */
export const ESTIMATE_CASE = "test/support/estimate-case";

/** The case of the picture, of one centre. */
export const pictured = (): Result => runFolder(`${ESTIMATE_CASE}/umay.json`, { estimate: true }).result;

/** The case under a ceiling, with a second centre that is open for half a year: every column that there can be, and names that are code. */
export function ofTwoCentres(): Result {
  const { analysis } = runFolder(`${ESTIMATE_CASE}/umay-ceiling.json`, { estimate: true });
  const centres = [
    "centre_id,service,name,region,capacity,months_open",
    "a,shelter,«А» <b>&,Нарын,12,12",
    "b,shelter,Б,Ош,8,6",
  ];
  const files = filesOf(ESTIMATE_CASE);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const named = (file: string): Uint8Array =>
    bytes(new TextDecoder().decode(files[file]).replace("Руководитель", "Руководитель <i>&"));
  const changed = {
    "centres.csv": bytes(`${centres.join("\n")}\n`),
    "standards.csv": named("standards.csv"),
    "funding-levels.csv": named("funding-levels.csv"),
  };
  return run(analysis, { ...files, ...changed }, { estimate: true });
}

/** The example of four centres, one of them closed and one with a blank, as a reader sees it; `internal` is its owner. */
export const ofNaryn = (reader: string) => (): Result => {
  const { result } = runFolder("examples/naryn", { estimate: true });
  return reader === "internal" ? result : publish(result, { for: reader });
};
