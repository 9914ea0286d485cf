/** What `init` is to write, and what it says of it. */
export type Made = {
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
  readonly told: (width: number) => readonly string[];
  readonly next: string;
  /** What follows the path in the next command. */
  readonly options?: string;
};
