import { useEffect, useState } from "preact/hooks";
import { ask } from "./ask.js";
import type { Trial, Work } from "./messages.js";
import type { Words } from "./words.js";

/** Changes to be tried, one tap each, and what each does to the shortfall. */
export function WhatIf({
  trials,
  work,
  words,
  fail,
}: {
  readonly trials: readonly Trial[];
  readonly work: Work;
  readonly words: Words;
  readonly fail: (error: unknown) => void;
}) {
  const [tried, setTried] = useState<Readonly<Record<string, readonly string[]>>>({});
  useEffect(() => setTried({}), [work]);
  const attempt = (trial: Trial): void => {
    ask("tried", { work, trial })
      .then((found) => setTried((before) => ({ ...before, [trial.words]: found })))
      .catch(fail);
  };
  return (
    <section class={Object.keys(tried).length === 0 ? "untried" : ""} aria-label={words("page.what-if")}>
      <h2>{words("page.what-if")}</h2>
      <div class="seg">
        {trials.map((trial) => (
          <button key={trial.words} aria-pressed={trial.words in tried} onClick={() => attempt(trial)}>
            {trial.words}
          </button>
        ))}
      </div>
      <div aria-live="polite">
        {Object.entries(tried).map(([change, found]) => (
          <p class="safe" key={change}>
            {found.join(" ")}
          </p>
        ))}
      </div>
    </section>
  );
}
