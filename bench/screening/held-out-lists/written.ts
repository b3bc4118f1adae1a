import type { Dice } from '../../../packages/server/src/example/lists/dice.ts'

/** How systems write days and times, and how they sort. */

export function dashed(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

export function stamped(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19).replace('T', ' ')
}

export function slashed(moment: number): string {
  return dashed(moment).split('-').reverse().join('/')
}

export function dotted(moment: number): string {
  return dashed(moment).split('-').reverse().join('.')
}

/** As a program of the language sorts for people. */
export function sortedIn<T>(language: string, list: readonly T[], key: (one: T) => string): T[] {
  const { compare } = new Intl.Collator(language)
  return list.toSorted((one, other) => compare(key(one), key(other)))
}

export function letters(dice: Dice, count: number): string {
  return Array.from({ length: count }, () => dice.one([...'abcdefghijklmnopqrstuvwxyz'])).join('')
}
