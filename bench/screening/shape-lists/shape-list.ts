import type { CheckId } from '../../../packages/screening/src/checks/checks.ts'
import type { Dice } from '../../../packages/server/src/example/lists/dice.ts'

/** A kind of list that customers hand in, generated from each seed. */
export interface ShapeList {
  name: string
  /** Whether its recipients asked for mail. Honest lists may have a shape too: glued is not forged. */
  honest: boolean
  /** The shape checks that should notice it. */
  shows: CheckId[]
  write(dice: Dice, rows: number): string | Uint8Array
}

export function table(rows: Iterable<readonly string[]>, delimiter = ';'): string {
  return `${Array.from(rows, (row) => row.join(delimiter)).join('\r\n')}\r\n`
}

export function range<T>(rows: number, make: (row: number) => T): T[] {
  return Array.from({ length: rows }, (_, row) => make(row))
}

export function shuffled<T>(dice: Dice, list: readonly T[]): T[] {
  const left = [...list]
  for (let i = left.length - 1; i > 0; i--) {
    const j = dice.number(i + 1)
    ;[left[i], left[j]] = [left[j]!, left[i]!]
  }
  return left
}

/** Sorted as programs for people sort: without regard to case and accents. */
export function sortedBy<T>(list: readonly T[], key: (one: T) => string): T[] {
  const german = new Intl.Collator('de')
  return list.toSorted((a, b) => german.compare(key(a), key(b)))
}

export function date(moment: number, form: 'german' | 'iso' | 'slashed' = 'german'): string {
  const [year, month, day] = new Date(moment).toISOString().slice(0, 10).split('-')
  if (form === 'iso') return `${year}-${month}-${day}`
  return form === 'german' ? `${day}.${month}.${year}` : `${month}/${day}/${year}`
}

export function time(moment: number): string {
  return `${date(moment)} ${new Date(moment).toISOString().slice(11, 19)}`
}

export const firstDay = Date.UTC(2019, 2, 4)
export const day = 86_400_000
