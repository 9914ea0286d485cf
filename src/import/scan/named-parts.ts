import { labelOf, namedLabels } from "../hierarchy/hierarchy-named.js";

const MOST = 10_000;

/** What was found of labels, as it passes from one thread to another. */
export type NamedPart = Pick<NamedParts, "labels" | "claims">;

/** Texts that name the rows that they add up, «(i+ii)», «(1-17)», and the labels that rows bear: «i) Pay». */
export class NamedParts {
  readonly labels = new Set<string>();
  /** The labels that a text names, by the text, with the first row that it stands in. */
  readonly claims = new Map<string, { readonly row: number; readonly labels: readonly string[] }>();

  /** Notes the label that a text begins with. */
  bear(text: string): void {
    const label = labelOf(text);
    if (label !== undefined && this.labels.size < MOST) this.labels.add(label);
  }

  /** Notes what a text with brackets names. */
  claim(text: string, row: number): void {
    const labels = namedLabels(text);
    if (labels && this.claims.size < MOST && !this.claims.has(text)) this.claims.set(text, { row, labels });
  }

  absorb({ labels, claims }: NamedPart, row: (row: number) => number): void {
    for (const each of labels) this.labels.add(each);
    for (const [text, claim] of claims)
      if (!this.claims.has(text)) this.claims.set(text, { ...claim, row: row(claim.row) });
  }

  /** A text whose labels rows bear: it may be the sum of these. */
  get found(): { readonly row: number; readonly text: string } | undefined {
    for (const [text, { row, labels }] of this.claims)
      if (labels.every((each) => this.labels.has(each))) return { row, text };
    return undefined;
  }
}
