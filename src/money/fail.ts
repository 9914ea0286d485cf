// Errors of the library, each with a stable code: how one is thrown and recognised, and the refusal of arguments of the
// wrong kind. Also: a value as such a message shows it.

/** A programmer's mistake. Recognise it by `code`, never by `instanceof`: each bundle has its own copy of the class. */
export type CodedError = Error & { readonly code: string };

/** Whether an error was thrown by this library; its `code` says which. */
export const isUmayError = (error: unknown): error is CodedError =>
  error instanceof Error && "code" in error && typeof error.code === "string" && "isUmay" in error;

/** Refuses what a program that knows no types hands over where an object is expected. */
export function refuseUnlessObjects(expected: string, ...given: readonly unknown[]): void {
  if (!given.every(isObject)) fail("arguments", expected);
}

/** Refuses what is no list of objects. */
export function refuseUnlessListed(expected: string, given: unknown): void {
  if (!Array.isArray(given) || !given.every(isObject)) fail("arguments", expected);
}

/** Refuses what has no object under the names that stand beside it: a number is no result, and `{}` is no language. */
export function refuseUnlessHave(
  expected: string,
  ...given: readonly (readonly [given: unknown, ...names: readonly string[]])[]
): void {
  const isFit = given.every(([each, ...names]) => isObject(each) && names.every((name) => isObject(each[name])));
  if (!isFit) fail("arguments", expected);
}

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === "object" && given !== null;

/** What a program that knows no types handed over, as a message shows it. */
export const shown = (given: unknown): string =>
  typeof given === "string" ? `"${given}"` : isObject(given) ? JSON.stringify(given) : String(given);

/**
 * Throws an error that carries a stable `code`.
 *
 * @param code - the stable code, such as `money.currency`
 * @param message - what is wrong and what to do, in plain words
 * @throws always, with the code given
 */
export function fail(code: string, message: string): never {
  throw Object.assign(new Error(message), { code, isUmay: true });
}
