// Which figures a document holds: base figures, those shown, all, or those of some ids; as a schema and a type.
import * as z from "zod";

/**
 * Which figures a document holds: the base figures (of those that the outputs show, what holds for the year as it stands:
 * none of single months, scenarios and ranges), those that the outputs show, of these those of whole budgets and not by
 * ministry, programme, function or region, all, or those of some ids.
 */
export const selection = z.union([z.enum(["base", "shown", "top", "all"]), z.array(z.string()).readonly()]);

export type Selection = z.infer<typeof selection>;
