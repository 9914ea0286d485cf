/** The colours of the report. Shape and words say the same, so that grey print loses nothing. */
export const COLOURS = {
  text: "#1A1A1A",
  quiet: "#4A4A4A",
  frame: "#767676",
  rule: "#C9C9C9",
  received: "#12355B",
  signed: "#5F8DB8",
  short: "#A33B00",
  surplus: "#00665C",
  assumed: "#6B4E00",
  sand: "#FFF7E0",
  link: "#0B4F8A",
  box: "#F3F3F3",
  paper: "#FFFFFF",
  halo: "#FFDD00",
} as const;
