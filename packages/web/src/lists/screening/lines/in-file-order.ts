import type { LineToCorrect } from '@freigabe/contract'

/** Lines from several lists in file order. */
export function inFileOrder(...lists: LineToCorrect[][]): LineToCorrect[] {
  return lists.flat().sort((a, b) => a.line - b.line)
}
