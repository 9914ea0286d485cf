/** What a person is asked: to choose one of several answers, or more of them, or to write one. */
export type Prompt = {
  readonly question: string;
  /** The answers; absent where one is written. */
  readonly options?: readonly string[];
  /** Whether several answers may be chosen. */
  readonly many?: true;
  /** What is wrong with a text that was written; undefined where nothing is. */
  readonly check?: (text: string) => string | undefined;
  /** What `?` shows. */
  readonly help?: string | undefined;
  /** Lines that stand beside the question, to compare. */
  readonly beside?: readonly string[] | undefined;
  /** Whether it must be answered. */
  readonly required?: true;
  /** What was answered before, in its words. */
  readonly kept?: string;
  /** Whether there is a question before this one. */
  readonly back: boolean;
};

/** What a person replied: an answer, several of them, "I do not know", the wish to go back, or to leave. */
export type Reply =
  | { readonly kind: "option"; readonly index: number }
  | { readonly kind: "options"; readonly indexes: readonly number[] }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unknown" | "back" | "stop" };

/** Asks a person one thing. The command asks on a terminal; a test answers by itself. */
export type Asker = (prompt: Prompt) => Promise<Reply>;
