import { describe, expectTypeOf, it } from "vitest";
import { calc, given, handle, lookup, type LookupColumn, texts, total } from "../../src/formula/table.js";
import { SERVICE_COSTS } from "../../src/calculate/cost/cost-tables.js";
import { SERVICES } from "../../src/calculate/cost/base-lines.js";
import { LEVELS } from "../../src/calculate/funding/gap-tables.js";
import { moneyGroup } from "../../src/calculate/funding/funders.js";
import { overhead } from "../../src/made/measure/requirement.js";

const lines = handle("lines", () => [...texts("line key", "service key"), given("amount", "money"), calc(overhead)]);

describe("what a table asks of an earlier one", () => {
  it("is a column of values that the table has", () => {
    // @ts-expect-error no such column
    lines.lookup("amounts", "money", "line key");
    // @ts-expect-error no such column
    lines.by("service key")("amounts");
    // @ts-expect-error a text is no value
    lines.at("line key")("service key");
    // @ts-expect-error no such column
    lines.place(0, "amounts");
    expectTypeOf(lines.lookup("overhead", "money", "line key")).toEqualTypeOf<LookupColumn<"overhead", "line key">>();
  });

  it("is summed by a text column of the summed table", () => {
    // @ts-expect-error no such key
    lines.by("centre key");
    // @ts-expect-error values are no keys
    lines.by("amount");
  });

  it("is looked up by a text column of the own table", () => {
    handle("payments", () => [...texts("line key"), lines.lookup("amount", "money", "line key")]);
    // @ts-expect-error no text column of this name stands beside
    handle("payments", () => [...texts("line"), lines.lookup("amount", "money", "line key")]);
  });

  it("is known where columns are made in loops and by names with a certainty", () => {
    expectTypeOf(LEVELS.country.at("country key")("requirement known")).toHaveProperty("table");
    total("gap", "money", LEVELS.country.at("country key")("hard-gap"), { none: "zero" });
    // @ts-expect-error there is no such certainty
    LEVELS.country.at("country key")("secured-funding sure");
    // @ts-expect-error what nobody counts has no count of what is unknown
    LEVELS.country.at("country key")("centre-count unknown");
  });

  it("is known under a prefix and where a part of the columns is given", () => {
    lookup("capacity", "places", SERVICES.prefixed("model-").at("model key")("capacity"));
    // @ts-expect-error no such column
    SERVICES.prefixed("model-").at("model key")("size");
    // @ts-expect-error no such key
    SERVICES.by("service");
    // @ts-expect-error no such key
    SERVICE_COSTS.by("region key");
  });

  it("stands in a table that there is", () => {
    // @ts-expect-error no such table
    moneyGroup("money-by-donor");
  });
});
