import type { Source } from "../formula/source.js";
import type { Words } from "../model/cost-pack.js";
import type { PackageRow } from "../model/package-element.js";
import { texts } from "./texts.js";

/** A sector of the multisectoral package, with the elements that the texts name. */
export type PackageSector = { readonly name: Words; readonly elements: readonly PackageRow["element"][] };

/** The package of essential services by sector: the list of UN Women, and coordination of module 7. */
export const essentialPackage: readonly PackageSector[] = [
  {
    name: { en: "Health", ru: "Здравоохранение", kk: "Денсаулық сақтау", ky: "Саламаттык сактоо" },
    elements: ["health_care", "sexual_assault"],
  },
  {
    name: { en: "Police and justice", ru: "Полиция и правосудие", kk: "Полиция және сот", ky: "Милиция жана сот" },
    elements: ["police_protection", "legal_aid"],
  },
  {
    name: { en: "Social services", ru: "Социальные услуги", kk: "Әлеуметтік қызметтер", ky: "Социалдык кызматтар" },
    elements: ["helpline", "counselling", "shelter", "social_assistance"],
  },
  {
    name: { en: "Coordination", ru: "Координация", kk: "Үйлестіру", ky: "Координация" },
    elements: ["local_coordination"],
  },
];

/** The texts that name the elements. */
export const packageSources: readonly Source[] = [
  texts.essentialServices,
  {
    title: "Essential Services Package for Women and Girls Subject to Violence, module 7",
    locator:
      "opening: initial contact, safe accommodation, formal structure of coordination; only what is missing is costed",
    publisher: "UN Women, UNFPA, WHO, UNDP and UNODC",
    url: "https://reliefweb.int/report/world/essential-services-package-women-and-girls-subject-violence-module-7",
    kind: "published",
    note: "read in its opening; health is left to WHO",
  },
];
