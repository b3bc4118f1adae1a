import type { ReturnCode } from '../cohort.ts'
import type { HeldUnit } from './hold.ts'

/** What came back when figures broke a rule, as staff see it. */
export interface ReturnedFigures {
  rule: string
  code: ReturnCode
  came: number
  of: number
  /** From which share on the rule holds. */
  threshold: number
  /** The share of what was sent about which this kind of return is reported at all. */
  coverage: number
  /** By day of sending and mailbox provider. */
  cells: readonly ReturnedCell[]
}

export interface ReturnedCell {
  sentOn: string
  provider: string | null
  came: number
  of: number
}

/** Fewer complaints than these say who complained. */
const fewestComplaints = 10

/**
 * How many came back, as far as the account may know. Complaints are withheld where there are few, and for a
 * part of a list that the account cut itself: from part to part it would find out who complains.
 *
 * @param isOwnPart whether what is on hold is such a part
 */
export function cameAsShown(
  { code, came }: Pick<ReturnedFigures, 'code' | 'came'>,
  { kind }: HeldUnit,
  isOwnPart: boolean,
): { came: number | null; withheld: 'few' | 'own_part' | null } {
  if (code !== 'complaint') return { came, withheld: null }
  if (kind === 'import' && isOwnPart) return { came: null, withheld: 'own_part' }
  if (came < fewestComplaints) return { came: null, withheld: 'few' }
  return { came, withheld: null }
}

/** A mailbox provider that failed on some days, by UTC. */
export interface ProviderFailure {
  provider: string
  since: string
  until: string
}

/**
 * Whether a rule would not have been broken but for what one provider returned on the days on which it
 * failed.
 */
export function restsOn(
  { cells, threshold }: Pick<ReturnedFigures, 'cells' | 'threshold'>,
  { provider, since, until }: ProviderFailure,
): boolean {
  const isItsOwn = (cell: ReturnedCell) =>
    cell.provider === provider && cell.sentOn >= since && cell.sentOn <= until
  if (!cells.some((cell) => isItsOwn(cell) && cell.came > 0)) return false
  const rest = sumOf(cells.filter((cell) => !isItsOwn(cell)))
  return rest.came < threshold * rest.of || rest.came === 0
}

/** What came back of all cells together. */
export function sumOf(cells: readonly ReturnedCell[]): { came: number; of: number } {
  return cells.reduce((sum, { came, of }) => ({ came: sum.came + came, of: sum.of + of }), {
    came: 0,
    of: 0,
  })
}
