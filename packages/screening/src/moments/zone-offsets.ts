import { packWord } from './pack-word.ts'

/** Minutes east of UTC of the zones that exports name after a time, by packed word. */
export const zoneOffsets: ReadonlyMap<number, number> = new Map(
  Object.entries({
    ...{ z: 0, utc: 0, gmt: 0, wet: 0, bst: 60, west: 60, cet: 60, mez: 60, cest: 120, mesz: 120 },
    ...{ eet: 120, eest: 180, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360 },
    ...{ pst: -480, pdt: -420 },
  }).map(([name, minutes]) => [packWord(name), minutes]),
)

/** Reads what follows a zone's sign (`+01:00`, `+0100`, `+01`, `+1`) as minutes; NaN where it is none. */
export function readOffset(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  let digits = 0
  for (let i = start; i < end && digits < 5; i++) {
    const digit = bytes[i]! - 0x30
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      digits++
    } else if (bytes[i] !== 0x3a || digits !== 2) break
  }
  if (digits === 1 || digits === 2) return value <= 14 ? value * 60 : Number.NaN
  if (digits !== 4 || value > 1400 || value % 100 > 59) return Number.NaN
  return Math.floor(value / 100) * 60 + (value % 100)
}
