import type { Dictionary } from "../../model/dictionary.js";

/**
 * Turkish, by the tables of the central government: «Bütçe gideri», «Bütçe geliri», «Başlangıç ödeneği», «Gerçekleşme».
 * «Ödenek» alone says no phase.
 */
export const tr: Dictionary = {
  code: "tr",
  unreviewed: true,
  headers: {
    "budget.id": ["hesap kodu", "bütçe kodu", "tertip"],
    "budget.admin": ["kurum", "kurumsal sınıflandırma", "bakanlık", "idare"],
    "budget.programme": ["program adı", "alt program"],
    "budget.description": ["açıklama", "açıklaması", "ekonomik kod açıklaması"],
    "budget.function": ["fonksiyonel kod", "fonksiyonel sınıflandırma"],
    "budget.economic": ["ekonomik kod", "ekonomik sınıflandırma"],
    "budget.region": ["bölge"],
    "budget.fiscalYear": ["yıl", "yılı", "mali yıl", "bütçe yılı"],
    "budget.amount": ["tutar", "tutarı"],
    "budget.proposed": ["teklif", "bütçe teklifi", "bütçe tasarısı"],
    "budget.approved": ["başlangıç ödeneği", "başlangıç ödenek", "kanunla verilen ödenek", "kabul edilen bütçe"],
    "budget.revised": ["yıl sonu ödeneği", "revize bütçe", "toplam ödenek"],
    "budget.executed": ["gerçekleşme", "gerçekleşen", "bütçe gideri", "harcama tutarı"],
  },
  codes: {},
  totals: ["toplam", "genel toplam", "ara toplam", "yekûn"],
  sections: {
    revenue: ["gelirler", "bütçe gelirleri"],
    expenditure: ["giderler", "bütçe giderleri"],
    deficit: ["bütçe açığı", "bütçe dengesi", "bütçe fazlası"],
    financing: ["açığın finansmanı"],
  },
  sides: { revenue: ["gelir", "gelirler"], expenditure: ["gider", "giderler", "harcama"] },
  multipliers: {},
  currencies: {},
  missing: [],
  fillers: ["yılı", "yılında", "yıl", "için"],
  partYear: ["çeyrek", "üç aylık", "altı aylık", "ay"],
  unphased: ["tahmin", "gerçekleşme tahmini"],
  // Names of Unicode CLDR.
  months: [
    "ocak oca",
    "şubat şub",
    "mart mar",
    "nisan nis",
    "mayıs may",
    "haziran haz",
    "temmuz tem",
    "ağustos ağu",
    "eylül eyl",
    "ekim eki",
    "kasım kas",
    "aralık ara",
  ],
};
