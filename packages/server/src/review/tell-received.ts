import type { CaseState } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { tellAboutCase } from './tell-about-case.ts'

/** Confirms a submission with the promise. */
export async function tellReceived(
  house: House,
  tx: Tx,
  state: CaseState,
  submittedBy: string,
  dueAt: string,
): Promise<void> {
  const submittedAt = house.clock.now()
  const telling = { kind: 'received', audience: 'submitter' } as const
  await tellAboutCase(house, tx, state, telling, (about) => ({
    template: 'received',
    params: { ...about, submittedBy, submittedAt, dueAt },
  }))
}
