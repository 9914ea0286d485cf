import * as z from "zod";

/**
 * Which figures a document holds: those that the outputs show, of these those of whole budgets and not by ministry,
 * programme, function or region, all, or those of some ids.
 */
export const selection = z.union([z.enum(["shown", "top", "all"]), z.array(z.string()).readonly()]);

export type Selection = z.infer<typeof selection>;
