import type { AddressWish } from '@freigabe/contract'

/** On whose wish an address is looked for, in the order in which they are offered. */
export const reasons: readonly AddressWish['reason'][] = [
  'person_asked',
  'account_asked',
  'authority_asked',
  'own_duty',
]
