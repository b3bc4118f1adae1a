import type { CaseState } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { whyRenewed } from '../clock/why-renewed.ts'
import { tellAboutCase } from './tell-about-case.ts'

/** Reminds of an unanswered question, or of a submission or renewal that nobody has begun. */
export async function tellReminder(
  unit: Unit,
  state: CaseState,
  { end, renewsUntil }: { end: string; renewsUntil: string | null },
): Promise<void> {
  const { tx } = unit
  const open = state.questions.filter((question) => question.state === 'open').length
  const isAsked = state.status === 'awaiting_answer'
  const isRenewal = !isAsked && renewsUntil !== null && renewsUntil > unit.now
  const renewal = isRenewal ? await whyRenewed(tx, state) : null
  const telling = { kind: 'reminder', audience: 'reminder' } as const
  await tellAboutCase(unit, state, telling, ({ recipients, ...about }) => ({
    template: 'reminder',
    params: {
      ...about,
      renewal,
      dueAt: isRenewal ? renewsUntil : end,
      about: isAsked
        ? { kind: 'question', open }
        : { kind: isRenewal ? 'renewal' : 'submission', recipients },
    },
  }))
}
