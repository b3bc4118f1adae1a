/**
 * Whether a draw sends a case to a person, as it does for a stated share of cases. The seed is random, drawn
 * once and kept on record, so that anyone can repeat the draw and it cannot be steered afterwards.
 *
 * @param seed at least twelve hexadecimal digits
 * @param share 0 draws nothing, 1 everything
 */
export function isDrawn(seed: string, share: number): boolean {
  return Number.parseInt(seed.slice(0, digits), 16) / 16 ** digits < share
}

const digits = 12
