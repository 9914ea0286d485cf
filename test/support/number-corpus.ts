import type { NumberOptions } from "../../src/import/numbers/number-column.js";

/**
 * A cell and what it is: a decimal string; null where it says that there is no figure; the code of a problem. A third
 * text says why, where that is not obvious.
 */
type Cell = readonly [written: string, expected: string | null, why?: string];

/** Cells of one shape in the column they stand in. */
export type Shape = {
  readonly name: string;
  /** The mark that the whole column settles; other readers are told it. */
  readonly decimal: "." | "," | "none";
  /** Whether the mark is stated and not left to the cells. */
  readonly isStated?: true;
  /** What other readers are told to take for the separator of groups, where it is not the other mark. */
  readonly group?: string;
  /** Other cells of the column. */
  readonly beside?: readonly string[];
  readonly options?: NumberOptions;
  readonly cells: readonly Cell[];
};

const [ASK, BAD, MIXED] = ["amount.ambiguous", "amount.invalid", "amount.mixed"] as const;
const [DOUBT, MONEY, ERROR, NARROW] = ["amount.exponent", "amount.currency", "cell.error", "cell.narrow"] as const;

const SEVERAL = "amount.currencies";
const LOST = "a spreadsheet shows this where digits do not fit";
const THOUSAND = { unit: "1000" } as const;

