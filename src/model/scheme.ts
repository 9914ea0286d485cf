import type { Source } from "../formula/source.js";

/** A class of a tagging scheme. */
export type SchemeClass = {
  readonly code: string;
  /** Words of the class; English is required, other languages are optional. */
  readonly label: { readonly en: string; readonly [language: string]: string };
  /** Share of the amount that the scheme counts, as a decimal string; null where the scheme has no weights. */
  readonly weight: string | null;
  /** Whether the scheme counts this class as targeting gender equality. */
  readonly targeted: boolean;
  /** False where the scheme declares such lines outside what can be screened. */
  readonly allocable?: boolean;
};

/** A published way to tag budget lines. */
export type Scheme = {
  readonly id: string;
  readonly title: { readonly en: string; readonly [language: string]: string };
  readonly classes: readonly SchemeClass[];
  readonly source: Source;
};
