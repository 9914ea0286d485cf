import type { GridRow } from "../open/grid.js";
import type { RowShape } from "../open/row-shape.js";
import { records } from "../open/split-text.js";
import { type ByteSource, bytesBetween } from "../open/byte-source.js";
import type { Encoding } from "./encoding.js";
import type { ScanPlan } from "./scan-plan.js";
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
  { encoding, delimiter: byte }: Pick<ScanPlan, "encoding" | "delimiter">,
  shape: RowShape,
): (line: number) => GridRow | undefined {
  const delimiter = String.fromCharCode(byte);
  // Rows that are asked for one after the other often lie close together.
  let held: { readonly at: number; readonly bytes: Uint8Array } | undefined;
  const bytesAt = (at: number): Uint8Array => {
    if (held?.at !== at) {
      const [step, next] = [steps[at], steps[at + 1]];
      held = { at, bytes: closed(bytesBetween(source, step?.place ?? 0, next?.place ?? source.size)) };
    }
    return held.bytes;
  };
  return (line) => {
    const at = stepBefore(steps, line);
    const step = steps[at];
    if (!step) return undefined;
    const bytes = bytesAt(at);
    let [from, own] = [0, step.line];
    let end = recordEnd(bytes, from, byte);
    while (end > 0) {
      const height = lineEnds(bytes, from, end);
      if (own + height > line) break;
      own += height;
      from = end;
      end = recordEnd(bytes, from, byte);
    }
    const text = encoding.decode(bytes.subarray(from, end < 0 ? bytes.length : end)).replace(/\r\n?/g, "\n");
    return records(text, delimiter, own, shape).find((each) => each.row === line);
  };
}

// The last step that is not behind a line.
function stepBefore(steps: readonly Step[], line: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.line ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const [LF, CR] = [10, 13];

// With a line end behind the last row.
function closed(bytes: Uint8Array): Uint8Array {
  if (bytes.at(-1) === LF) return bytes;
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  longer[bytes.length] = LF;
  return longer;
}

function lineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) count++;
  return count;
}
