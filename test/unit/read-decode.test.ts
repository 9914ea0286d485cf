import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decode } from "../../src/read/decode.js";

const text = "Код центра;Мест\nБишкек;12,5\n";

test.each([
  ["utf-8", "utf-8", false],
  ["utf-8", "utf-8", true],
  ["utf-16le", "utf-16le", false],
  ["utf-16le", "utf-16le", true],
  ["utf-16be", "utf-16be", false],
  ["utf-16be", "utf-16be", true],
  ["windows-1251", "windows-1251", false],
])("finds %s (read as %s, byte order mark %s)", (encoding, read, addBOM) => {
  expect(decode(iconv.encode(text, encoding, { addBOM }))).toEqual({ text, encoding: read });
});

test("an encoding given by name is used", () => {
  expect(decode(iconv.encode(text, "ibm866"), "ibm866")).toEqual({ text, encoding: "ibm866" });
  expect(decode(iconv.encode(text, "koi8-r"), "koi8-r")).toEqual({ text, encoding: "koi8-r" });
});

test("an encoding that does not exist, or does not fit the bytes, is told", () => {
  expect(decode(iconv.encode(text, "utf-8"), "cp-unknown")).toMatchObject({
    code: "file.encoding",
    received: "cp-unknown",
  });
  expect(decode(iconv.encode(text, "windows-1251"), "utf-8")).toMatchObject({
    code: "file.encoding",
    received: "utf-8",
  });
});

test("bytes that are no text are refused, a workbook by its name", () => {
  expect(decode(Uint8Array.from([1, 0, 0, 2, 255, 7]))).toMatchObject({ code: "file.encoding" });
  expect(decode(Uint8Array.from([255, 1, 2, 3]))).toMatchObject({ code: "file.encoding" });
  expect(decode(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ code: "file.sheet-unsupported" });
});

test("a Western code page does not pass for windows-1251: somebody must say which it is", () => {
  const french = iconv.encode("région;année;montant\nIle-de-France;2025;5\n", "latin1");
  expect(decode(french)).toMatchObject({ code: "file.encoding", received: "auto" });
  expect(decode(french, "latin1")).toMatchObject({ encoding: "windows-1252" });
});
