/**
 * Whether two words are one insertion, omission, substitution or swap apart (Damerau), with the
 * first letter in its place or swapped: hardly anybody mistypes it, and another first letter makes
 * another word (`cloud`, `mail`).
 */
export function isOneSlip(written: string, meant: string): boolean {
  if (Math.abs(written.length - meant.length) > 1) return false
  const at = lengthInCommon(written, meant)
  if (at === 0) return isSwapAt(written, meant, 0)
  const rest = written.slice(at + 1)
  return (
    rest === meant.slice(at + 1) ||
    rest === meant.slice(at) ||
    written.slice(at) === meant.slice(at + 1) ||
    isSwapAt(written, meant, at)
  )
}

/** The slips that make no other word of a short one: a letter doubled, two neighbours swapped. */
export function isDoubledOrSwapped(written: string, meant: string): boolean {
  const at = lengthInCommon(written, meant)
  if (written.length === meant.length) return isSwapAt(written, meant, at)
  const isLonger = written.length === meant.length + 1 && at > 0
  return isLonger && written[at] === meant[at - 1] && written.slice(at + 1) === meant.slice(at)
}

function lengthInCommon(written: string, meant: string): number {
  let length = 0
  while (length < meant.length && written[length] === meant[length]) length++
  return length
}

function isSwapAt(written: string, meant: string, at: number): boolean {
  return (
    written.length === meant.length &&
    written[at] === meant[at + 1] &&
    written[at + 1] === meant[at] &&
    written.slice(at + 2) === meant.slice(at + 2)
  )
}
