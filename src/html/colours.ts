// The colours of the report: on paper and light screens, and on dark ones.
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

/** The same on a dark screen; paper is white. */
export const DARK_COLOURS: Readonly<Record<keyof typeof COLOURS, string>> = {
  text: "#ECEDEE",
  quiet: "#B9BEC5",
  frame: "#8A9099",
  rule: "#3B4048",
  received: "#A9CDF2",
  signed: "#5C87B5",
  short: "#FF9A66",
  surplus: "#55C7B8",
  assumed: "#F0CB73",
  sand: "#2E2712",
  link: "#8EC5FF",
  box: "#23272D",
  paper: "#15181C",
  halo: "#FFDD00",
};
