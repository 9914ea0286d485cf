import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/import/open/decode.js";
import { decodeAs, encodingName } from "../../src/import/open/encodings/decode-as.js";

const text = "Код центра;Мест\nБишкек;12,5\n";
const words = ["Код", "центра", "Мест"];

describe("decode", () => {
  it.each([
    ["utf-8", false, "valid"],
    ["utf-8", true, "mark"],
    ["utf-16le", false, "zeros"],
    ["utf-16le", true, "mark"],
    ["utf-16be", false, "zeros"],
    ["utf-16be", true, "mark"],
    ["windows-1251", false, "letters"],
    ["ibm866", false, "letters"],
    ["koi8-r", false, "letters"],
  ])("finds %s (byte order mark %s) by %s", (encoding, addBOM, encodingBy) => {
    expect(decode(iconv.encode(text, encoding, { addBOM }))).toEqual({ text, encoding, encodingBy, words });
  });

  it.each([
    ["Бағдарлама атауы;Сомасы, мың теңге\nБілім беру;1\nДенсаулық сақтау;2\n", "rk1048", "kz-1048"],
    ["Бөлүмдүн аталышы;Суммасы\nБилим берүү;1\nСаламаттык сактоо;2\n", "rk1048", "kz-1048"],
    ["Найменування видатків;Сума\nОсвіта;1\nЗахист сім'ї;2\nСоціальна політика України;3\n", "koi8-u", "koi8-u"],
    ["Código;Descripción;Año\n1;EDUCACIÓN;2\n", "cp850", "cp850"],
    ["Código;Descripción;Año\n1;EDUCACIÓN;2\n", "win1252", "windows-1252"],
    ["Název;Skutečnost;Příspěvek\nMěsto;1\nVýdaje na školství;2\n", "win1250", "windows-1250"],
    ["Libellé;Exécuté\nDéfense;1\nSécurité;2\nPrévision;3\n", "macintosh", "macintosh"],
    ["Maßnahme;Höhe der Förderung\nMüller;1\n", "cp850", "cp850"],
  ])("finds the encoding of %j written as %s", (table, encoding, found) => {
    expect(decode(iconv.encode(table, encoding))).toMatchObject({ text: table, encoding: found });
  });

  it("asks where two encodings fit, and shows the words in which they differ", () => {
    // ұ of KZ-1048 and ў of windows-1251 are the same byte.
    const doubtful = decode(iconv.encode("млн сўм\n1\n", "windows-1251"));
    expect(doubtful).toMatchObject({ code: "file.encoding-unsure", severity: "question", received: "auto" });
    const choices = "code" in doubtful ? doubtful.detail?.["choices"] : undefined;
    expect(choices).toMatch(/windows-1251: сўм/);
    expect(choices).toMatch(/kz-1048: сұм/);
  });

  it("looks for letters in the whole file, not only at its beginning", () => {
    const late = "code;name\n" + "1;plain\n".repeat(50_000) + text;
    expect(decode(iconv.encode(late, "ibm866"))).toMatchObject({ encoding: "ibm866", text: late });
  });

  it("uses an encoding given by any of its names", () => {
    expect(decode(iconv.encode(text, "ibm866"), "CP866")).toMatchObject({
      text,
      encoding: "ibm866",
      encodingBy: "given",
    });
    expect(decode(iconv.encode(text, "koi8-r"), "koi8-r")).toMatchObject({ text, encoding: "koi8-r" });
    expect(decode(iconv.encode("қала", "rk1048"), "KZ1048")).toMatchObject({ text: "қала", encoding: "kz-1048" });
    expect(decode(iconv.encode("année", "latin1"), "latin1")).toMatchObject({ text: "année" });
  });

  it("tells an encoding that does not exist, or does not fit the bytes", () => {
    expect(decode(iconv.encode(text, "utf-8"), "cp-unknown")).toMatchObject({
      code: "file.encoding",
      received: "cp-unknown",
    });
    expect(decode(iconv.encode(text, "windows-1251"), "utf-8")).toMatchObject({
      code: "file.encoding",
      received: "utf-8",
    });
    expect(decode(Uint8Array.of(0x98), "kz-1048")).toMatchObject({ code: "file.encoding" });
  });

  it("refuses bytes that are no text, and takes a few control characters for a fault of their row", () => {
    expect(decode(Uint8Array.from([1, 0, 0, 2, 255, 7]))).toMatchObject({ code: "file.encoding-unknown" });
    expect(decode(Uint8Array.from([255, 1, 2, 3]))).toMatchObject({ code: "file.encoding-unknown" });
    expect(decode(new TextEncoder().encode("a,b\n1,\0\n2,3\n"))).toMatchObject({ text: "a,b\n1,\0\n2,3\n" });
    expect(decode(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ code: "file.kind-zip" });
  });

  it("leaves out the end mark of DOS files", () => {
    expect(decode(new TextEncoder().encode("a;b\r\n1;2\r\n\u001a"))).toMatchObject({ text: "a;b\r\n1;2\r\n" });
  });
});

describe("encodings of our own", () => {
  // cross: iconv-lite, whose tables come from unicode.org. Bytes that mean nothing there are refused here.
  it.each([
    ["kz-1048", "rk1048"],
    ["cp850", "cp850"],
  ])("%s reads every byte as iconv-lite does", (own, theirs) => {
    for (let byte = 0; byte < 256; byte++) {
      const expected = iconv.decode(Buffer.from([byte]), theirs);
      expect(decodeAs(Uint8Array.of(byte), own), byte.toString(16)).toBe(expected === "\ufffd" ? undefined : expected);
    }
  });
});

describe("encodingName", () => {
  it.each([
    ["cp1251", "windows-1251"],
    ["win-1251", "windows-1251"],
    ["ANSI", "windows-1251"],
    ["DOS", "ibm866"],
    ["cp866", "ibm866"],
    ["KOI8R", "koi8-r"],
    ["ISO-8859-1", "windows-1252"],
    ["iso8859-5", "iso-8859-5"],
    ["UTF8", "utf-8"],
    ["UTF-16", "utf-16le"],
    ["IBM850", "cp850"],
    ["STRK1048-2002", "kz-1048"],
    ["none", undefined],
  ])("%s is %s", (written, name) => {
    expect(encodingName(written)).toBe(name);
  });
});
