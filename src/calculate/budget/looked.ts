/** Lines that somebody looks at, each of which stands by itself: all, those of one id, or those that are parts of rows. */
export type Looked = "all" | { readonly id: string } | { readonly rows: ReadonlySet<string> };
