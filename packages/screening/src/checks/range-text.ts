import type { Text } from '../text.ts'

/** A step of a distribution: "4", "5 bis 9", "10 oder mehr". `next`: where the next begins, if one does. */
export function rangeText(from: number, next: number | undefined): Text {
  if (next === undefined) return { de: `${from} oder mehr`, en: `${from} or more` }
  if (next === from + 1) return { de: String(from), en: String(from) }
  return { de: `${from} bis ${next - 1}`, en: `${from} to ${next - 1}` }
}
