// The check of a value against a model: the thing, or the first place where it does not fit.
import type * as z from "zod";

/** Where a thing does not fit its model: what stands there, and what is expected. */
export type Misfit = { readonly path: readonly string[]; readonly received: string; readonly expected: string };

/** What a thing must be. */
export type Model<T> = z.ZodType<T>;

/** Checks a value read from a file against a model: the thing, or the first place where it does not fit. */
export function fitOf<T>(model: Model<T>, input: unknown): { readonly value: T } | { readonly fault: Misfit } {
  const parsed = model.safeParse(input);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const received = path.reduce<unknown>(
    (from, part) => (typeof from === "object" && from !== null ? Reflect.get(from, part) : undefined),
    input,
  );
  const found = received === undefined ? "" : JSON.stringify(received);
  return { fault: { path: path.map(String), received: found, expected: issue?.message ?? "" } };
}
