import type { Formula } from "../formula/formula.js";
import { annualisedAmount } from "./annualised-amount.js";
import { availableNights } from "./available-nights.js";
import { baseUnits } from "./base-units.js";
import { breakEvenOccupancy } from "./break-even-occupancy.js";
import { centresInRow } from "./centres-in-row.js";
import { clientsExpected } from "./clients-expected.js";
import { contingency } from "./contingency.js";
import { costAtOccupancy } from "./cost-at-occupancy.js";
import { costPerAvailableNight } from "./cost-per-available-night.js";
import { costPerClient } from "./cost-per-client.js";
import { costPerMissingUnit } from "./cost-per-missing-unit.js";
import { costPerOccupiedNight } from "./cost-per-occupied-night.js";
import { costPerPersonNight } from "./cost-per-person-night.js";
import { coverageRatio } from "./coverage-ratio.js";
import { coveredNeed } from "./covered-need.js";
import { demandUnits } from "./demand-units.js";
import { driverUnits } from "./driver-units.js";
import { economicCost } from "./economic-cost.js";
import { equivalentAnnualCost } from "./equivalent-annual-cost.js";
import { eventCost } from "./event-cost.js";
import { expansionRequirement } from "./expansion-requirement.js";
import { expectedAmount } from "./expected-amount.js";
import { expectedGap } from "./expected-gap.js";
import { freeSurplus } from "./free-surplus.js";
import { fte } from "./fte.js";
import { fullGap } from "./full-gap.js";
import { fullRequirement } from "./full-requirement.js";
import { fundedNeedShare } from "./funded-need-share.js";
import { fundingAmount } from "./funding-amount.js";
import { fundingGap } from "./funding-gap.js";
import { gapAfterPool } from "./gap-after-pool.js";
import { grossShortfall } from "./gross-shortfall.js";
import { grossUnitCost } from "./gross-unit-cost.js";
import { hardGap } from "./hard-gap.js";
import { knownNeed } from "./known-need.js";
import { knownWith } from "./known-with.js";
import { lineAmount } from "./line-amount.js";
import { lineMonthsShare } from "./line-months-share.js";
import { marginalCost } from "./marginal-cost.js";
import { misplacedShare } from "./misplaced-share.js";
import { modelClients } from "./model-clients.js";
import { monthsOpen } from "./months-open.js";
import { netGap } from "./net-gap.js";
import { nightMonthsShare } from "./night-months-share.js";
import { nightsExpected } from "./nights-expected.js";
import { normNeed } from "./norm-need.js";
import { normUnits } from "./norm-units.js";
import { occupancy } from "./occupancy.js";
import { overhead } from "./overhead.js";
import { paidFromPool } from "./paid-from-pool.js";
import { paidToLine } from "./paid-to-line.js";
import { paidToService } from "./paid-to-service.js";
import { payAmount } from "./pay-amount.js";
import { peopleWithoutService } from "./people-without-service.js";
import { peopleWithoutServiceShare } from "./people-without-service-share.js";
import { personNightMonthsShare } from "./person-night-months-share.js";
import { personNights } from "./person-nights.js";
import { personsPerPlace } from "./persons-per-place.js";
import { placeNights } from "./place-nights.js";
import { placesExpected } from "./places-expected.js";
import { poolMoney } from "./pool-money.js";
import { poolRemainder } from "./pool-remainder.js";
import { poolShare } from "./pool-share.js";
import { poolShareWhole } from "./pool-share-whole.js";
import { poolUnitsLeft } from "./pool-units-left.js";
import { replacementValue } from "./replacement-value.js";
import { requirement } from "./requirement.js";
import { routeDifference } from "./route-difference.js";
import { runningAmount } from "./running-amount.js";
import { salvageValue } from "./salvage-value.js";
import { securedAmount } from "./secured-amount.js";
import { shareOfLine } from "./share-of-line.js";
import { shortfall } from "./shortfall.js";
import { softGap } from "./soft-gap.js";
import { standingCost } from "./standing-cost.js";
import { stepUnits } from "./step-units.js";
import { surplus } from "./surplus.js";
import { twelveMonthPersonNights } from "./twelve-month-person-nights.js";
import { twelveMonthPlaceNights } from "./twelve-month-place-nights.js";
import { unitCoverage } from "./unit-coverage.js";
import { unitPrice } from "./unit-price.js";
import { units } from "./units.js";
import { unitsAboveShare } from "./units-above-share.js";
import { unitsMissing } from "./units-missing.js";
import { unitsNeeded } from "./units-needed.js";
import { unitsNeededRaw } from "./units-needed-raw.js";
import { unitsPer10000 } from "./units-per-10000.js";
import { unitsSurplus } from "./units-surplus.js";
import { unknownCount } from "./unknown-count.js";
import { unknownParts } from "./unknown-parts.js";
import { unknownRegion } from "./unknown-region.js";
import { varyingAmount } from "./varying-amount.js";
import { varyingCostPerNight } from "./varying-cost-per-night.js";
import { withUnallocated } from "./with-unallocated.js";
import { withoutService } from "./without-service.js";
import { women15plus } from "./women-15plus.js";
import { womenConcerned } from "./women-concerned.js";
import { workloadCost } from "./workload-cost.js";

/** Every formula of cost, supply and funding. */
export const networkFormulas = [
  annualisedAmount,
  availableNights,
  baseUnits,
  breakEvenOccupancy,
  centresInRow,
  clientsExpected,
  contingency,
  costAtOccupancy,
  costPerAvailableNight,
  costPerClient,
  costPerMissingUnit,
  costPerOccupiedNight,
  costPerPersonNight,
  coverageRatio,
  coveredNeed,
  demandUnits,
  driverUnits,
  economicCost,
  equivalentAnnualCost,
  eventCost,
  expansionRequirement,
  expectedAmount,
  expectedGap,
  freeSurplus,
  fte,
  fullGap,
  fullRequirement,
  fundedNeedShare,
  fundingAmount,
  fundingGap,
  gapAfterPool,
  grossShortfall,
  grossUnitCost,
  hardGap,
  knownNeed,
  knownWith,
  lineAmount,
  lineMonthsShare,
  marginalCost,
  misplacedShare,
  modelClients,
  monthsOpen,
  netGap,
  nightMonthsShare,
  nightsExpected,
  normNeed,
  normUnits,
  occupancy,
  overhead,
  paidFromPool,
  paidToLine,
  paidToService,
  payAmount,
  peopleWithoutService,
  peopleWithoutServiceShare,
  personNightMonthsShare,
  personNights,
  personsPerPlace,
  placeNights,
  placesExpected,
  poolMoney,
  poolRemainder,
  poolShare,
  poolShareWhole,
  poolUnitsLeft,
  replacementValue,
  requirement,
  routeDifference,
  runningAmount,
  salvageValue,
  securedAmount,
  shareOfLine,
  shortfall,
  softGap,
  standingCost,
  stepUnits,
  surplus,
  twelveMonthPersonNights,
  twelveMonthPlaceNights,
  unitCoverage,
  unitPrice,
  units,
  unitsAboveShare,
  unitsMissing,
  unitsNeeded,
  unitsNeededRaw,
  unitsPer10000,
  unitsSurplus,
  unknownCount,
  unknownParts,
  unknownRegion,
  varyingAmount,
  varyingCostPerNight,
  withUnallocated,
  withoutService,
  women15plus,
  womenConcerned,
  workloadCost,
] as unknown as readonly Formula[];
