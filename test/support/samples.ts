/** How many samples a property draws: few when everything is run, more of all of them where `UMAY_SAMPLES` multiplies. */
export const samples = (few: number): { readonly numRuns: number } => ({
  numRuns: few * Number(process.env["UMAY_SAMPLES"] ?? 1),
});
