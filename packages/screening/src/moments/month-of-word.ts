import { packWord } from './pack-word.ts'

/** The first letters of the months in German, English, French, Spanish, Italian, Dutch and Polish. */
const months = [
  ['jan', 'ene', 'gen', 'sty'],
  ['feb', 'fev', 'lut'],
  ['mar', 'mrz', 'mae', 'maa', 'mrt'],
  ['apr', 'avr', 'abr', 'kwi'],
  ['may', 'mai', 'mag', 'mei', 'maj'],
  ['jun', 'giu', 'cze'],
  ['jul', 'lug', 'lip'],
  ['aug', 'aou', 'ago', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'ott', 'paz'],
  ['nov', 'lis'],
  ['dec', 'dez', 'dic', 'gru'],
]

const monthsByStart = new Map<number, number>(
  months.flatMap((starts, i) => starts.map((start) => [packWord(start), i + 1] as const)),
)
const juin = packWord('juin')
const juil = packWord('juil')

/**
 * The month that a word of at least three letters names, from 1, or 0. `three` and `four`: its first
 * letters, packed. French June and July part only at the fourth.
 */
export function monthOfWord(three: number, four: number): number {
  if (four === juin) return 6
  if (four === juil) return 7
  return monthsByStart.get(three) ?? 0
}
