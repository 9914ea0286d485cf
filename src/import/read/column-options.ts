import type { Issue, Option } from "../../formula/issue.js";
import { PHASES } from "../../model/budget-line.js";
import { acceptOf, option } from "./option.js";
import type { Asking } from "./asking.js";
import { settledColumns } from "./settled-columns.js";

/** A column that may hold amounts; its year is blank where the header names none. */
type Dated = { readonly header: string; readonly fiscalYear: string };

/**
 * The answers to a question about columns. Only of a budget are columns named in the analysis file; those of another
 * table get their name in the file itself. An answer names the columns that were found beside it, for whatever the analysis
 * file does not name is not read once it names one.
 */
export function columnOptions(issue: Issue, questions: readonly Issue[], asking: Asking): readonly Option[] {
  const { code, column = "", expected = "", detail = {} } = issue;
  const { table, understood, totalUnder } = asking;
  const found = settledColumns(understood?.columns ?? []);
  const fieldAs = (field: string, header: string): Option["answer"] => ({
    ...found,
    columns: { ...found.columns, [field]: header },
  });
  const amountAs = (phase: string, all: readonly Dated[]): Option["answer"] => {
    const dated = all.filter((each) => each.fiscalYear !== "");
    const [plain] = all.filter((each) => each.fiscalYear === "");
    const others = Object.entries(found.columns ?? {}).filter(([, header]) => header !== plain?.header);
    const amounts = [...(found.amounts ?? []), ...dated.map((each) => ({ ...each, phase }))];
    return {
      columns: { ...Object.fromEntries(others), ...(plain && { [phase]: plain.header }) },
      ...(amounts.length > 0 && { amounts }),
    };
  };
  const renamed = (header: string, name: string): Option => option("rename", {}, null, { header, wanted: name });
  switch (code) {
    case "column.phase": {
      const asked = questions.filter((each) => each.code === code);
      const columns = asked.map((each) => ({
        header: each.column ?? "",
        fiscalYear: each.detail?.["fiscalYear"] ?? "",
      }));
      // Columns of one year cannot all be of one phase; of several years they can, and are asked about once.
      const years = new Set(columns.map((each) => each.fiscalYear));
      const groups = years.size === columns.length ? [columns] : columns.map((each) => [each]);
      const taken = new Set([...Object.keys(found.columns ?? {}), ...(found.amounts ?? []).map((each) => each.phase)]);
      const free = PHASES.filter((phase) => !taken.has(phase));
      return groups.flatMap((group) => {
        // What a column adds up to does not hang on what its phase is called, unless another column has that phase.
        const shown = group.length === 1 ? group[0]?.header : undefined;
        const total = free[0] === undefined ? null : totalUnder(amountAs(free[0], group), shown);
        const header = group.map((each) => `«${each.header}»`).join(", ");
        return PHASES.map((phase) => {
          const answer = amountAs(phase, group);
          return option("phase", answer, free.includes(phase) ? total : totalUnder(answer, shown), { header, phase });
        });
      });
    }
    case "column.ambiguous": {
      const places = [...(detail["candidates"] ?? "").matchAll(/«(.*?)» \((\d+)\)/g)];
      const headers = [...new Set(places.map(([, header = ""]) => header))];
      const [field = "", fiscalYear = ""] = (detail["field"] ?? expected).split(":").reverse();
      if (headers.length < 2) {
        const [header = ""] = headers;
        return [option("same-headers", {}, null, { header, places: places.map(([, , place]) => place).join(", ") })];
      }
      return headers.map((header) => {
        if (table !== "budgets") return renamed(header, field);
        const isAmount = PHASES.some((phase) => phase === field);
        const answer = isAmount ? amountAs(field, [{ header, fiscalYear }]) : fieldAs(field, header);
        return option("column", answer, isAmount ? totalUnder(answer, header) : null, { header });
      });
    }
    case "column.whole": {
      const [field = "approved"] = Object.entries(found.columns ?? {}).find(([, header]) => header === column) ?? [];
      return [
        ...asking.amountLike.map((header) => {
          const answer = amountAs(field, [{ header, fiscalYear: "" }]);
          return option("column", answer, totalUnder(answer), { header });
        }),
        option("as-it-is", acceptOf(code, asking.file), totalUnder(acceptOf(code, asking.file))),
      ];
    }
    case "column.missing": {
      const headers = [...(detail["candidates"] ?? "").matchAll(/«(.*?)»(?:, |$)/g)].map(([, header = ""]) => header);
      if (table !== "budgets") return headers.map((header) => renamed(header, column));
      // What the cells are says more than how the header is spelled.
      return (asking.amountLike.length > 0 ? asking.amountLike : headers).flatMap((header) => {
        const total = totalUnder(amountAs("approved", [{ header, fiscalYear: "" }]), header);
        return PHASES.map((phase) =>
          option("phase", amountAs(phase, [{ header, fiscalYear: "" }]), total, { header: `«${header}»`, phase }),
        );
      });
    }
    default:
      return [];
  }
}
