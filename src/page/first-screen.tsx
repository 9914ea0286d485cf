// The first screen: begin, go on, or bring files; and the field for the password of a saved one.
import { useState } from "preact/hooks";
import { useDesk } from "./desk.js";
import type { PageFiles } from "./messages.js";

/** The first screen: begin, go on, or bring a file. */
export function First({ begin, open, goOn }: Ways) {
  const { words } = useDesk();
  return (
    <>
      <h1>{words("page.title")}</h1>
      <p>{words("page.lead")}</p>
      <button class="pri big" onClick={begin}>
        {words("page.begin")}
      </button>
      {goOn && (
        <button class="big" onClick={goOn}>
          {words("page.go-on")}
        </button>
      )}
      <Files kind="button big" label={words("page.open")} accept=".json" open={open} />
      <p class="safe">
        <b>{words("page.safe")}</b> {words("page.safe-more")}
      </p>
      <div class="alt">
        <Files kind="link" label={words("page.tables")} open={open} />
        <span class="sub">{words("page.tables-what")}</span>
      </div>
      <div class="alt">
        <Files kind="link" label={words("page.budget")} open={open} />
        <span class="sub">{words("page.budget-what")}</span>
      </div>
      <Files kind="drop" label={words("page.pick")} open={open} />
      <label class="fld paste">
        {words("page.paste")}
        <textarea
          rows={2}
          onPaste={(event) => {
            const text = event.clipboardData?.getData("text/plain") ?? "";
            if (text.trim() !== "") open({ [PASTED]: text });
          }}
        />
      </label>
    </>
  );
}

type Open = (files: PageFiles) => void;
type Ways = { readonly begin: () => void; readonly open: Open; readonly goOn: (() => void) | undefined };

// As the clipboard of a spreadsheet gives it.
const PASTED = "paste.tsv";

const TABLES = ".csv,.tsv,.txt,.xlsx,.xls,.ods,.json";

type Place = { readonly kind: string; readonly label: string; readonly accept?: string; readonly open: Open };

/** Chosen or dropped files by their names. */
export const filesOf = (list: FileList | null | undefined): PageFiles =>
  Object.fromEntries([...(list ?? [])].map((each) => [each.name, each]));

/** A place that files are chosen in; what is dropped anywhere is opened, and this place shows it. */
function Files({ kind, label, accept = TABLES, open }: Place) {
  const [isOver, setOver] = useState(false);
  return (
    <label
      class={`${kind}${isOver ? " over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      {label}
      <input
        class="unseen"
        type="file"
        multiple
        accept={accept}
        onChange={(event) => {
          const files = filesOf(event.currentTarget.files);
          if (Object.keys(files).length > 0) open(files);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}

/** Asks for the password of a saved file. */
export function Unlock({ file, unlock }: { readonly file: string; readonly unlock: (password: string) => void }) {
  const { words } = useDesk();
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
