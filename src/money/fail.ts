// Errors of the library, each with a stable code: how one is thrown and recognised, and the refusal of what is no
// object where one is expected.
/** A programmer's mistake. Recognise it by `code`, never by `instanceof`: each bundle has its own copy of the class. */
export type CodedError = Error & { readonly code: string };

/** Whether an error was thrown by this library; its `code` says which. */
export const isUmayError = (error: unknown): error is CodedError =>
  error instanceof Error && "code" in error && typeof error.code === "string" && "isUmay" in error;

/** Refuses what a program that knows no types hands over where an object is expected. */
export function refuseUnlessObjects(expected: string, ...given: readonly unknown[]): void {
  if (given.some((each) => typeof each !== "object" || each === null)) fail("arguments", expected);
}

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
