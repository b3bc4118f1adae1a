import type { Instant } from '../../instant.ts'

/** An amount in the smallest unit of its currency: 4900 EUR are 49 euros. */
export interface Money {
  amount: number
  /** ISO 4217. */
  currency: string
}

/** What the platform reports of what an account has booked: a plan, or credit paid in advance. */
export interface AccountPlan {
  kind: 'plan' | 'credit'
  name: string
  /** The day `YYYY-MM-DD` of the booking, by the account's own calendar. */
  bookedOn: string
  /** How many mails it is good for, and how many of them have been sent. */
  quota: number
  used: number
  price: Money | null
  /** Whether the platform serves this booking before others, where promises leave room. */
  preferred: boolean
  /** When these figures were true. */
  asOf: Instant
}
