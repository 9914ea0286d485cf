import type { InputRecord } from "../model/input-record.js";

/** The record of a file that holds confidential rows: without the words and the cell that were read from its rows. */
export function discreet(input: InputRecord): InputRecord {
  if (!input.understood) return input;
  const { decimalProof: _, ...understood } = input.understood;
  return { ...input, understood: { ...understood, words: [] } };
}
