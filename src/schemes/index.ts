import type { Scheme } from "../model/scheme.js";
import { bangladeshBenefit } from "./bangladesh-benefit.js";
import { countInFull } from "./count-in-full.js";
import { euCohesion } from "./eu-cohesion.js";
import { euMff } from "./eu-mff.js";
import { iati } from "./iati.js";
import { indiaGbs } from "./india-gbs.js";
import { indonesiaArg } from "./indonesia-arg.js";
import { mexicoAnexo13 } from "./mexico-anexo-13.js";
import { nepalGrb } from "./nepal-grb.js";
import { oecdDac } from "./oecd-dac.js";
import { percent } from "./percent.js";
import { philippinesHgdg } from "./philippines-hgdg.js";
import { sharpThreeWay } from "./sharp-three-way.js";

export {
  bangladeshBenefit,
  countInFull,
  euCohesion,
  euMff,
  iati,
  indiaGbs,
  indonesiaArg,
  mexicoAnexo13,
  nepalGrb,
  oecdDac,
  percent,
  philippinesHgdg,
  sharpThreeWay,
};

/** Every scheme that is built in: of aid, of the European Union, of countries by name, of no country. */
export const schemes: readonly Scheme[] = [
  oecdDac,
  iati,
  euCohesion,
  euMff,
  bangladeshBenefit,
  indiaGbs,
  indonesiaArg,
  mexicoAnexo13,
  nepalGrb,
  philippinesHgdg,
  countInFull,
  percent,
  sharpThreeWay,
];
