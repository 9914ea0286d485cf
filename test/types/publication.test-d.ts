import { describe, it } from "vitest";
import { csv, html, json, md, request as requestFile, xlsx } from "../../src/formats/index.js";
import type { Locale } from "../../src/formula/locale.js";
import { provenance, recordTables } from "../../src/report/provenance.js";
import { report } from "../../src/report/report.js";
import { request } from "../../src/report/request.js";
import { toDocument } from "../../src/report/document.js";
import type { Result } from "../../src/result/result.js";

declare const result: Result;
declare const locale: Locale;

describe("for whom a result is printed cannot be said by the caller", () => {
  it("a report takes a result and a language, and nothing else", () => {
    // @ts-expect-error - what may be shown is a property of the result
    report(result, locale, { working: false });
    // @ts-expect-error - the same of a request
    request(result, locale, { working: false });
    // @ts-expect-error - and of the record
    recordTables(result, locale, false);
    // @ts-expect-error - and of how a result was made
    provenance(result, false);
    // @ts-expect-error - and of the document
    toDocument(result, locale, "run", false);
  });

  it("a format makes the report itself", () => {
    const page = report(result, locale);
    for (const format of [csv, html, json, md, requestFile, xlsx]) {
      // @ts-expect-error - a report of another result would carry its stamp
      void format.render({ result, report: page, locale });
    }
  });
});
