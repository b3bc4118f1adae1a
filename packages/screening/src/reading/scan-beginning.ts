import type { RowScanner } from './row-scanner.ts'

/** Some hundred rows of most lists. */
const pieceBytes = 16 * 1024

/**
 * Scans the beginning of a file piece by piece, until enough of its rows are known. `whole` says that
 * nothing follows it.
 */
export function scanBeginning(
  scanner: RowScanner,
  beginning: Uint8Array,
  whole: boolean,
  isEnough: () => boolean,
): void {
  for (let at = 0; at < beginning.length && !isEnough(); at += pieceBytes) {
    const end = at + pieceBytes
    scanner.push(beginning.subarray(at, end), whole && end >= beginning.length)
  }
}
