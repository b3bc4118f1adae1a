import { looksLikeAddress } from '../address/looks-like-address.ts'
import type { SampleRow } from '../reading/table.ts'
import { emailHeadingMatch } from './email-heading-match.ts'

export interface ColumnGuess {
  /** Place of the column, from 0. */
  index: number
  /** From 0 to 1. */
  confidence: number
}

/** Where fewer filled cells than this look like addresses, the content speaks against the column. */
const leastShare = 0.2

/** Confidence of a heading that says e-mail above cells that do not tell. */
const byHeadingAlone = 0.3

/** The columns that may hold the recipients' addresses, most likely first. */
export function guessEmailColumns(
  rows: readonly SampleRow[],
  header: readonly string[] | null,
  width: number,
): ColumnGuess[] {
  const guesses: ColumnGuess[] = []
  for (let index = 0; index < width; index++) {
    const confidence = judgeColumn(rows, index, emailHeadingMatch(header?.[index] ?? ''))
    if (confidence > 0) guesses.push({ index, confidence })
  }
  return guesses.sort((a, b) => b.confidence - a.confidence || a.index - b.index)
}

/**
 * Share of addresses among the filled cells, lowered where the heading does not say e-mail, where
 * most cells are empty, and where the same few addresses repeat (a clerk, an owner, a sender).
 */
function judgeColumn(rows: readonly SampleRow[], index: number, heading: number): number {
  let filled = 0
  const addresses: string[] = []
  for (const { cells } of rows) {
    const cell = cells[index]?.trim() ?? ''
    if (cell === '') continue
    filled++
    if (looksLikeAddress(cell)) addresses.push(cell.toLowerCase())
  }
  const share = addresses.length / Math.max(filled, 1)
  if (share < leastShare) return heading === 1 || filled === 0 ? heading * byHeadingAlone : 0
  const variety = new Set(addresses).size / addresses.length
  const coverage = filled / rows.length
  const confidence = share * (0.8 + 0.2 * heading) * (0.5 + 0.5 * variety) * (0.7 + 0.3 * coverage)
  return Math.round(confidence * 100) / 100
}
