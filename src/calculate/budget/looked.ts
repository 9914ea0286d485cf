/** Lines that somebody looks at, each of which stands by itself: all, those of one id, or those that are parts of rows. */
export type Looked = "all" | { readonly id: string } | LookedRows;

/** Lines that are parts of rows, and how many of them stand by themselves; all unless given. */
export type LookedRows = { readonly rows: ReadonlySet<string>; readonly most?: number | undefined };
