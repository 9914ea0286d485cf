import * as z from "zod";

/** Which figures a document holds: those that the outputs show, all, or those of some ids. */
export const selection = z.union([z.enum(["shown", "all"]), z.array(z.string()).readonly()]);

export type Selection = z.infer<typeof selection>;
