import type { GridRow } from "../open/grid.js";
import type { RowShape } from "../open/row-shape.js";
import { records } from "../open/split-text.js";
import { type ByteSource, bytesBetween } from "../open/byte-source.js";
import type { Encoding } from "./encoding.js";
import { recordEnd } from "./record-end.js";
import type { Step } from "./scan-file.js";

/** The rows of a stretch of a file as the splitter of texts gives them. */
export function rowsFrom(
  source: ByteSource,
  { place, line }: Step,
  to: number,
  { decode }: Encoding,
  delimiter: string,
  shape: RowShape,
): readonly GridRow[] {
  const text = decode(bytesBetween(source, place, to)).replace(/\r\n?/g, "\n");
  return records(text, delimiter, line, shape);
}

/** Finds single rows of a file again, by their lines. */
export function rowFinder(
  source: ByteSource,
  steps: readonly Step[],
  encoding: Encoding,
  delimiter: string,
  shape: RowShape,
): (line: number) => GridRow | undefined {
  return (line) => {
    const at = steps.findLastIndex((each) => each.line <= line);
    const [step, next] = [steps[at], steps[at + 1]];
    if (!step) return undefined;
    const bytes = bytesBetween(source, step.place, next?.place ?? source.size);
    let [from, own] = [0, step.line];
    while (own < line && from < bytes.length) {
      const end = recordEnd(bytes, from, delimiter.charCodeAt(0));
      if (end < 0) break;
      own += lineEnds(bytes, from, end);
      from = end;
    }
    const end = recordEnd(bytes, from, delimiter.charCodeAt(0));
    const text = encoding.decode(bytes.subarray(from, end < 0 ? bytes.length : end)).replace(/\r\n?/g, "\n");
    return records(text, delimiter, own, shape).find((each) => each.row === line);
  };
}

const [LF, CR] = [10, 13];

function lineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count++;
  return count;
}
