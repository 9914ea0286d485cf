import { useState } from "preact/hooks";
import type { Words } from "./words.js";

/** Asks for the password of a saved file. */
export function Unlock({
  file,
  words,
  unlock,
}: {
  readonly file: string;
  readonly words: Words;
  readonly unlock: (password: string) => void;
}) {
  const [typed, setTyped] = useState("");
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        unlock(typed);
      }}
    >
      <label class="fld">
        {words("page.locked", { file })}
        <input
          type="password"
          autocomplete="current-password"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button>{words("page.unlock")}</button>
    </form>
  );
}
