import type { PermitAnswer, SignUp } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { oneForm } from '../../keys/address-digest.ts'
import { permitRing } from '../../keys/permit-keys.ts'
import { type PermitSigner, permitSigner } from './permit-token.ts'
import { type CountedGroup, tellGateOfCaps } from './untold-caps.ts'

/** What permits and reports need as well as the gate's own tables. */
export interface Sending {
  signer: PermitSigner
  /** Whether all addresses belong to people of the account. Throws ASK_WEB_SERVER where this is not known. */
  areOwnAddresses(account: string, addresses: readonly string[]): Promise<boolean>
  /** What samples, sources and holds say of a sign-up. Throws ASK_WEB_SERVER where this is not known. */
  lookAtSignUp(at: SignUpPlace, signUp: SignUp): Promise<SignUpLook>
  /** Tells the gate at once about groups whose caps it has out of date; otherwise that happens later. */
  tellGate(groups: readonly CountedGroup[]): Promise<void>
}

/** Where a sign-up belongs, by ids, and whether the gate says `held` there. */
export interface SignUpPlace {
  account: string
  group: string
  isHeld: boolean
}

export interface SignUpLook {
  /** Why it is not to be confirmed; null where it may be. */
  refusal: PermitAnswer['refusal']
  /** The names under which it is kept on which days its recipient was asked, as `confirmationDigests` has them. */
  recipient: readonly string[]
  /** The id of the source that it names, if its group has one. */
  source: string | null
}

/** For what only a process can tell that knows recipients and people. */
export function askWebServer(): Promise<never> {
  return Promise.reject(new AppError('ASK_WEB_SERVER'))
}

/**
 * All of it, for a process that may change accounts and knows people.
 *
 * @param lookAtSignUp without it, confirmations are left to others
 */
export function sendingOf(
  house: House,
  lookAtSignUp: Sending['lookAtSignUp'] = askWebServer,
): Sending {
  const { config, keys } = house
  return {
    signer: permitSigner(config.url, permitRing(config, keys.signing)),
    areOwnAddresses: (account, addresses) => areOwnAddresses(house, account, addresses),
    lookAtSignUp,
    tellGate: (groups) => tellGateOfCaps(house, groups),
  }
}

/**
 * Whether all addresses belong to people of the account. They surely do: each came by an invitation sent
 * there.
 */
async function areOwnAddresses(
  { database }: Pick<House, 'database'>,
  account: string,
  addresses: readonly string[],
): Promise<boolean> {
  const people = await readAs(database, 'customer', account, (tx) =>
    tx
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person_id')
      .select('person.email')
      .where('membership.account_id', '=', account)
      .execute(),
  )
  const own = new Set(people.map(({ email }) => oneForm(email)))
  return addresses.every((address) => own.has(oneForm(address)))
}
