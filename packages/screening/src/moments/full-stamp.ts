import { dayNumberOf, noDay } from './day-number-of.ts'
import { dayLength } from './day-of.ts'

/**
 * Moments written out in full, whose numbers stand at fixed places: `2024-02-03 12:05:09`,
 * `2024-02-03T12:05Z`, `03.02.2024 12:05`. Most exports write all of theirs like this, and to read
 * them there takes a third of the time that taking a cell apart does. Whatever looks otherwise is
 * left to `CellNumbers`, and so is what is no day or no time.
 */
export class FullStamp {
  /** Milliseconds since 1970. */
  instant = Number.NaN
  dotted = false

  /** False where the cell is not written like that, or not a moment. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const last = bytes[end - 1] === upperZ ? end - 1 : end
    const length = last - start
    if (length !== toMinute && length !== toSecond) return false
    this.dotted = bytes[start + 2] === dot
    const time = this.#time(bytes, start, length)
    if (time < 0 || (this.dotted && last !== end)) return false
    const day = this.dotted ? dottedDay(bytes, start) : isoDay(bytes, start)
    if (day === noDay) return false
    this.instant = day * dayLength + time
    return true
  }

  /** The time of day in milliseconds; below zero where none stands there. */
  #time(bytes: Uint8Array, start: number, length: number): number {
    const between = bytes[start + 10]
    if (between !== space && (between !== upperT || this.dotted)) return -1
    if (bytes[start + 13] !== colon) return -1
    if (length === toSecond && bytes[start + 16] !== colon) return -1
    const hours = pairAt(bytes, start + 11)
    const minutes = pairAt(bytes, start + 14)
    const seconds = length === toSecond ? pairAt(bytes, start + 17) : 0
    if (hours > 24 || minutes > 59 || seconds > 60 || (hours | minutes | seconds) < 0) return -1
    return ((hours * 60 + minutes) * 60 + seconds) * 1000
  }
}

const toMinute = 'yyyy-mm-dd hh:mm'.length
const toSecond = 'yyyy-mm-dd hh:mm:ss'.length

function dottedDay(bytes: Uint8Array, start: number): number {
  if (bytes[start + 5] !== dot) return noDay
  return dayNumberOf(yearAt(bytes, start + 6), pairAt(bytes, start + 3), pairAt(bytes, start))
}

function isoDay(bytes: Uint8Array, start: number): number {
  if (bytes[start + 4] !== minus || bytes[start + 7] !== minus) return noDay
  return dayNumberOf(yearAt(bytes, start), pairAt(bytes, start + 5), pairAt(bytes, start + 8))
}

/** Below zero where four digits do not stand there, as no year is. */
function yearAt(bytes: Uint8Array, at: number): number {
  const century = pairAt(bytes, at)
  const year = pairAt(bytes, at + 2)
  return (century | year) < 0 ? -1 : century * 100 + year
}

/** The number that two digits are; -1 where two do not stand there. */
function pairAt(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 0x30
  const ones = bytes[at + 1]! - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

const space = 0x20
const minus = 0x2d
const dot = 0x2e
const colon = 0x3a
const upperT = 0x54
const upperZ = 0x5a
