/** Milliseconds after which a test, or a program that it started, counts as hung: no machine is that slow. */
export const HANG_GUARD = 600_000;
