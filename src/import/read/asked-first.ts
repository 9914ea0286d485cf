import { contentOf, isSource } from "../open/content.js";
import { sourceOf } from "../open/byte-source.js";
import { hashOf } from "../open/hash-of.js";
import type { BudgetFile } from "./budget-file.js";
import type { FileInput } from "./open-file.js";
import { headOf } from "./scan-budget.js";

/**
 * A long text budget of which something is asked before any row can be a line, such as the phase of its amounts: its
 * beginning says what, and the other rows would add nothing.
 *
 * @param readHead - reads the beginning as a file of its own
 * @returns questions without rows; undefined where the file is no text
 */
export function askedFirst(file: FileInput, readHead: (head: FileInput) => BudgetFile): BudgetFile | undefined {
  const content = contentOf(file.bytes, file.name);
  const source = content instanceof Uint8Array ? sourceOf(content) : content;
  if (!isSource(source)) return undefined;
  const { allRejects: _, ...head } = readHead({ ...file, bytes: headOf(source) });
  const { understood } = head.input;
  return {
    ...head,
    // Its lines have no amounts; their years are those of the file.
    ...{ count: 0, rejects: [], mended: [] },
    issues: head.issues.filter((each) => each.severity !== "error"),
    input: {
      ...head.input,
      ...{ rows: 0, accepted: 0, setAside: 0, rejected: 0, sha256: hashOf(source) },
      ...(understood && { understood: { ...understood, reading: { by: "head" } } }),
    },
  };
}
