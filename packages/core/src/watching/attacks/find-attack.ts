import type { Instant } from '../../instant.ts'
import { logRatio } from '../always-valid-test.ts'
import type { AttackTerms, WatchingTerms } from '../watching-terms.ts'

/** What became of the people who signed up through a source in an hour. */
export interface SignUpHour {
  /** Its beginning. */
  hour: Instant
  /** How many were asked to confirm. */
  asked: number
  /** How many confirmed within `confirmedWithinHours`. Whoever does so later counts as not having done so, always. */
  confirmed: number
  /** How many confirmations came back in this hour, because nobody has the address. */
  bounced: number
}

/** What else is known of a source when it is judged. */
export interface WatchedSource {
  now: Instant
  /** When its newest delivery came; of who signed up shortly before, nobody knows yet. Null before the first. */
  deliveredAt: Instant | null
  /** Since when the form is as it is: what came through an earlier one says nothing of it. */
  formSince: Instant
  /** Attacks that are over: their hours are judged, and belong to nobody’s usual share. */
  earlier: readonly { since: Instant; until: Instant }[]
}

/** What is usual for a source: its share of confirmed sign-ups, null where it is too young, and its pace. */
export interface UsualSignUps {
  share: number | null
  askedPerHour: number
}

/** An attack on a form as it was found. */
export interface Attack {
  kind: 'unconfirmed' | 'bounced'
  /** The beginning of the hours that speak for it most strongly. */
  since: Instant
  /** How many were asked to confirm since then, as far as it is known what became of them, and what did. */
  asked: number
  confirmed: number
  bounced: number
  usual: UsualSignUps
}

/**
 * Three hours: most people confirm within minutes, and a mailbox provider that has a mail come again takes an hour.
 * Whoever is slower is missing from the usual share as well.
 */
export const confirmedWithinHours = 3

/** So far back a form is judged. What is usual for it follows from the four weeks before that. */
const judgedHours = 7 * 24
const usualHours = 28 * 24
/** For so long the figures are as usual before an attack is over. */
const calmHours = 24

/** From when on sign-ups matter to `findAttack`. */
export function signUpsMatterSince(now: Instant): Instant {
  return hoursBefore(now, judgedHours + usualHours)
}

/**
 * Whether bots fill in a form: far fewer than usual confirm, or too many confirmations come back. Each hour may be
 * the beginning, and is a test of its own at a 24th of the level; so a form right at a limit is found wrongly on at
 * most that share of days, however often one looks.
 *
 * @param hours of one source, each once, in order, since `signUpsMatterSince`
 */
export function findAttack(
  { attacks: terms, level }: Pick<WatchingTerms, 'attacks' | 'level'>,
  hours: readonly SignUpHour[],
  at: WatchedSource,
): Attack | null {
  const usual = usualSignUps(terms, hours, at)
  const since = judgedSince(at)
  const lately = hours.filter(({ hour }) => hour >= since)
  const known = lately.filter((each) => isKnown(each, at))
  const limit = 1 - leastShare(terms, usual)
  const byShare = areSharesTold(hours) ? strongest(level, limit, 1, unconfirmedSpells(known)) : null
  const { rate, atLeast } = terms.bounced
  const byBounces = strongest(level, rate, atLeast, bouncedSpells(hours, since))
  const from = byShare ?? byBounces
  if (from === null) return null
  const kind = byShare === null ? 'bounced' : 'unconfirmed'
  const { asked, confirmed } = sumOf(known.filter(({ hour }) => hour >= from))
  const bounces = bouncedSpells(hours, from).at(-1)!
  return {
    ...{ kind, since: from, confirmed, bounced: bounces.came, usual },
    asked: kind === 'bounced' ? bounces.of : asked,
  }
}

/**
 * Whether the figures of a form have been as usual for a day. Where it is not known yet what became of those who were
 * asked, the attack goes on.
 *
 * @param at with the attack itself among the earlier ones, so that it does not count as usual
 */
export function isAttackOver(
  { attacks: terms }: Pick<WatchingTerms, 'attacks'>,
  hours: readonly SignUpHour[],
  at: WatchedSource & { foundAt: Instant },
): boolean {
  if (at.foundAt > hoursBefore(at.now, calmHours)) return false
  const { came, of } = bouncedSpells(hours, hoursBefore(at.now, calmHours)).at(-1) ?? nothing
  if (came >= terms.bounced.atLeast && came > of * terms.bounced.rate) return false
  if (!areSharesTold(hours)) return true
  const told = hours.filter(
    ({ hour, asked }) =>
      asked > 0 &&
      hour >= hoursBefore(at.now, calmHours + confirmedWithinHours + 1) &&
      hour <= hoursBefore(at.now, confirmedWithinHours + 1),
  )
  if (!told.every((each) => isKnown(each, at))) return false
  const { asked, confirmed } = sumOf(told)
  return confirmed >= asked * leastShare(terms, usualSignUps(terms, hours, at))
}

