// Services that a table of centres lists in full, everywhere or in some regions; and whether it says everything about a
// service in a region: else its supply is unknown, not 0.
import { fold } from "./table.js";

/** A service that a table of centres lists in full, everywhere or in some regions. */
export type ListedService = string | { readonly service: string; readonly regions: readonly string[] };

/** Whether the table of centres says everything about a service in a region: else its supply is unknown, not 0. */
export const isListed = (listed: readonly ListedService[] | undefined, service: string, region: string): boolean =>
  listed === undefined ||
  listed.some((each) =>
    typeof each === "string"
      ? each === service
      : each.service === service && each.regions.some((name) => fold(name) === fold(region)),
  );
