import type { PermitAnswer } from '@freigabe/contract'
import { attempts } from '../attempts.ts'
import type { Server } from './server.ts'

/**
 * What is to be sent under a permit. Names are ids or your own references.
 *
 * ```ts
 * const first: PermitWish = { account: 'c-1047', group: 'newsletter', count: 500 }
 * const doubleOptIn: PermitWish = {
 *   account: 'c-1047',
 *   group: 'newsletter',
 *   purpose: 'confirmation',
 *   signUp: { id: 's-88213', address: 'anna@teeladen.example' },
 * }
 * ```
 */
export interface PermitWish {
  account: string
  group: string
  /** `campaign` by default. */
  purpose?: PermitAnswer['purpose']
  /** Only for these imports. */
  batches?: readonly string[]
  /** How many messages; one by default, and for a test as many as `to` names. */
  count?: number
  /** For `confirmation`: the sign-up. */
  signUp?: {
    /** Your own. */
    id: string
    /** Who signed up; or `hash`, the SHA-256 of the address in lower case, in hexadecimal. */
    address?: string
    hash?: string
    /** Through which source of the group, and when: needed while the group is on hold. */
    source?: string
    at?: string
  }
  /** For `test`: the recipients, who have to be people of the account. */
  to?: readonly string[]
  /**
   * Where only the first part of an import is open: the SHA-256 of each address, in lower case, in hexadecimal. The
   * answer names in `places` for whom of them the permit is.
   */
  recipients?: readonly string[]
}

/**
 * A permit, or why there is none.
 *
 * ```ts
 * const tell = ({ permit, count, reason }: PermitTaken) => (permit ? `${count} messages` : reason)
 * ```
 */
export type PermitTaken = PermitAnswer

/** Uses one id, however often it has to be asked for, so that nothing is taken from a cap twice. */
export function takePermit(
  server: Pick<Server, 'permit'>,
  wish: PermitWish,
  signal?: AbortSignal,
): Promise<PermitTaken> {
  const body = { ...wish, id: crypto.randomUUID() }
  const ask = async () => (await server.permit(body)) as PermitTaken
  return attempts(ask, { times: 3, firstMs: 200 }, signal ? { signal } : {})
}
