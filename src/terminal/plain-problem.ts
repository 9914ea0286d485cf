import type { Problem } from "../report/pieces.js";
import { type Screen, shown } from "./text.js";

/** A problem whose texts hold only signs that the screen can show. */
export function plainProblem({ frame, ...problem }: Problem, screen: Screen): Problem {
  const text = shown(problem.text, screen);
  if (!frame) return { ...problem, text };
  // A sign may become three: the place of the cell is counted again on what is printed.
  const end = frame.from + frame.length;
  const parts = [frame.text.slice(0, frame.from), frame.text.slice(frame.from, end), frame.text.slice(end)];
  const [before = "", cell = "", after = ""] = parts.map((part) => shown(part, screen));
  const plain = { row: frame.row, text: before + cell + after, from: before.length, length: cell.length };
  return { ...problem, text, frame: plain };
}
