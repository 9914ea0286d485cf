import type { Seen } from "./messages.js";
import type { Words } from "./words.js";

/** The first rows of a table as they stand in the file, each column under what it was read as. */
export function SeenTable({ seen, words }: { readonly seen: Seen; readonly words: Words }) {
  const { file, columns, rows } = seen;
  const title = words("page.seen", { file });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div class="wide" tabIndex={0} role="region" aria-label={file}>
        <table class="seen">
          <thead>
            <tr>
              {columns.map(({ header, as }, at) => (
                <th key={at} scope="col" class={as === "" ? "" : "read"}>
                  {as === "" ? words("page.unread") : as}
                  <span class="sub">{header}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, at) => (
                  <td key={at} class={columns[at]?.as === "" ? "" : "read"}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
