// Rows of a table as they stand in the file, each column under what it was read as, and what is wrong beside its cell.
import { useDesk } from "./desk.js";
import type { Seen } from "./messages.js";

export function SeenTable({ seen: { file, columns, rows, left } }: { readonly seen: Seen }) {
  const { words, work } = useDesk();
  const title = words(work.own ? "page.seen-made" : "page.seen", { file });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div class="wide" tabIndex={0} role="region" aria-label={file}>
        <table class="seen">
          {columns.length > 0 && (
            <thead>
              <tr>
                <td />
                {columns.map(({ header, as }, at) => (
                  <th key={at} scope="col" class={as === "" ? "" : "read"}>
                    {as === "" ? words("page.unread") : as}
                    {header !== as && <span class="sub">{header}</span>}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.map(({ row, cells, wrong }) => [
              <tr key={row}>
                <th scope="row" class="sub">
                  {words("page.row", { row: String(row) })}
                </th>
                {cells.map((cell, at) => (
                  <td key={at} class={(columns[at]?.as ?? "") === "" ? "" : "read"}>
                    {cell.text}
                    {cell.wrong !== "" && <span class="wrong">{cell.wrong}</span>}
                  </td>
                ))}
              </tr>,
              wrong !== "" && (
                <tr key={`${String(row)} wrong`}>
                  <td colSpan={cells.length + 1}>
                    <span class="wrong">{wrong}</span>
                  </td>
                </tr>
              ),
            ])}
          </tbody>
        </table>
      </div>
      {left > 0 && <p class="sub">{words("page.columns-left", { count: String(left) })}</p>}
    </section>
  );
}
