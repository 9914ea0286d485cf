// The questions of some parts of the interview, each with its field.
import { useEffect, useState } from "preact/hooks";
import type { RefObject } from "preact";
import type { Choice } from "../interview/index.js";
import { ask } from "./ask.js";
import { useDesk } from "./desk.js";
import type { Field } from "./messages.js";

export function Asking({ parts, head }: Asked) {
  const { work, words, change } = useDesk();
  const [fields, setFields] = useState<readonly Field[]>([]);
  const [told, setTold] = useState<Readonly<Record<string, Told>>>({});
  useEffect(() => {
    void ask("fields", { work }).then((found) => {
      setFields(found.filter((each) => parts.includes(each.part)));
      setTold((before) =>
        Object.fromEntries(Object.entries(before).filter(([, each]) => each.wrong ?? each.either ?? !each.isSent)),
      );
    });
  }, [work, parts[0]]);

  const reply = (id: string, text: string): void => {
    setTold((before) => ({ ...before, [id]: { typed: text, isSent: true } }));
    void ask("reply", { work, id, text }).then((replied) => {
      if ("answers" in replied) {
        // Another answer may have come meanwhile: what this one changed is added to it.
        const of = work.answers ? "answers" : "asked";
        const changed = Object.entries(replied.answers).filter(([key, value]) => work[of]?.[key] !== value);
        change((before) => ({ ...before, [of]: { ...before[of], ...Object.fromEntries(changed) } }));
      } else setTold((before) => ({ ...before, [id]: { ...replied, typed: text } }));
    });
  };
  return (
    <>
      {head && (
        <h1 ref={head} tabIndex={-1}>
          {words(`page.head.${parts[0] ?? "papers"}`)}
        </h1>
      )}
      {fields.map((field) => (
        <One
          key={field.id}
          field={field}
          told={told[field.id] ?? {}}
          type={(id, typed) => setTold((before) => ({ ...before, [id]: { typed } }))}
          reply={reply}
        />
      ))}
    </>
  );
}

type Asked = { readonly parts: readonly Field["part"][]; readonly head?: RefObject<HTMLHeadingElement> };

/** What stands in a field and beside it. What is being typed stays there, whatever the answers before it change. */
type Told = {
  readonly wrong?: string;
  readonly either?: readonly Choice[];
  readonly typed?: string;
  readonly isSent?: boolean;
};

type Reply = (id: string, text: string) => void;
type OneField = { readonly field: Field; readonly told: Told; readonly type: Reply; readonly reply: Reply };

function One({ field, told, type, reply }: OneField) {
  const { words } = useDesk();
  const { id, kind, text, help, choices, example, assumed, beside, required, said } = field;
  const name = `q-${id}`;
  const shown = told.typed ?? said;
  const chosen = shown.split(" ").filter((each) => each !== "");
  const toggled = (value: string): string =>
    (chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]).join(" ");
  const about = (
    <>
      {told.wrong !== undefined && (
        <span class="wrong" id={`${name}-wrong`} role="alert">
          {told.wrong}
        </span>
      )}
      {told.either && (
        <div class="ask" role="alert">
          {told.either.map(({ label, value }) => (
            <button key={value} onClick={() => reply(id, value)}>
              {label}
            </button>
          ))}
        </div>
      )}
      {said === "" && assumed !== undefined && (
        <span class="assumed">
          {words("page.assumed")} {assumed}
        </span>
      )}
      <details class="help">
        <summary>{words("page.help")}</summary>
        <p>{help}</p>
        {beside?.map((line) => (
          <p class="sub" key={line}>
            {line}
          </p>
        ))}
      </details>
    </>
  );
  if (choices) {
    const isMany = kind === "several";
    return (
      <fieldset class="fld">
        <legend>{text}</legend>
        <div class="seg">
          {choices.map(({ value, label }) => (
            <label key={value} class={chosen.includes(value) ? "on" : ""}>
              <input
                type={isMany ? "checkbox" : "radio"}
                name={name}
                checked={chosen.includes(value)}
                onChange={() => reply(id, isMany ? toggled(value) : value)}
              />
              {label}
            </label>
          ))}
        </div>
        {about}
      </fieldset>
    );
  }
  return (
    <div class="fld">
      <label for={name}>{text}</label>
      {!required && said !== "" && (
        <button
          class="link dk"
          onClick={() => {
            reply(id, "");
            document.getElementById(name)?.focus();
          }}
        >
          {words("page.unknown")}
        </button>
      )}
      <input
        id={name}
        value={shown}
        placeholder={example === undefined ? undefined : `${words("page.example")} ${example}`}
        aria-invalid={told.wrong !== undefined}
        aria-describedby={told.wrong === undefined ? undefined : `${name}-wrong`}
        onInput={(event) => type(id, event.currentTarget.value)}
        onChange={(event) => reply(id, event.currentTarget.value)}
      />
      {about}
    </div>
  );
}
