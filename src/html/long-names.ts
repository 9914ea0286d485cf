import type { Table } from "../report/pieces.js";

const LONG = 45;

/** Whether names of a table need most of its width: then its bars stand under them. */
export const hasLongNames = ({ rows }: Table): boolean =>
  rows.some(({ label, detail }) => label.length + (detail?.length ?? 0) > LONG);
