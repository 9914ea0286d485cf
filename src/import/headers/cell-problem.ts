/** Why a cell was refused, without its place. */
export type CellProblem = {
  readonly code: string;
  readonly severity: "error" | "question" | "warning";
  readonly expected: string;
  readonly detail?: Readonly<Record<string, string>>;
};
