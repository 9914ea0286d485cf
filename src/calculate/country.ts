import type { CountryProfile, ProfileMark } from "../model/country-profile.js";

type Dated = { readonly from?: string | undefined; readonly to?: string | undefined };

/** The country of an analysis: what is known of it, and what its users have answered. */
export type Country = {
  readonly profile: CountryProfile;
  /** Choice by question. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whether the analysis accepts what is reported at second hand. */
  readonly acceptsSecondary: boolean;
};

/** Whether a run may take a value: what was found or derived; what is secondary where accepted; what is unverified never. */
export const mayBeTaken = ({ mark }: { readonly mark: ProfileMark }, country: Country): boolean =>
  mark === "found" || mark === "derived" || (mark === "secondary" && country.acceptsSecondary);

/** Whether a value holds on a day; where nobody said from when or to when, it does. */
export const holdsOn = ({ from = "", to = "9999" }: Dated, day: string): boolean => from <= day && day <= to;
