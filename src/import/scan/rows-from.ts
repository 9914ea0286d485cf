import type { GridRow } from "../open/grid.js";
import { type ByteSource, bytesBetween } from "../open/byte-source.js";
import { recordEnd } from "./record-end.js";
import type { RowForm } from "./row-form.js";
import type { Step } from "./scan-file.js";

/** The rows of a stretch of a file as its form gives them. */
export const rowsFrom = (source: ByteSource, { place, line }: Step, to: number, form: RowForm): readonly GridRow[] =>
  form.rows(form.lines(bytesBetween(source, place, to)), line);

/** Finds single rows of a file again, by their lines. */
export function rowFinder(
  source: ByteSource,
  steps: readonly Step[],
  form: RowForm,
): (line: number) => GridRow | undefined {
  const byte = form.delimiter.charCodeAt(0);
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
    const text = form.lines(bytes.subarray(from, end < 0 ? bytes.length : end));
    return form.rows(text, own).find((each) => each.row === line);
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
