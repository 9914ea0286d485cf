import type { Dictionary } from "../../model/dictionary.js";

/**
 * Budget words of more languages, which have no folder of their own: what totals and the sides of a budget are called, and the currencies that stand
 * behind amounts. None was reviewed by a speaker. A total is believed by arithmetic alone, and a side is told. Headers
 * of these languages are not known: their columns are named in the analysis file.
 */
export const mul: Dictionary = {
  code: "mul",
  unreviewed: true,
  headers: {},
  codes: {},
  totals: [
    // Dutch, Danish, Swedish, Norwegian, Finnish, Estonian, Latvian, Lithuanian
    ...["totaal", "i alt", "summa", "totalt", "yhteensä", "kokku", "kopā"],
    ...["iš viso"],
    // Slovak, Macedonian, Hungarian
    ...["celkom", "spolu"],
    ...["вкупно", "összesen", "mindösszesen"],
    // Greek
    ...["σύνολο"],
    // Hebrew, Arabic, Hindi, Nepali, Thai, Chinese, Indonesian, Vietnamese
    ...["סך הכל", "المجموع", "الإجمالي", "कुल", "कुल जम्मा", "जम्मा", "รวม", "รวมทั้งสิ้น", "合計", "總計", "合计", "总计"],
    ...["jumlah", "tổng cộng", "tổng số"],
  ],
  sides: {
    revenue: [
      // Dutch, Danish, Swedish, Norwegian, Finnish, Estonian, Latvian, Lithuanian
      ...["inkomsten", "ontvangsten", "baten"],
      ...[
        "indtægt",
        "indtægter",
        "inkomster",
        "intäkter",
        "inntekt",
        "inntekter",
        "tulot",
        "tuotot",
        "tulud",
        "ieņēmumi",
      ],
      ...["pajamos"],
      // Slovak, Macedonian, Hungarian
      ...["примици", "bevétel", "bevételek"],
      // Greek
      ...["έσοδα"],
      // Hebrew, Arabic, Nepali, Chinese, Indonesian
      ...["הכנסה", "הכנסות", "إيرادات", "الإيرادات", "राजस्व", "歲入", "岁入", "收入", "pendapatan"],
    ],
    expenditure: [
      ...["uitgaven", "lasten"],
      ...["udgift", "udgifter", "utgift", "utgifter", "kostnader", "menot", "kulut", "kulud", "izdevumi", "išlaidos"],
      ...["výdavok", "výdavky"],
      ...["издаци", "kiadás", "kiadások"],
      ...["έξοδα", "δαπάνες"],
      ...["הוצאה", "הוצאות", "نفقات", "النفقات", "المصروفات", "खर्च", "व्यय", "歲出", "岁出", "支出", "belanja"],
    ],
  },
  multipliers: {
    mii: "1000",
    tis: "1000",
    tisíc: "1000",
    tys: "1000",
    tsd: "1000",
    tausend: "1000",
    milliers: "1000",
    milhares: "1000",
    migliaia: "1000",
    tisoč: "1000",
    хиляди: "1000",
    milioane: "1000000",
    millionen: "1000000",
    milhões: "1000000",
    milioni: "1000000",
    milionů: "1000000",
    mrd: "1000000000",
    milliarden: "1000000000",
    miliarde: "1000000000",
  },
  currencies: {
    lei: ["RON", "MDL"],
    kč: ["CZK"],
    zł: ["PLN"],
    kn: ["HRK"],
    kuna: ["HRK"],
    лв: ["BGN"],
    лева: ["BGN"],
    ден: ["MKD"],
    денари: ["MKD"],
    дин: ["RSD"],
    din: ["RSD"],
    lekë: ["ALL"],
    chf: ["CHF"],
    ft: ["HUF"],
    kr: ["DKK", "SEK", "NOK", "ISK"],
    dkk: ["DKK"],
    sek: ["SEK"],
    nok: ["NOK"],
    r$: ["BRL"],
    reais: ["BRL"],
    "₺": ["TRY"],
    tl: ["TRY"],
    "₪": ["ILS"],
    ლარი: ["GEL"],
    դրամ: ["AMD"],
  },
  missing: [],
};
