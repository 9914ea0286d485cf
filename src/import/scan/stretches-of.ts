import type { Step, Stretch } from "./scan-file.js";

// Steps lie some rows apart: the rows between so many of them are held at once.
const STEPS = 256;

/** A file in parts that begin where rows do, by the places of rows that were noted. */
export const stretchesOf = (steps: readonly Step[], to: number): readonly Stretch[] =>
  steps.flatMap(({ place, line }, at) =>
    at % STEPS === 0 ? [{ from: place, to: steps[at + STEPS]?.place ?? to, firstLine: line }] : [],
  );
