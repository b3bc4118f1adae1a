import { confirmedWithinHours, type SignUpHour } from '@freigabe/core'
import type { Draws } from './draws.ts'

/** A form on a website, and how people behave who fill it in. */
export interface FormBehaviour {
  /** Sign-ups of people on an average day. */
  perDay: number
  /** The share of them that ever confirms. */
  share: number
  /** Of mistyped addresses. */
  mistyped: number
  days: number
  /** When the platform delivers who confirmed. */
  delivers: 'at once' | 'nightly'
  attack: { fromHour: number; hours: number; perHour: number; bounced: number } | null
}

export interface SimulatedForm {
  hours: SignUpHour[]
  /** By hour, counted from the first: the hour up to the end of which everything is delivered. */
  deliveredAt: (string | null)[]
}

const first = Date.parse('2026-06-01T00:00:00.000Z')

export function hourAt(hour: number): string {
  return new Date(first + hour * 3_600_000).toISOString()
}

/**
 * Draws the hours of a form. People sign up by day more than at night, unevenly, and on one day in thirty ten times
 * as many. Of those who confirm six in ten do within ten minutes, and one in ten only after a night.
 */
export function simulateForm(draws: Draws, behaviour: FormBehaviour): SimulatedForm {
  const hours: SignUpHour[] = []
  const deliveredAt: (string | null)[] = []
  let delivered: string | null = null
  let day = 1
  for (let hour = 0; hour < behaviour.days * 24; hour += 1) {
    const inDay = hour % 24
    if (inDay === 0) day = Math.exp(0.4 * draws.normal()) * (draws.share() < 1 / 30 ? 10 : 1)
    const people = draws.count(
      4 * Math.ceil(behaviour.perDay * 10),
      Math.min(
        1,
        (behaviour.perDay * day * paceOf(inDay)) / (4 * Math.ceil(behaviour.perDay * 10)),
      ),
    )
    const confirmed = draws.count(
      people,
      behaviour.share * shareWithin(confirmedWithinHours, inDay),
    )
    const { attack } = behaviour
    const isAttacked =
      attack !== null && hour >= attack.fromHour && hour < attack.fromHour + attack.hours
    const bots = isAttacked ? attack.perHour : 0
    const bounced =
      draws.count(people, behaviour.mistyped) + draws.count(bots, attack?.bounced ?? 0)
    hours.push({ hour: hourAt(hour), asked: people + bots, confirmed, bounced })
    if (behaviour.delivers === 'nightly' ? inDay === 2 : people > 0) delivered = hourAt(hour + 1)
    deliveredAt.push(delivered)
  }
  return { hours, deliveredAt }
}

/** The share of a day that falls on an hour. */
function paceOf(hour: number): number {
  return (hour < 6 ? 0.3 : hour < 22 ? 1.25 : 0.7) / (6 * 0.3 + 16 * 1.25 + 2 * 0.7)
}

/** The share of all who confirm that does so within some hours; late in the evening fewer do before the morning. */
function shareWithin(hours: number, inDay: number): number {
  const soon = 0.6 + 0.25 * (1 - Math.exp(-hours / 1.5))
  const awake = inDay >= 22 || inDay < 6 ? 0.85 : 1
  return Math.min(1, (soon + (hours >= 12 ? 0.12 : 0.01 * hours)) * awake)
}
