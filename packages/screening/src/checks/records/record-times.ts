import type { MomentRole } from '../../columns/column-role.ts'
import { NumberSample } from '../../counting/number-sample.ts'
import { shareNight } from '../../lists/country-clocks.ts'
import { dayLength, dayOf, isMidnight } from '../../moments/days.ts'
import type { RowView } from '../../row-view.ts'
import type { CheckContext, Totals } from '../check.ts'
import { type Confirmed, ConfirmedWatch } from './confirmed-watch.ts'

/** What a list says about when its recipients signed up and confirmed, as the parts of the check measure it. */
export interface RecordTimes {
  /** Rows whose moment has a time of day. */
  rows: number
  /**
   * Their moments in seconds, by the clock of the row where it names its offset, ascending: all of a small
   * list, else a sample that keeps equal moments together. Days of imports and crowds are left out.
   */
  moments: Float64Array
  /** Whether `moments` leaves out nothing but those days. */
  isWhole: boolean
  /** The smallest step of the moments in seconds: spreadsheets cut to minutes. */
  unit: 1 | 60
  /** Recipients on each day from the first to the last, those without a time of day among them. */
  days: Uint32Array
  /**
   * How unlike neighbouring gaps are, see `Neighbours`, and how many of them are short; null where the file
   * is not in the order of time.
   */
  neighbours: { gaps: number; variation: number; short: number } | null
  /** Seconds from sign-up to confirmation above zero, ascending: all or a random sample. */
  delays: Float64Array
  /** Rows with both moments, as far as they were looked at, and how many confirmed more than 14 hours before they signed up. */
  both: number
  confirmedBefore: number
  /** Rows with an IP address, as far as they were looked at, and how many of these nobody can have. */
  ips: number
  impossibleIps: number
  confirmed: Confirmed
  shape: Totals['shape']
  /** Whether all markets that the account stated share their night. */
  oneNight: boolean
}

const day = 86_400
/** Where a day has this many times the sign-ups of the middle one, somebody imported or many came at once. */
const crowd = 8
const fewPerDay = 10
const lastDay = 47_482
const zones = 14 * 3600
/** Shares are taken of all rows up to here, then of one in sixteen: they are known well enough by then. */
const looksAtAll = 1 << 15
const sampled = 15
/** Of eight runs of 256 rows the neighbours of one are compared. */
const betweenRuns = 0x700
/** In seconds: stacks of paper are typed, and rows imported, at an even pace within such gaps. */
const shortGap = 120

/**
 * Watches sign-ups and confirmations in bounded memory. Where nobody noted the sign-up, the confirmation
 * stands for it. A recipient that occurs twice counts once.
 */
export class RecordWatch {
  readonly #role: MomentRole
  readonly #hasBoth: boolean
  readonly #days = new Uint32Array(lastDay)
  readonly #moments = new NumberSample()
  readonly #delays = new NumberSample()
  readonly #neighbours = new Neighbours()
  readonly #confirmed = new ConfirmedWatch()
  #seen = 0
  #invalid = 0
  #onMinute = 0
  #both = 0
  #before = 0
  #ips = 0
  #impossibleIps = 0

  readonly #oneNight: boolean

  constructor({ roles, markets }: CheckContext) {
    this.#oneNight = shareNight(markets)
    this.#role = roles.has('signed_up_at') ? 'signed_up_at' : 'confirmed_at'
    this.#hasBoth = roles.has('signed_up_at') && roles.has('confirmed_at')
  }

