// The step that shows the answer: what can be tried, how numbers were made, what is open, and the whole calculation.
import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "./ask.js";
import { type Step, useDesk } from "./desk.js";
import type { Opened, Part, Trial } from "./messages.js";
import { Asking } from "./asking.js";
import { Opens } from "./open-questions.js";
import { Rules } from "./rules.js";
import { SeenTable } from "./file-preview.js";

export function ResultStep({ ran, head }: Step) {
  const { work, words, fail } = useDesk();
  const [whole, setWhole] = useState("");
  // What was opened of another answer is closed.
  const turns = useRef({ of: ran, turn: 0 });
  if (turns.current.of !== ran) turns.current = { of: ran, turn: turns.current.turn + 1 };
  // It is drawn when the answer stands there and nobody asks for the next one.
  useEffect(() => {
    const later = setTimeout(() => {
      if (ran) ask("whole", { work }).then(setWhole, fail);
    }, QUIET);
    return () => clearTimeout(later);
  }, [ran]);
  const [first, ...more] = ran?.sentences ?? [];
  return (
    <>
      <h1 ref={head} tabIndex={-1}>
        {first ?? words("page.counting")}
      </h1>
      {more.length > 0 && <p class="lead">{more.join(" ")}</p>}
      {(ran?.below.length ?? 0) > 0 && <p class="sub">{ran?.below.join(" ")}</p>}
      {ran?.foot?.bar !== undefined && <p class="safe">{words("page.owner")}</p>}
      {ran && ran.trials.length > 0 && <WhatIf trials={ran.trials} />}
      {ran && ran.numbers.length > 0 && (
        <section aria-label={words("page.how")}>
          <h2>{words("page.how")}</h2>
          {ran.numbers.map((each) => (
            <OpenedNumber key={`${each.words} ${String(turns.current.turn)}`} part={each} />
          ))}
        </section>
      )}
      {work.own && <Asking parts={OF_TABLES} />}
      {ran?.seen.map((each) => (
        <SeenTable key={each.file} seen={each} />
      ))}
      {ran?.rules && ran.open.length === 0 && <Rules rules={ran.rules} />}
      {ran && <Opens open={ran.open} />}
      {ran && ran.problems.length > 0 && (
        <section aria-label={words("page.problems")}>
          <h2>{words("page.problems")}</h2>
          <ul>
            {ran.problems.slice(0, 20).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      {whole !== "" && (
        <section class="whole" aria-label={words("page.whole")}>
          <h2>{words("page.whole")}</h2>
          <iframe class="paper" title={words("page.whole")} sandbox="allow-same-origin allow-modals" srcdoc={whole} />
        </section>
      )}
    </>
  );
}

// What her own tables leave open, beside the papers.
const OF_TABLES = ["centre", "money"] as const;

const QUIET = 250;

/** A number that opens: its rule, its sum, and its parts, which open in turn down to an answer or a row. */
function OpenedNumber({ part: { words: said, figure, rows } }: { readonly part: Part }) {
  const { work, words, fail } = useDesk();
  const [opened, setOpened] = useState<Opened | null>();
  if (!figure)
    return (
      <p>
        {said}
        {rows.map((each) => (
          <span class="sub" key={each}>
            {each}
          </span>
        ))}
      </p>
    );
  return (
    <details
      class="help opens"
      onToggle={(event) => {
        if (event.currentTarget.open && opened === undefined) ask("opened", { work, figure }).then(setOpened, fail);
      }}
    >
      <summary>{said}</summary>
      {opened && (
        <>
          {opened.rule !== "" && <p>{opened.rule}</p>}
          <p>
            <b>{opened.sum}</b>
          </p>
          {opened.parts.map((each, at) => (
            <OpenedNumber key={at} part={each} />
          ))}
          {opened.left > 0 && <p class="sub">{words("page.parts-left", { count: String(opened.left) })}</p>}
          {opened.sources.map((each) => (
            <p class="sub" key={each}>
              {words("page.source", { source: each })}
            </p>
          ))}
        </>
      )}
    </details>
  );
}

/** Changes to be tried, one tap each, and what each does to the shortfall. */
function WhatIf({ trials }: { readonly trials: readonly Trial[] }) {
  const { work, words, fail } = useDesk();
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