/** How many are asked to confirm in an hour while a form is attacked: as many as usual, or the few that anyone may. */
export function askedWhileAttacked({ perHour }: AttackTerms, { askedPerHour }: UsualSignUps) {
  return Math.max(perHour, Math.ceil(askedPerHour))
}

function usualSignUps(
  { usualFrom }: AttackTerms,
  hours: readonly SignUpHour[],
  { now, formSince, earlier }: WatchedSource,
): UsualSignUps {
  const until = hoursBefore(now, judgedHours)
  const own = hours.filter(
    ({ hour }) =>
      hour < until &&
      hour >= formSince &&
      !earlier.some((attack) => hour >= attack.since && hour < attack.until),
  )
  const { asked, confirmed } = sumOf(own)
  const elapsed = own.length === 0 ? 1 : (Date.parse(until) - Date.parse(own[0]!.hour)) / anHour
  return {
    share: asked < usualFrom ? null : Math.min(1, confirmed / asked),
    askedPerHour: asked / elapsed,
  }
}

/** Below this share of confirmed sign-ups a form is attacked. */
function leastShare(terms: AttackTerms, { share }: UsualSignUps): number {
  return share === null ? terms.floor : share * terms.ofUsual
}

/** Where nobody ever tells who confirmed, a share of none says nothing. */
function areSharesTold(hours: readonly SignUpHour[]): boolean {
  return hours.some(({ confirmed }) => confirmed > 0)
}

/** What a delivery that came later than anybody would confirm in time has told. */
function isKnown({ hour }: SignUpHour, { deliveredAt }: WatchedSource): boolean {
  return deliveredAt !== null && hour <= hoursBefore(deliveredAt, confirmedWithinHours + 1)
}

/** What a person or the figures ended is not judged again. */
function judgedSince({ now, earlier }: WatchedSource): Instant {
  const ends = earlier.map(({ until }) => until)
  return [hoursBefore(now, judgedHours), ...ends].sort().at(-1)!
}

interface Spell {
  from: Instant
  came: number
  of: number
}

/** When the spell began that most strongly speaks for a rate above the limit; null where none does. */
function strongest(
  level: number,
  limit: number,
  atLeast: number,
  spells: readonly Spell[],
): Instant | null {
  const weighed = spells
    .filter(({ came, of }) => came >= atLeast && came > of * limit)
    .map(({ from, came, of }) => ({ from, ratio: logRatio(limit, [{ came, of, shareTold: 1 }]) }))
    .sort((one, other) => other.ratio - one.ratio)
  const [first] = weighed
  return first !== undefined && first.ratio >= Math.log(24 / level) ? first.from : null
}

/** From each hour until the last one. */
function unconfirmedSpells(known: readonly SignUpHour[]): Spell[] {
  let [asked, confirmed] = [0, 0]
  return known.toReversed().map((each) => {
    asked += each.asked
    confirmed += each.confirmed
    return { from: each.hour, came: Math.max(0, asked - confirmed), of: asked }
  })
}

/** The same. What comes back may be told once a day, and so is held against all who were asked since the day before. */
function bouncedSpells(hours: readonly SignUpHour[], since: Instant): Spell[] {
  let [came, of, next] = [0, 0, hours.length - 1]
  const spells: Spell[] = []
  for (const { hour, bounced } of hours.toReversed()) {
    if (hour < since) break
    const first = hoursBefore(hour, 24)
    for (; next >= 0 && hours[next]!.hour >= first; next -= 1) of += hours[next]!.asked
    came += bounced
    spells.push({ from: hour, came, of: Math.max(of, came) })
  }
  return spells
}

function sumOf(hours: readonly SignUpHour[]) {
  const sum = { asked: 0, confirmed: 0 }
  for (const each of hours) {
    sum.asked += each.asked
    sum.confirmed += each.confirmed
  }
  return sum
}

const nothing = { came: 0, of: 0 }

const anHour = 3_600_000

function hoursBefore(moment: Instant, hours: number): Instant {
  return new Date(Date.parse(moment) - hours * anHour).toISOString()
}
