import type { CaseState } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { tellAboutCase } from './tell-about-case.ts'

/** Confirms a submission with the promise. */
export async function tellReceived(
  unit: Unit,
  state: CaseState,
  submittedBy: string,
  dueAt: string,
): Promise<void> {
  const submittedAt = unit.now
  const telling = { kind: 'received', audience: 'submitter' } as const
  await tellAboutCase(unit, state, telling, (about) => ({
    template: 'received',
    params: { ...about, submittedBy, submittedAt, dueAt },
  }))
}
