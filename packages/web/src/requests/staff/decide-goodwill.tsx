import type { Api, BodyInput, GoodwillMeasure, PlanStanding, Request } from '@freigabe/contract'
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useKeptState } from '../../case/actions/use-kept-state.ts'
import { useToast } from '../../parts/page/use-toast.ts'
import { type MeasureDraft, measureOf, missingOf } from '../goodwill/measure-draft.ts'
import { MeasureFields } from '../goodwill/measure-fields.tsx'
import { useRequestWork } from '../mutations.ts'
import { DecisionForm } from './decision-form.tsx'

interface DecideGoodwillProps {
  account: string
  request: Request
  standing: PlanStanding
}

/** The decision on goodwill: what is granted or that nothing is, and why in words. */
export function DecideGoodwill({ account, request, standing }: DecideGoodwillProps) {
  const { t } = useTranslation(['requests', 'parts'])
  const toast = useToast()
  const { decideGoodwill: decide } = useRequestWork('billing', account, request.id)
  const [draft, keep, forget] = useKeptState(`freigabe.goodwill.${request.id}`, () => ({
    messageId: crypto.randomUUID() as string,
    outcome: null as 'granted' | 'declined' | null,
    measure: emptyMeasure(standing),
    exception: false,
    text: '',
  }))
  const { messageId, outcome, exception, text } = draft
  const isGranted = outcome === 'granted'
  const measure = isGranted ? measureOf(draft.measure) : null
  const missing = isGranted && measure === null ? missingOf(draft.measure) : null
  const { kind } = draft.measure
  const isPossible = kind === null ? standing.possible : standing.possibleFor.includes(kind)
  const isExceptional = isGranted && !isPossible
  const lacksException = isExceptional && !exception
  const decision = decisionOf(outcome, { messageId, text }, measure, isExceptional && exception)
  const send = () => {
    if (decision === null) return
    decide.mutate(decision, {
      onSuccess: () => {
        toast(t('staff.decided'))
        forget()
      },
    })
  }
  return (
    <DecisionForm
      account={account}
      request={request}
      outcomes={['granted', 'declined'] as const}
      outcome={outcome}
      onOutcome={(value) => keep({ ...draft, outcome: value })}
      missing={[
        ...(missing ? [{ id: `decision-${missing}`, label: t(`goodwill.${missing}`) }] : []),
        ...(lacksException ? [{ id: 'decision-exception', label: t('goodwill.exception') }] : []),
      ]}
      text={text}
      wordsHint={t('goodwill.wordsHint')}
      onText={(value) => keep({ ...draft, text: value })}
      wish={decision}
      decide={decide}
      onSend={send}
    >
      {(marks) => (
        <>
          {isGranted && (
            <MeasureFields
              draft={draft.measure}
              missing={marks ? missing : null}
              keep={(changed) => keep({ ...draft, measure: changed })}
            />
          )}
          {isExceptional && (
            <Checkbox
              id="decision-exception"
              label={t('goodwill.exception')}
              description={t('goodwill.exceptionHint')}
              error={marks && lacksException ? t('parts:form.required') : undefined}
              checked={exception}
              onChange={({ currentTarget: { checked } }) => keep({ ...draft, exception: checked })}
            />
          )}
        </>
      )}
    </DecisionForm>
  )
}

/** The decision as it would be sent; null while there is none. */
function decisionOf(
  outcome: 'granted' | 'declined' | null,
  words: { messageId: string; text: string },
  measure: GoodwillMeasure | null,
  exception: boolean,
): BodyInput<Api['decideGoodwill']> | null {
  if (outcome === 'declined') return { ...words, outcome }
  return outcome === null || measure === null ? null : { ...words, outcome, measure, exception }
}

/** Only the currency that was paid in. */
function emptyMeasure({ plan }: PlanStanding): MeasureDraft {
  return { kind: null, amount: '', currency: plan?.price?.currency ?? 'EUR', months: '', plan: '' }
}
