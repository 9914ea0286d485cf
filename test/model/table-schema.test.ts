import { Ajv2020 } from "ajv/dist/2020.js";
import { Schema } from "tableschema";
import { expect, test } from "vitest";
import { locales } from "../../src/languages/index.js";
import { en } from "../../src/made/says/en.js";
import { rowSchema, tableSchema } from "../../src/model/table-schema.js";
import { tables } from "../../src/model/tables.js";

const all = Object.values(tables);

// Cross: ajv takes each as a JSON Schema, tableschema of Frictionless as a Table Schema.
test.each(all.map((each) => each.name))(
  "the schemas of %s are schemas, with a description of every column",
  async (name) => {
    const model = all.find((each) => each.name === name) ?? tables.needs;
    const ajv = new Ajv2020({ strict: true, formats: { date: true } });
    const check = ajv.compile(rowSchema(model, en));
    expect(check({ no_such_column: "1" })).toBe(false);
    const { valid, errors } = (await Promise.resolve(Schema.load(tableSchema(model, en)))) as {
      valid: boolean;
      errors: unknown;
    };
    expect([valid, errors]).toEqual([true, []]);
    for (const locale of locales) expect(JSON.stringify(rowSchema(model, locale)).match(/"description":"[^"]/g)?.length).toBe(Object.keys(model.schema.shape).length); // prettier-ignore
  },
);

test("a row that the library takes fits, and one that it refuses does not", () => {
  const check = new Ajv2020({ strict: true, formats: { date: true } }).compile(rowSchema(tables.needs, en));
  const row = { centre_id: "osh", amount: "100", currency: "KGS", fiscal_year: "2025" };
  expect(check(row)).toBe(true);
  for (const wrong of [{ amount: "1O0" }, { currency: "som" }, { service: "shelters" }, { amount: 100 }])
    expect(check({ ...row, ...wrong })).toBe(false);
});
