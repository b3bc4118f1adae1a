import type { House } from '../../house.ts'
import { permitRing } from '../../keys/permit-keys.ts'
import { areOwnAddresses } from './are-own-addresses.ts'
import { type PermitSigner, permitSigner } from './permit-token.ts'
import { tellGateOfCaps } from './tell-gate-of-caps.ts'
import type { CountedGroup } from './untold-caps.ts'

/** What permits and reports take beside the gate's own tables. */
export interface Sending {
  signer: PermitSigner
  /** Whether all addresses are those of people of the account. Throws ASK_WEB_SERVER where nobody can tell. */
  areOwnAddresses(account: string, addresses: readonly string[]): Promise<boolean>
  /** Tells the gate at once of groups of whose caps it says what is no longer so; others do it later. */
  tellGate(groups: readonly CountedGroup[]): Promise<void>
}

/** All of it, for who may change accounts and knows people. */
export function sendingOf(house: House): Sending {
  const { config, keys } = house
  return {
    signer: permitSigner(config.url, permitRing(config, keys.signing)),
    areOwnAddresses: (account, addresses) => areOwnAddresses(house, account, addresses),
    tellGate: (groups) => tellGateOfCaps(house, groups),
  }
}
