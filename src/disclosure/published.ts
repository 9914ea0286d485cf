import type { Result } from "../result/result.js";

/** A figure that a publication withholds, and why. */
export type Withheld = {
  readonly id: string;
  readonly per: Readonly<Record<string, string>>;
  /** `secret`: it tells of a hidden centre by itself. `cover`: it would give one away together with what is shown. */
  readonly why: "secret" | "cover";
  /** The sum that would give it away, in the ids of figures. */
  readonly equation?: string;
};

/** A result of which everything may be shown to the public. Made by `publish` alone. */
export type Published = Result & {
  readonly for: "public";
  /** What is not shown, and why. */
  readonly withheld: readonly Withheld[];
};

const live = new WeakSet<object>();

/** Marks a result as published. What is made from it later, such as a copy with other figures, has no mark. */
export function markPublished(result: Published): Published {
  const frozen = Object.freeze({ ...result, figures: Object.freeze([...result.figures]) });
  live.add(frozen);
  return frozen;
}

/** Whether a result came out of `publish` as it is: a copy did not. */
export const isPublished = (result: object): result is Published => live.has(result);
