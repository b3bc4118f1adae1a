import type { AppealReason, Request } from '@freigabe/contract'
import { appealReasons } from '@freigabe/contract/choices'
import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useKeptState } from '../../case/actions/use-kept-state.ts'
import { useToast } from '../../parts/use-toast.ts'
import { useRequestWork } from '../mutations.ts'
import { DecisionForm } from './decision-form.tsx'

/** The decision on an appeal: upheld or not, on which reasons, and why in words. */
export function DecideAppeal({ account, request }: { account: string; request: Request }) {
  const { t } = useTranslation('requests')
  const toast = useToast()
  const { decide } = useRequestWork('desk', account, request.id)
  const [draft, keep, forget] = useKeptState(`freigabe.appeal.${request.id}`, () => ({
    messageId: crypto.randomUUID() as string,
    outcome: null as 'upheld' | 'dismissed' | null,
    reasons: [] as AppealReason[],
    text: '',
  }))
  const { outcome, reasons, text } = draft
  const isMissing = reasons.length === 0
  const decision = outcome === null || isMissing ? null : { ...draft, outcome }
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
      outcomes={['upheld', 'dismissed'] as const}
      outcome={outcome}
      onOutcome={(value) => keep({ ...draft, outcome: value, reasons: [] })}
      missing={isMissing ? [{ id: 'decision-reason', label: t('staff.reasons') }] : []}
      text={text}
      wordsHint={t('staff.wordsHint')}
      onText={(value) => keep({ ...draft, text: value })}
      wish={decision && { side: 'desk', body: decision }}
      decide={decide}
      onSend={send}
    >
      {(marks) =>
        outcome !== null && (
          <Checkbox.Group
            label={t('staff.reasons')}
            value={reasons}
            error={marks && isMissing ? t('staff.chooseReason') : undefined}
            onChange={(chosen) => keep({ ...draft, reasons: chosen as AppealReason[] })}
          >
            <Stack gap="xs" mt="xs">
              {appealReasons[outcome].map((reason, index) => (
                <Checkbox
                  key={reason}
                  id={index === 0 ? 'decision-reason' : undefined}
                  value={reason}
                  label={t(`reason.${reason}`)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )
      }
    </DecisionForm>
  )
}