/** Every expected value is worked by hand from what the cell says. */
export const CORPUS: readonly Shape[] = [
  // Marks and groups.
  { name: "whole numbers", decimal: "none", cells: [["0", "0"], ["7", "7"], ["1234567", "1234567"], ["-12", "-12"], ["12345678901234567890", "12345678901234567890", "more digits than a double holds"]] },
  { name: "decimal point", decimal: ".", cells: [["0.5", "0.5"], ["12.50", "12.50"], ["1234.5", "1234.5"], ["-0.75", "-0.75"], ["1930.54", "1930.54"], ["12345678901234567.89", "12345678901234567.89"]] },
  { name: "decimal comma", decimal: ",", cells: [["0,5", "0.5"], ["12,50", "12.50"], ["1234,5", "1234.5"], ["-0,75", "-0.75"], ["1930,54", "1930.54"], ["370928609,90", "370928609.90"]] },
  { name: "comma groups, point", decimal: ".", cells: [["1,234.50", "1234.50"], ["12,345,678.9", "12345678.9"], ["-1,000.00", "-1000.00"], ["999.10", "999.10"], ["1,234", "1234", "settled by the others"]] },
  { name: "point groups, comma", decimal: ",", cells: [["1.234,56", "1234.56"], ["723.540.607,64", "723540607.64"], ["-1.000,00", "-1000.00"], ["999,10", "999.10"], ["1.234", "1234", "settled by the others"]] },
  { name: "comma groups alone", decimal: ".", cells: [["99,305,000", "99305000"], ["1,234,567", "1234567"], ["12,345", "12345", "settled by two groups elsewhere"], ["999", "999"], ["-7,500", "-7500"]] },
  { name: "point groups alone", decimal: ",", cells: [["99.305.000", "99305000"], ["1.234.567", "1234567"], ["12.345", "12345", "settled by two groups elsewhere"], ["999", "999"], ["-7.500", "-7500"]] },
  { name: "space groups, comma", decimal: ",", cells: [["521 311 638,6", "521311638.6"], ["1 234,50", "1234.50"], ["12 000", "12000"], ["-3 000,25", "-3000.25"], ["1,234", "1.234", "settled by the others"]] },
  { name: "space groups, point", decimal: ".", cells: [["521 311 638.6", "521311638.6"], ["1 234.50", "1234.50"], ["12 000", "12000"], ["-3 000.25", "-3000.25"], ["1 234.567", "1234.567", "groups of one kind only"]] },
  { name: "no-break space groups", decimal: ",", cells: [["521\u00a0311\u00a0638,6", "521311638.6"], ["1\u00a0234,50", "1234.50"], ["12\u00a0000", "12000"], ["\u00a07", "7"], ["-3\u00a0000,25", "-3000.25"]] },
  { name: "narrow no-break space groups", decimal: ",", cells: [["521\u202f311\u202f638,6", "521311638.6"], ["1\u202f234,50", "1234.50"], ["12\u202f000", "12000"], ["−3\u202f000,25", "-3000.25"], ["12\u202f000\u202f€", "12000"]] },
  { name: "thin and figure space groups", decimal: ".", cells: [["521\u2009311\u2009638.6", "521311638.6"], ["1\u2007234.50", "1234.50"], ["12\u2009000", "12000"], ["-3\u2007000.25", "-3000.25"], ["12\u2009345.6", "12345.6"]] },
  { name: "straight apostrophe groups", decimal: ".", group: "'", cells: [["1'234.50", "1234.50"], ["12'345'678.05", "12345678.05"], ["7'000", "7000"], ["-1'000.5", "-1000.5"], ["CHF 1'234.00", "1234.00"]] },
  { name: "curved apostrophe groups", decimal: ".", group: "’", cells: [["1’234.50", "1234.50"], ["12’345’678.05", "12345678.05"], ["7’000", "7000"], ["-1’000.5", "-1000.5"], ["1‘234.5", "1234.5"]] },
  { name: "Indian groups, point", decimal: ".", cells: [["1,05,535.40", "105535.40"], ["12,34,567.5", "1234567.5"], ["1,23,45,678.00", "12345678.00"], ["99,999.5", "99999.5"], ["-1,05,535.40", "-105535.40"]] },
  { name: "Indian groups alone", decimal: ".", cells: [["1,05,535", "105535"], ["12,34,567", "1234567"], ["90,625", "90625", "Indian groups elsewhere say that the comma groups"], ["500", "500"], ["1,00,00,000", "10000000"]] },
  { name: "no digit before the mark", decimal: ".", cells: [[".5", "0.5"], ["-.25", "-0.25"], [".750", "0.750"], ["+.1", "0.1"], ["$.50", "0.50"]] },
  { name: "no digit before the comma", decimal: ",", cells: [[",5", "0.5"], ["-,25", "-0.25"], [",750", "0.750"], ["+,1", "0.1"], ["€ ,50", "0.50"]] },
  { name: "zero before three decimals, point", decimal: ".", cells: [["0.750", "0.750", "no group begins with 0"], ["1.250", "1.250", "settled by 0.750"], ["12.125", "12.125"], ["3", "3"], ["-0.125", "-0.125"]] },
  { name: "zero before three decimals, comma", decimal: ",", cells: [["0,750", "0.750", "no group begins with 0"], ["1,250", "1.250", "settled by 0,750"], ["12,125", "12.125"], ["3", "3"], ["-0,125", "-0.125"]] },
  { name: "four digits before the mark", decimal: ".", cells: [["1234.567", "1234.567", "no group has four digits"], ["1.234", "1.234", "settled by 1234.567"], ["12.345", "12.345"], ["7", "7"], ["123456.789", "123456.789"]] },
  { name: "both marks and three decimals", decimal: ",", cells: [["1.234,567", "1234.567", "the last of two marks is the decimal one"], ["12,345", "12.345"], ["12.345", "12345"], ["1.234.567,891", "1234567.891"]] },
  { name: "leading zeros", decimal: ".", cells: [["007", "7"], ["000.50", "0.50"], ["0000123.45", "123.45"], ["00", "0"], ["-010", "-10"]] },
  { name: "full-width digits", decimal: ".", cells: [["１２３", "123"], ["１，２３４．５", "1234.5"], ["－５", "-5"], ["￥５００", BAD, "the sign of another width is another sign here"], ["０．２５", "0.25"]] },
  // Nothing decides.
  { name: "ambiguous points", decimal: "none", cells: [["1.234", ASK], ["12.345", ASK], ["999.999", ASK], ["-5.000", ASK], ["500", "500"]] },
  { name: "ambiguous commas", decimal: "none", cells: [["1,234", ASK], ["12,345", ASK], ["999,999", ASK], ["(5,000)", ASK], ["500", "500"]] },
  { name: "ambiguous beside space groups", decimal: "none", cells: [["1.234", ASK], ["12 000", "12000"], ["7", "7"], ["1 234 567", "1234567"], ["5,678", ASK]] },
  { name: "ambiguous with currency and unit", decimal: "none", cells: [["£1,234", ASK], ["£5,000", ASK], ["1.500 млн", ASK], ["£7", "7"], ["12.000 тыс.", ASK]] },
  { name: "contradiction", decimal: "none", cells: [["12,5", MIXED], ["0.75", MIXED], ["7", "7"], ["1.234", MIXED], ["1 000", "1000"]] },
  { name: "one mark that groups, one that does not", decimal: "none", cells: [["0.5", MIXED], ["0,750", MIXED], ["1 234,567", MIXED], ["1.234,5", MIXED], ["1 23", BAD], ["5", "5"]] },
  { name: "contradicting groups", decimal: "none", cells: [["1.234.567", MIXED], ["1,234,567", MIXED], ["12", "12"], ["1,234", MIXED]] },
  // Signs.
  { name: "minus before", decimal: ".", cells: [["-5", "-5"], ["-1,234.5", "-1234.5"], ["- 41.5", "-41.5"], ["-0", "-0"], ["-0.00", "-0.00"]] },
  { name: "minus sign and dashes before", decimal: ",", cells: [["−5", "-5"], ["–12,5", "-12.5"], ["− 41 862 165,3", "-41862165.3"], ["‑7", "-7", "no-break hyphen"], ["– 1 000", "-1000"]] },
  { name: "minus with a space", decimal: ",", cells: [["- 41 862 165,3", "-41862165.3"], ["- 735", "-735"], ["-  5", "-5"], ["-\u00a01,5", "-1.5"], ["+ 5", "5"]] },
  { name: "minus after", decimal: ",", cells: [["1.234,56-", "-1234.56"], ["500-", "-500"], ["12,5−", "-12.5"], ["7- EUR", "-7"], ["7,5", "7.5"]] },
  { name: "minus in brackets", decimal: "none", cells: [["(-) 735", "-735"], ["(-)735", "-735"], ["( - ) 12", "-12"], ["(-) 735 тысяч тенге", "-735000"], ["(−) 5", "-5"]] },
  { name: "brackets", decimal: ".", cells: [["(500)", "-500"], ["(1,234.5)", "-1234.5"], ["( 1 234 )", "-1234"], ["(0)", "-0"], ["(12.5)", "-12.5"]] },
  { name: "brackets with a currency", decimal: ".", cells: [["(£500)", "-500"], ["£(500)", "-500"], ["(£1,234.50)", "-1234.50"], ["(500) GBP", "-500"], ["£ (7)", "-7"]] },
  { name: "plus", decimal: ".", cells: [["+5", "5"], ["+1,234.5", "1234.5"], ["+ 7", "7"], ["+£500", "500"], ["+0.5", "0.5"]] },
  { name: "two signs", decimal: "none", cells: [["--1", BAD], ["+-1", BAD], ["(-5)", BAD, "twice negative or once: nobody knows"], ["-5-", BAD], ["-(5)", BAD], ["±5", BAD]] },
  // Currencies.
  { name: "pound", decimal: ".", options: { currency: "GBP" }, cells: [["£244,644", "244644"], ["-£60,211", "-60211"], ["£-500", "-500"], ["£31,795,320", "31795320"], ["£0", "0"], ["£1.50", "1.50"]] },
  { name: "dollar", decimal: ".", options: { currency: "USD" }, cells: [["$1,234.50", "1234.50"], ["US$ 12", "12"], ["$5 USD", "5"], ["-$7.25", "-7.25"], ["12 US dollars", "12"]] },
  { name: "euro after", decimal: ",", options: { currency: "EUR" }, cells: [["1.234,50 €", "1234.50"], ["12€", "12"], ["-7,25 €", "-7.25"], ["€ 5", "5"], ["5 EUR", "5"]] },
  { name: "code before and after", decimal: ".", options: { currency: "KGS" }, cells: [["KGS 5", "5"], ["5 KGS", "5"], ["KGS 1,234.50", "1234.50"], ["-5KGS", "-5"], ["KGS-5", BAD, "the dash may join the two"]] },
  { name: "word after", decimal: ",", options: { currency: "KGS" }, cells: [["5 сом", "5"], ["1 234,50 сом", "1234.50"], ["5 Сом.", "5"], ["-7 сом", "-7"], ["5сом", "5"]] },
  { name: "Kazakh words", decimal: ",", options: { currency: "KZT" }, cells: [["0 тенге", "0"], ["281 508 ТЕНГЕ", "281508"], ["1 234,5 теңге", "1234.5"], ["₸500", "500"], ["500 ₸", "500"]] },
  { name: "Uzbek apostrophes", decimal: ",", options: { currency: "UZS" }, cells: [["5 so'm", "5"], ["5 soʻm", "5"], ["5 so‘m", "5"], ["1 234,5 So`m", "1234.5"], ["7 сум", "7"]] },
  { name: "dot of a word before the number", decimal: ".", options: { currency: "INR" }, cells: [["Rs.500", "500", "the point belongs to the word: not 0.5"], ["Rs. 1,05,535.40", "105535.40"], ["Rs 5", "5"], ["Rs.-7", "-7"], ["₹12.5", "12.5"], ["Rs .50", BAD, "0.50 or 50"]] },
  { name: "sign with a dot", decimal: ".", options: { currency: "PEN" }, cells: [["S/.500", "500"], ["S/ 12.50", "12.50"], ["S/.1,234.5", "1234.5"], ["-S/ 7", "-7"]] },
  { name: "another currency", decimal: "none", options: { currency: "KGS" }, cells: [["$5", MONEY], ["5 EUR", MONEY], ["KGS 7 USD", MONEY], ["5 сом", "5"], ["5 XYZ", BAD, "no known currency"]] },
  { name: "several currencies where none is stated", decimal: "none", cells: [["$5", SEVERAL], ["€7", SEVERAL], ["7", "7"], ["£1", SEVERAL]] },
  // Units.
  { name: "thousand in the unit of the file", decimal: ",", options: { currency: "KZT", ...THOUSAND }, cells: [["521 311 638,6 тысячи тенге", "521311638.6"], ["281 508 тысяч тенге", "281508"], ["735 тенге", "0.735", "other cells of the column name their unit"], ["0 тенге", "0"], ["-280 934 мың теңге", "-280934"], ["1,5 млн тенге", "1500"]] },
  { name: "thousand in whole units", decimal: ",", cells: [["5 тыс.", "5000"], ["5,25 тыс. сом", "5250"], ["12 тыс.сом", "12000"], ["-7 Тыс. сом", "-7000"], ["1 234,5 тысяч", "1234500"]] },
  { name: "million", decimal: ",", options: { currency: "UZS" }, cells: [["1,5 млн сум", "1500000"], ["12 млн. сум", "12000000"], ["0,001 млн", "1000"], ["7 mln so'm", "7000000"], ["2 миллионов сум", "2000000"]] },
  { name: "milliard", decimal: ",", cells: [["1,25 млрд", "1250000000"], ["3 млрд.", "3000000000"], ["12 345,6 млрд руб.", "12345600000000"], ["(2) млрд", "-2000000000"]] },
  { name: "crore and lakh", decimal: ".", options: { currency: "INR" }, cells: [["90,625 crore", "906250000000"], ["Rs 17,408 crore", "174080000000"], ["1.5 lakh crore", "1500000000000"], ["Rs. 5 Lakh", "500000"], ["2.25 crore", "22500000"]] },
  { name: "crore in a file of crores", decimal: ".", options: { unit: "10000000" }, cells: [["90,625.5 crore", "90625.5"], ["5 lakh", "0.05"], ["1.5 lakh crore", "150000"], ["17408 crore", "17408"]] },
  { name: "letters right behind", decimal: ".", cells: [["5k", "5000"], ["1.5bn", "1500000000"], ["$3.2mn", "3200000"], ["7K", "7000"], ["2 thousand", "2000"]] },
  { name: "sign of a currency in a file of thousands", decimal: ".", options: { currency: "GBP", ...THOUSAND }, cells: [["£244", "244", "no cell names a unit: the unit of the file"], ["£1,234.5", "1234.5"], ["£0", "0"], ["-£7", "-7"]] },
  { name: "not divisible by the unit", decimal: "none", options: { unit: "3" }, cells: [["1 тыс.", BAD, "has no last decimal"], ["3 тыс.", "1000"], ["7", "7"]] },
  { name: "units of something else", decimal: "none", cells: [["12 мест", BAD], ["5 руб./чел.", BAD], ["5 сом 30 тыйын", BAD], ["$5/night", BAD], ["5 kg", BAD], ["около 5", BAD]] },
  // No figure.
  { name: "blank", decimal: "none", beside: ["5"], cells: [["", null], [" ", null], ["   ", null], ["\u00a0", null], ["\t", null], ["\u200b", null]] },
  { name: "NA", decimal: "none", beside: ["5"], cells: [["NA", null], ["N/A", null], ["n.a.", null], ["n/a", null], ["na", null]] },
  { name: "words for not calculated", decimal: "none", beside: ["5"], cells: [["н/д", null], ["Н/Д", null], ["н/д.", null], ["нет данных", null], ["Нет  данных", null], ["nfp", null]] },
  { name: "dots and colon", decimal: "none", beside: ["5"], cells: [["…", null], ["..", null], ["...", null], [":", null], [" .. ", null]] },
  { name: "dash", decimal: "none", beside: ["5"], cells: [["-", null, "said to be missing, in one warning"], ["–", null], ["—", null], [" - ", null], ["--", null], ["0", "0"]] },
  { name: "dash stated to be zero", decimal: "none", beside: ["5"], options: { dash: "zero" }, cells: [["-", "0"], ["–", "0"], ["—", "0"], [" - ", "0"], ["$ -", "0"]] },
  { name: "accounting", decimal: ".", cells: [[" 99,305,000 ", "99305000"], [" -   ", "0", "the accounting format writes zero so"], [" 1,234,567 ", "1234567"], ["-7,500 ", "-7500"], [" (500)", "-500"]] },
  { name: "accounting with a currency", decimal: ".", cells: [[" $ 1,234.50 ", "1234.50"], [" $ -   ", "0"], [" $ (7.00)", "-7.00"], ["-$ 12.00 ", "-12.00"]] },
  { name: "accounting stated to be missing", decimal: ".", options: { dash: "missing" }, cells: [[" 1,234,567 ", "1234567"], [" -   ", null], [" 12 ", "12"]] },
  { name: "padded in part", decimal: ".", cells: [[" 1,234,567 ", "1234567"], [" -   ", null, "one close cell: this is no accounting format"], ["12", "12"], [" 0 ", "0"]] },
  // Powers of ten.
  { name: "powers of programs", decimal: ".", cells: [["4e+07", "40000000"], ["9.2e+07", "92000000"], ["1.5e+16", "15000000000000000"], ["1e-05", "0.00001"], ["-2.5e+03", "-2500"], ["1.25E7", "12500000", "Java writes all digits, without plus"], ["-9.17360384430342E-07", "-0.000000917360384430342", "no spreadsheet shows so many digits where they do not fit"]] },
  { name: "powers of spreadsheets", decimal: ".", cells: [["1.23E+11", DOUBT, LOST], ["1E+09", DOUBT, LOST], ["4E+07", DOUBT, LOST], ["-1.2E+12", DOUBT, LOST], ["12.3E+6", DOUBT, LOST]] },
  { name: "powers of spreadsheets, comma", decimal: ",", cells: [["1,23E+11", DOUBT, LOST], ["1,5E-05", DOUBT, LOST], ["12,5", "12.5"], ["1.234", "1234", "settled by 12,5"]] },
  { name: "powers cut short", decimal: ".", cells: [["1.234568e+07", DOUBT, "C and R print six decimals whatever the number is"], ["4.000000e+07", DOUBT], ["1.23456789012346e+16", DOUBT, "15 digits of 17"], ["1.2345678e+07", "12345678"]] },
  { name: "powers that no program writes", decimal: "none", cells: [["1e3", BAD, "may be a code"], ["2E5", BAD], ["1e", BAD], ["e5", BAD], ["1e+999", BAD], ["12e+07", BAD], ["1.2.3e+07", BAD]] },
  // No numbers.
  { name: "failed formulas", decimal: "none", cells: [["#REF!", ERROR], ["#N/A", ERROR, "not the words N/A: a formula failed"], ["#DIV/0!", ERROR], ["#NAME?", ERROR], ["#ССЫЛКА!", ERROR], ["#ЗНАЧ!", ERROR], ["#ДЕЛ/0!", ERROR], ["#Н/Д", ERROR], ["Err:502", ERROR]] },
  { name: "too narrow when saved", decimal: "none", cells: [["######", NARROW], ["##", NARROW], [" ##### ", NARROW], ["###########", NARROW]] },
  { name: "no finite number", decimal: "none", cells: [["Inf", BAD], ["-Inf", BAD], ["Infinity", BAD], ["NaN", BAD], ["∞", BAD]] },
  { name: "groups of wrong size", decimal: ".", isStated: true, cells: [["1,23", BAD], ["1 23", BAD], ["1,2345", BAD], ["12,345,67", BAD], ["1234,567", BAD], ["0,750", BAD], ["1,05.535", BAD]] },
  { name: "groups of several kinds", decimal: ".", isStated: true, cells: [["1'234 567", BAD], ["1 234,567", BAD], ["1,234 567", BAD], ["1.234,5", BAD, "marks in wrong order"], ["1,234.567.890", BAD]] },
  { name: "groups of wrong size, comma", decimal: ",", isStated: true, cells: [["1.23", BAD], ["1.2345", BAD], ["1.05.535", BAD], ["1234.567", BAD], ["1,5,5", BAD]] },
  { name: "two spaces, broken lines", decimal: "none", cells: [["1  234", BAD], ["1\n234", BAD], ["1\t234", BAD], ["12 34", BAD], ["2024 500", BAD], ["0 750", BAD]] },
  { name: "marks without digits", decimal: "none", cells: [[".", BAD], [",", BAD], ["5.", BAD], ["5,", BAD], ["1.234,-", BAD], ["%", BAD]] },
  { name: "numbers of other kinds", decimal: "none", cells: [["0x10", BAD], ["1_234", BAD], ["1/2", BAD], ["½", BAD], ["12:30", BAD], ["2024-01-31", BAD], ["31.01.2024", BAD], ["2-3", BAD], ["5–7", BAD]] },
  { name: "other digits", decimal: "none", cells: [["٣", BAD], ["१२३", BAD], ["1٣", BAD], ["Ⅻ", BAD], ["①", BAD]] },
  { name: "marks of footnotes", decimal: "none", cells: [["500¹", BAD, "not 5001"], ["500*", BAD], ["500 1)", BAD], ["500 (a)", BAD], ["500²", BAD], ["[500]", BAD]] },
  { name: "percent where none may be", decimal: "none", cells: [["75 %", BAD], ["7%", BAD], ["100 %", BAD], ["75", "75"]] },
  { name: "percent", decimal: ".", options: { percent: true }, cells: [["75 %", "0.75"], ["7.5%", "0.075"], ["-24.61%", "-0.2461"], ["(3 %)", "-0.03"], ["0.4", "0.4"], ["1,250 %", "12.5"]] },
  { name: "percent, comma", decimal: ",", options: { percent: true }, cells: [["95,27 %", "0.9527"], ["100%", "1"], ["0,05\u00a0%", "0.0005"], ["− 3 %", "-0.03"], ["%5", BAD]] },
]; // prettier-ignore
