import type { Party } from '../../case/party.ts'
import type { ProceedingCommand, ProceedingFacts, ProceedingStatus } from './proceeding.ts'

interface Transition {
  from: readonly (ProceedingStatus | 'none')[]
  by: readonly Party[]
  event: ProceedingFacts['type']
  to: ProceedingStatus | 'unchanged'
}

const staff = ['reviewer', 'lead'] as const

/**
 * The transition table of proceedings. No rule, key or clock is in it: only people warn and suspend.
 * A reviewer drops only what they proposed themselves, and only before the account was heard.
 */
export const proceedingTransitions: Readonly<Record<ProceedingCommand['type'], Transition>> = {
  propose: { from: ['none'], by: staff, event: 'measure_proposed', to: 'proposed' },
  // Heard anew where something came up that the account could not speak to.
  hear: { from: ['proposed', 'hearing'], by: ['lead'], event: 'hearing_opened', to: 'hearing' },
  answer: {
    from: ['hearing', 'suspended'],
    by: ['customer'],
    event: 'hearing_answered',
    to: 'unchanged',
  },
  warn: { from: ['hearing'], by: ['lead'], event: 'account_warned', to: 'warned' },
  suspend: {
    from: ['proposed', 'hearing'],
    by: ['lead'],
    event: 'account_suspended',
    to: 'suspended',
  },
  uphold: { from: ['suspended'], by: ['lead'], event: 'suspension_upheld', to: 'unchanged' },
  drop: { from: ['proposed', 'hearing'], by: staff, event: 'proceeding_dropped', to: 'dropped' },
  lift: { from: ['suspended'], by: ['lead'], event: 'suspension_lifted', to: 'lifted' },
}
