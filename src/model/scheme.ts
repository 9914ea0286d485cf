// The types of a tagging scheme, a published way to tag budget lines: its classes with their weights, what is said of a
// line (code, share or score), and what sources leave open.
import type { Source } from "../formula/figure.js";
import type { Texts } from "../formula/locale.js";

/** A published way to tag budget lines. */
export type Scheme = {
  readonly id: string;
  readonly title: Texts;
  /** In one sentence what its total counts: why it differs from the total of another scheme. */
  readonly counts: Texts;
  readonly classes: readonly SchemeClass[];
  /** Codes where absent. */
  readonly scale?: SchemeScale;
  /** Which total the scheme itself gives out: whole amounts of targeted classes, or amounts times their weights. */
  readonly headline: "tagged" | "weighted";
  /** Codes that stand in other uses of the same field and are wrong here, with the reason. */
  readonly wrong?: Readonly<Record<string, Texts>>;
  /** A least share that the scheme demands, as a decimal string, and of what. */
  readonly floor?: { readonly share: string; readonly of: "all" | "programmable" | "direct"; readonly label: Texts };
  /** What must be given before it can be applied, and the scheme that follows. */
  readonly needs?: {
    readonly arguments: readonly SchemeArgument[];
    /** Given only values that fit. */
    readonly of: (given: Readonly<Record<string, string>>) => Scheme;
  };
  readonly source: Source;
};

/** A class of a tagging scheme. */
export type SchemeClass = {
  readonly code: string;
  readonly label: Texts;
  /** Share of the amount that the scheme counts, as a decimal string; null where the class has no weight of its own. */
  readonly weight: string | null;
  /** Whether the scheme counts this class as targeting gender equality. */
  readonly targeted: boolean;
  /** Whether its lines were found to harm equality: they stand apart and are taken from nothing. */
  readonly harmful?: boolean;
  /** False where the scheme declares such lines outside what can be screened. */
  readonly allocable?: boolean;
  /** Least value of the class, where a line has a share or a score: the first class that a value reaches is its class. */
  readonly from?: string;
  /** As `from`, but the value itself is not in the class. */
  readonly above?: string;
  /** Weight that the class would have once its lines are assessed; it counts as `weight` until then. */
  readonly potential?: string;
};

/** What is said of a line: a code of a class, a share of its amount (0 to 1, or with `%`), or a score on a scale. */
export type SchemeScale =
  | { readonly kind: "code" }
  /** The share is the weight of the line; its class follows from it. */
  | { readonly kind: "share" }
  | {
      readonly kind: "score";
      readonly min: string;
      readonly max: string;
      /**
       * Decimals that a score is rounded to, half up, before its class is looked up: thirds that are written as 0.33 and
       * 0.67 may add up to 19.999….
       */
      readonly places?: number;
      /** Weights of criteria: a line may have a score for each instead of their weighted mean. */
      readonly weights?: readonly string[];
    };

/** Something that sources leave open, so that whoever uses the scheme must say it. */
export type SchemeArgument = {
  readonly name: string;
  /** The question, with the versions in circulation. */
  readonly label: Texts;
  /** What may be written, such as `direct, indirect`. */
  readonly expected: string;
  readonly fits: (value: string) => boolean;
};
