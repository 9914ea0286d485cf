import { useState } from "preact/hooks";
import { ask } from "./ask.js";
import type { Opened, Part, Work } from "./messages.js";
import type { Words } from "./words.js";

/** A number that opens: its rule, its sum, and its parts, which open in turn down to an answer or a row. */
export function OpenedNumber({
  part: { words: said, figure, rows },
  work,
  words,
  fail,
}: {
  readonly part: Part;
  readonly work: Work;
  readonly words: Words;
  readonly fail: (error: unknown) => void;
}) {
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
            <OpenedNumber key={at} part={each} work={work} words={words} fail={fail} />
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
