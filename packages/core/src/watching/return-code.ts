import type { ReturnCode } from './cohort.ts'

/** All that may come back of what was sent. */
export const returnCodes = [
  'bounce_unknown_recipient',
  'bounce_mailbox_full',
  'bounce_policy',
  'bounce_authentication',
  'bounce_other',
  'bounce_transient',
  'complaint',
  'unsubscribe',
  'click',
  'reply',
] as const satisfies readonly ReturnCode[]

/** Why a receiver did not take a message. Only an unknown recipient speaks against the list. */
export const bounceClasses = [
  'unknown_recipient',
  'mailbox_full',
  'policy',
  'authentication',
  'other',
] as const
export type BounceClass = (typeof bounceClasses)[number]

/** What came back, as a sender tells it. */
export interface ToldReturn {
  kind: 'bounce' | 'complaint' | 'unsubscribe' | 'click' | 'reply'
  class?: BounceClass | undefined
  permanent?: boolean | undefined
  /** The enhanced status code of the receiver’s answer. */
  status?: string | undefined
}

/**
 * The code under which a return is counted. Of a bounce the class that was named wins over the one that
 * follows from its status; one that is not permanent is transient whatever its class.
 */
export function returnCodeOf({ kind, class: named, permanent, status }: ToldReturn): ReturnCode {
  if (kind !== 'bounce') return kind
  const isPermanent = permanent ?? !status?.startsWith('4.')
  if (!isPermanent) return 'bounce_transient'
  return `bounce_${named ?? (status === undefined ? 'other' : classOfStatus(status))}`
}

/**
 * The class of a permanent failure by its enhanced status code, as registered with IANA ("Enumerated Status
 * Codes", from RFC 3463, 7372, 7505 and others). A code that says nothing of the recipient is `other`, so that
 * it speaks against no list.
 */
function classOfStatus(status: string): BounceClass {
  const detail = status.slice(status.indexOf('.') + 1)
  const exact = byDetail[detail]
  if (exact !== undefined) return exact
  return detail.startsWith('7.') ? 'policy' : 'other'
}

const byDetail: Readonly<Record<string, BounceClass>> = {
  // RFC 3463: bad mailbox, bad system, bad syntax, moved, disabled; and no host to be routed to.
  '1.1': 'unknown_recipient',
  '1.2': 'unknown_recipient',
  '1.3': 'unknown_recipient',
  '1.6': 'unknown_recipient',
  '2.1': 'unknown_recipient',
  '4.4': 'unknown_recipient',
  // RFC 7505: the domain takes no mail at all.
  '1.10': 'unknown_recipient',
  '2.2': 'mailbox_full',
  // RFC 7372: DKIM, SPF, reverse DNS, several of them; and ARC (RFC 8617).
  '7.20': 'authentication',
  '7.21': 'authentication',
  '7.22': 'authentication',
  '7.23': 'authentication',
  '7.24': 'authentication',
  '7.25': 'authentication',
  '7.26': 'authentication',
  '7.29': 'authentication',
}
