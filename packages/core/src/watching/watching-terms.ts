import type { RoutePromise } from '../policy/calendar/clock-policy.ts'
import type { ReturnCode } from './cohort.ts'

/** What is watched, each with limits of its own; the order in which findings are named. */
export const watchingRules = [
  'first_bounces',
  'later_bounces',
  'complaints',
  'first_unsubscribes',
] as const
export type WatchingRule = (typeof watchingRules)[number]

/** What each rule counts, of which sends: to recipients for the first time, later ones, or all. */
export const watchedBy: Readonly<
  Record<WatchingRule, { code: ReturnCode; sends: 'first' | 'later' | 'all' }>
> = {
  first_bounces: { code: 'bounce_unknown_recipient', sends: 'first' },
  later_bounces: { code: 'bounce_unknown_recipient', sends: 'later' },
  complaints: { code: 'complaint', sends: 'all' },
  first_unsubscribes: { code: 'unsubscribe', sends: 'first' },
}

/** A person looks and everything goes on, or nothing goes out until a person has looked. */
export type WatchingLevel = 'look' | 'hold'

/** A limit is passed above this rate, from 0 to 1, once something came of this many. */
export interface WatchingLimit {
  rate: number
  atLeast: number
}

export interface WatchingRuleTerms {
  /** What came later than so many days after the day of sending does not count. */
  withinDays: number
  /** From here on a person looks, and everything goes on. */
  look: WatchingLimit
  /** From here on nothing goes out until a person has looked. */
  hold?: WatchingLimit | undefined
}

/** By what the returns of an account are judged. */
export interface WatchingTerms {
  /** With which probability a rule holds a unit wrongly, of a rate at the limit, in the sends of `weeks`. */
  level: number
  /** A test begins with each calendar week, and looks at the sends of so many. */
  weeks: number
  /** Within what time a person has looked at an automatic hold. */
  promise: RoutePromise
  /** Mailbox providers that report complaints one by one, by the platform's names for them. */
  complaintsFrom: readonly string[]
  rules: Readonly<Record<WatchingRule, WatchingRuleTerms>>
  incidents: IncidentTerms
  attacks: AttackTerms
}

/** When a mailbox provider is taken to fail, and not those who send to it. */
export interface IncidentTerms {
  /** Accounts that sent less to a provider in an hour say nothing about it. */
  sent: number
  /** An account fails there above this rate. */
  rate: number
  /** So many accounts fail, and this share of those that sent. */
  accounts: number
  share: number
}

/** When a form is taken to be attacked by bots, and how many are asked to confirm meanwhile. */
export interface AttackTerms {
  /** Where less than this share of the usual share confirms, once so many were asked that one knows what is usual. */
  ofUsual: number
  usualFrom: number
  /** Where less than this share confirms, of a form that is too young to know. */
  floor: number
  /** Or where more than this share of confirmations comes back, and so many. */
  bounced: WatchingLimit
  /** So many are asked in an hour while it lasts, or as many as usual. */
  perHour: number
}

/** Where no pack says otherwise. */
export const usualWatching: WatchingTerms = {
  level: 0.001,
  weeks: 4,
  promise: { businessHours: 4 },
  complaintsFrom: ['yahoo', 'aol', 'outlook', 'comcast', 'fastmail'],
  rules: {
    first_bounces: {
      withinDays: 3,
      look: { rate: 0.02, atLeast: 3 },
      hold: { rate: 0.05, atLeast: 5 },
    },
    later_bounces: {
      withinDays: 3,
      look: { rate: 0.01, atLeast: 3 },
      hold: { rate: 0.02, atLeast: 5 },
    },
    complaints: {
      withinDays: 7,
      look: { rate: 0.001, atLeast: 3 },
      hold: { rate: 0.003, atLeast: 5 },
    },
    first_unsubscribes: { withinDays: 7, look: { rate: 0.02, atLeast: 3 } },
  },
  incidents: { sent: 20, rate: 0.2, accounts: 5, share: 0.5 },
  attacks: {
    ...{ ofUsual: 0.5, usualFrom: 100, floor: 0.2 },
    ...{ bounced: { rate: 0.1, atLeast: 5 }, perHour: 20 },
  },
}
