// The words by which budget lines are found, against violence or for equality: which lines each reaches, a button that
// takes it away, and fields for further words.
import { useRef, useState } from "preact/hooks";
import { ask } from "./ask.js";
import { useDesk, useInTurn, useNextFocus } from "./desk.js";
import type { Meant, Rule, Worded } from "./messages.js";

export function Rules({ rules }: { readonly rules: readonly Rule[] }) {
  const { words } = useDesk();
  const [wrong, setWrong] = useState<Readonly<Partial<Record<Meant, string>>>>({});
  const inTurn = useInTurn();
  const place = useRef<HTMLElement>(null);
  const used = useNextFocus(place, rules);
  const attempt = (asked: Worded, meant?: Meant): void => {
    used();
    inTurn(async (before) => {
      const found = await ask("worded", { work: before, ...asked });
      if ("work" in found) {
        setWrong({});
        return found.work;
      }
      setWrong(meant ? { [meant]: found.wrong } : {});
      return undefined;
    });
  };
  return (
    <section ref={place} aria-label={words("page.rules")}>
      <h2 tabIndex={-1}>{words("page.rules")}</h2>
      {rules.map(({ at, word, words: said, names }) => (
        <details class="help" key={`${String(at)} ${word}`}>
          <summary>{said}</summary>
          <ul>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <button onClick={() => attempt({ without: at })}>{words("page.rule-off")}</button>
        </details>
      ))}
      {MEANT.map((meant) => (
        <Field
          key={`${meant} ${String(rules.length)}`}
          meant={meant}
          wrong={wrong[meant]}
          take={(text) => attempt({ text, meant }, meant)}
        />
      ))}
    </section>
  );
}

const MEANT: readonly Meant[] = ["violence", "equality"];

type Of = { readonly meant: Meant; readonly wrong: string | undefined; readonly take: (text: string) => void };

function Field({ meant, wrong, take }: Of) {
  const { words } = useDesk();
  const [text, setText] = useState("");
  return (
    <form
      class="written"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") take(text);
      }}
    >
      <label class="fld">
        {words(`page.words-${meant}`)}
        <span class="sub">{words("page.words")}</span>
        <input
          value={text}
          aria-invalid={wrong !== undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {wrong !== undefined && (
          <span class="wrong" role="alert">
            {wrong}
          </span>
        )}
      </label>
      <button>{words("page.write")}</button>
    </form>
  );
}
