// The parts of work against violence that a line of a budget may belong to.

export const COMPONENTS = ["prevention", "protection", "prosecution", "policy"] as const;

export type Component = (typeof COMPONENTS)[number];
