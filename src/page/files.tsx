import { useState } from "preact/hooks";
import type { PageFiles } from "./messages.js";

const TABLES = ".csv,.tsv,.txt,.xlsx,.xls,.ods,.json";

/** A place that files are chosen in or dropped on. */
export function Files({
  kind,
  label,
  accept = TABLES,
  open,
}: {
  readonly kind: string;
  readonly label: string;
  readonly accept?: string;
  readonly open: (files: PageFiles) => void;
}) {
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])];
    if (files.length > 0) open(Object.fromEntries(files.map((each) => [each.name, each])));
  };
  return (
    <label
      class={`${kind}${isOver ? " over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      {label}
      <input
        class="unseen"
        type="file"
        multiple
        accept={accept}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
