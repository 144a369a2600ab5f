// What our Markdown understands: the site, `check` and inline text all parse with this one constant.

/** Parser switches for Sätteri: GitHub's Markdown, curly quotes and dashes, `## Title {#stable-id}`; no footnotes. */
export const FEATURES = {
  gfm: { footnotes: false },
  smartPunctuation: true,
  headingAttributes: true,
} as const;
