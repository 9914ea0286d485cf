import type { Result } from "../result/result.js";

/** Whether centres share money, so that a surplus or money that names no centre may pay for one. */
export const pooled = ({ analysis }: Pick<Result, "analysis">): boolean => (analysis.pooling ?? "none") !== "none";
