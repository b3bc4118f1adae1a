import type { ComplaintOutcome, DeskComplaint } from '@freigabe/contract'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { ProseField } from '../../dossier/prose-field.tsx'
import { StepDialog } from '../../dossier/step-dialog.tsx'
import { useComplaintStep } from '../mutations.ts'

interface CloseComplaintProps {
  complaint: DeskComplaint
  /** Whether it is the next step. */
  isNext: boolean
}

/** Closes a complaint with its outcome. */
export function CloseComplaint({ complaint, isNext }: CloseComplaintProps) {
  const { t } = useTranslation('complaints')
  const outcomes = outcomesOf(complaint)
  const [chosen, setChosen] = useState<ComplaintOutcome | null>(null)
  const [text, setText] = useState('')
  const outcome = chosen !== null && outcomes.includes(chosen) ? chosen : outcomes[0]!
  const end = useComplaintStep(complaint.id, (decisionId: string) =>
    client.closeComplaint({
      params: { complaint: complaint.id },
      body: { decisionId, outcome, text },
    }),
  )
  return (
    <StepDialog
      shortcut="a"
      open={t('close.open')}
      title={t('close.title')}
      confirm={t('close.send')}
      quiet={!isNext}
      disabled={text.trim() === ''}
      step={end}
    >
      <NativeSelect
        label={t('close.outcome')}
        data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={outcome}
        onChange={(event) => setChosen(event.currentTarget.value as ComplaintOutcome)}
      />
      <ProseField label={t('close.text')} hint={t('close.hint')} value={text} onChange={setText} />
    </StepDialog>
  )
}

/** The possible outcomes of a complaint: about consent only if the account answered, or had its time. */
function outcomesOf({ status, answerBy }: DeskComplaint): ComplaintOutcome[] {
  if (status === 'answered') return ['consent_shown', 'no_consent', 'settled', 'not_ours']
  const isOver = answerBy !== null && new Date(answerBy) <= new Date()
  return [...(isOver ? (['no_consent'] as const) : []), 'settled', 'not_ours']
}
