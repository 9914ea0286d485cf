/** How far a file was read: how many of its bytes and rows. */
export type ReadSoFar = { readonly file: string; readonly bytes: number; readonly size: number; readonly rows: number };