  add(view: RowView): void {
    if (!view.isNew) return
    const instant = view.moment(this.#role)
    if (this.#seen++ < looksAtAll || (view.draw & sampled) === 0) this.#addDrawn(view, instant)
    if (Number.isNaN(instant)) return
    const onDay = dayOf(instant)
    if (onDay >= 0 && onDay < lastDay) this.#days[onDay]!++
    if (onDay * dayLength === instant) return
    const second = Math.floor(instant / 1000)
    if (Math.floor(second / 60) * 60 === second) this.#onMinute++
    if ((this.#moments.offered & betweenRuns) === 0) this.#neighbours.add(second)
    else this.#neighbours.begin()
    const local = second + view.offset(this.#role) * 60
    // Drawn by the moment alone, so that equal ones stay or go together.
    this.#moments.offer(0, local)
  }

  /** Counts a cell that holds no address, and yet is said to have confirmed. */
  addInvalid(): void {
    if (this.#seen < looksAtAll || (this.#invalid++ & sampled) === 0) this.#confirmed.addInvalid()
  }

  #addDrawn(view: RowView, instant: number): void {
    this.#addIp(view)
    this.#confirmed.add(view)
    if (this.#hasBoth) this.#addDelay(view, instant)
  }

  #addDelay(view: RowView, signedUp: number): void {
    const confirmed = view.moment('confirmed_at')
    const delay = Math.floor((confirmed - signedUp) / 1000)
    // A date without a time of day may be any hour of its day.
    if (Number.isNaN(delay) || isMidnight(signedUp) || isMidnight(confirmed)) return
    this.#both++
    if (delay > 0) this.#delays.offer(view.draw, delay)
    else if (delay < -zones) this.#before++
  }

  #addIp(view: RowView): void {
    const ip = view.ip('signup_ip') ?? view.ip('confirm_ip')
    if (ip === null) return
    this.#ips++
    if (ip.kind === 'v4' && isNobodys(ip.v4)) this.#impossibleIps++
  }

  finish(totals: Totals): RecordTimes {
    const rows = this.#moments.offered
    const sorted = this.#moments.sorted()
    const days = this.#spanOfDays()
    return {
      rows,
      moments: withoutCrowds(sorted),
      isWhole: sorted.length === rows,
      unit: rows > 0 && this.#onMinute >= 0.98 * rows ? 60 : 1,
      days,
      neighbours: this.#neighbours.facts(),
      delays: this.#delays.sorted(),
      both: this.#both,
      confirmedBefore: this.#before,
      ips: this.#ips,
      impossibleIps: this.#impossibleIps,
      confirmed: this.#confirmed.finish(totals),
      shape: totals.shape,
      oneNight: this.#oneNight,
    }
  }

  #spanOfDays(): Uint32Array {
    let [first, end] = [0, lastDay]
    while (end > 0 && this.#days[end - 1] === 0) end--
    while (first < end && this.#days[first] === 0) first++
    return this.#days.slice(first, end)
  }
}

/**
 * Compares each gap with the one after it, in the order of the file. Where people come as they like, the
 * figure is 1, however much the rate changes over the day or the years; where gaps are even, it is 0
 * (Shinomoto, Shima and Tanji, Differences in spiking patterns among cortical neurons, 2003: "local
 * variation").
 */
export class Neighbours {
  #last = Number.NaN
  #lastGap = 0
  #forward = 0
  #backward = 0
  #gaps = 0
  #short = 0
  #sum = 0

  /** What follows is no neighbour of what was before. */
  begin(): void {
    this.#last = Number.NaN
    this.#lastGap = 0
  }

  add(second: number): void {
    const step = second - this.#last
    this.#last = second
    if (step > 0) this.#forward++
    else if (step < 0) this.#backward++
    else return
    const gap = Math.abs(step)
    if (this.#lastGap > 0) {
      const unlike = (gap - this.#lastGap) / (gap + this.#lastGap)
      this.#sum += unlike * unlike
      this.#gaps++
      if (gap < shortGap) this.#short++
    }
    this.#lastGap = gap
  }

  /** Null where rows go to and fro in time. */
  facts(): RecordTimes['neighbours'] {
    const against = Math.min(this.#forward, this.#backward)
    if (this.#gaps === 0 || against > 0.02 * (this.#forward + this.#backward)) return null
    return {
      gaps: this.#gaps,
      variation: (3 * this.#sum) / this.#gaps,
      short: this.#short,
    }
  }
}

/** The moments without the days on which far more came than usual. `sorted`: seconds, ascending. */
function withoutCrowds(sorted: Float64Array): Float64Array {
  const perDay = new Map<number, number>()
  for (const second of sorted) {
    const on = Math.floor(second / day)
    perDay.set(on, (perDay.get(on) ?? 0) + 1)
  }
  const counts = [...perDay.values()].sort((a, b) => a - b)
  const usual = Math.max(fewPerDay, crowd * (counts[counts.length >> 1] ?? 0))
  return sorted.filter((second) => perDay.get(Math.floor(second / day))! <= usual)
}

/** Groups and reserved blocks, from which no connection comes (RFC 1112, 5771). Proxies may note private ones. */
function isNobodys(v4: number): boolean {
  return v4 >= 0xe0000000 || v4 >>> 24 === 0
}
