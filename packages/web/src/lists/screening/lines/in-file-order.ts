import type { LineToCorrect } from '@freigabe/contract'

/** Lines from several lists in the order in which they stand in the file. */
export function inFileOrder(...lists: LineToCorrect[][]): LineToCorrect[] {
  return lists.flat().sort((a, b) => a.line - b.line)
}
