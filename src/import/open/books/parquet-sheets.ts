// Reads a Parquet file as one sheet. Decimals are written from the whole numbers in the file: no digit is lost.
import type { FileMetaData } from "hyparquet";
import { plainDigits, shifted } from "../decimal-digits.js";
import { limits } from "../limits.js";
import type { WorkbookSheet } from "../grid.js";
import { refuse, sheetDraft, wholeRoom } from "./sheet-draft.js";

export async function parquetSheets(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const { parquetMetadataAsync, parquetRead, parquetSchema } = await import("hyparquet");
  const file = Uint8Array.from(bytes).buffer;
  const metadata = await parquetMetadataAsync(file);
  const count = Number(metadata.num_rows);
  const { children } = parquetSchema(metadata);
  const nested = children.find((each) => each.children.length > 0);
  if (nested) refuse("file.kind", `Parquet, ${nested.element.name}`, "CSV");
  if (count > limits.tableRows) refuse("file.too-large", String(count), String(limits.tableRows));
  const codecs = metadata.row_groups.flatMap((group) => group.columns.map((each) => each.meta_data?.codec ?? ""));
  const other = codecs.find((each) => each !== "UNCOMPRESSED" && each !== "SNAPPY");
  if (other !== undefined) refuse("file.kind", `Parquet, ${other}`, "Parquet, SNAPPY; CSV");
  const columns = children.map(({ element }) => columnOf(element));
  let values: readonly (readonly unknown[])[] = [];
  await parquetRead({
    file,
    // What a decimal is, is said here: the reader would make a rounded number of it.
    metadata: { ...metadata, schema: metadata.schema.map(withoutDecimal) },
    utf8: false,
    onComplete: (rows: unknown[][]) => {
      values = rows;
    },
  });
  const draft = sheetDraft("Parquet", false, wholeRoom());
  for (const [column, { name }] of columns.entries()) draft.put(0, column, name);
  for (const [at, row] of values.entries())
    for (const [column, { write, isNumber }] of columns.entries())
      if (row[column] != null) draft.putText(at + 1, column, write(row[column]), isNumber);
  return [{ ...draft.sheet(), floats: columns.filter((each) => each.isFloat).map((each) => each.name) }];
}

type Elements = FileMetaData["schema"];

const isDecimal = (element: Elements[number]): boolean =>
  element.converted_type === "DECIMAL" || element.logical_type?.type === "DECIMAL";

function withoutDecimal(element: Elements[number]): Elements[number] {
  if (!isDecimal(element)) return element;
  const { converted_type: _, logical_type: __, ...bare } = element;
  return bare;
}

/** A column as the file keeps it: its name, what it holds, and how its values are written. */
function columnOf(element: Elements[number]) {
  const { name, type, scale = 0, converted_type: converted } = element;
  const isFloat = type === "FLOAT" || type === "DOUBLE";
  if (isDecimal(element))
    return { name, isNumber: true, isFloat, write: (value: unknown) => decimalText(unscaled(value), scale) };
  const isDate = converted === "DATE";
  const isWhole = type === "INT32" || (type === "INT64" && !/TIME/.test(converted ?? ""));
  return { name, isNumber: isFloat || (isWhole && !isDate), isFloat, write: (value: unknown) => textOf(value, isDate) };
}

const decoder = new TextDecoder();

function textOf(value: unknown, isDate: boolean): string {
  if (value instanceof Uint8Array) return decoder.decode(value);
  if (value instanceof Date) return isDate ? value.toISOString().slice(0, 10) : value.toISOString();
  return typeof value === "number" ? plainDigits(value) : String(value);
}

// The whole number of a decimal, as the file keeps it: in 32 or 64 bits, or in bytes, the highest first.
function unscaled(value: unknown): bigint {
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return BigInt(value);
  if (!(value instanceof Uint8Array)) return refuse("file.damaged", "", "Parquet");
  return BigInt.asIntN(value.length * 8, value.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)); // prettier-ignore
}

const decimalText = (whole: bigint, scale: number): string =>
  whole < 0n ? `-${decimalText(-whole, scale)}` : shifted(String(whole), "", -scale);
