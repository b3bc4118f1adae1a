import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { ProseField } from '../../requests/dossier/prose-field.tsx'
import { StepDialog } from '../../requests/dossier/step-dialog.tsx'
import { useIncidentStep } from '../mutations.ts'

/** Closes an incident, with how it ended. */
export function CloseIncident({ incident }: { incident: string }) {
  const { t } = useTranslation('watching')
  const [outcome, setOutcome] = useState('')
  const close = useIncidentStep((_id: string) =>
    client.closeIncident({ params: { incident }, body: { outcome } }),
  )
  return (
    <StepDialog
      open={t('close.open')}
      title={t('close.title')}
      confirm={t('close.send')}
      quiet
      disabled={outcome.trim() === ''}
      step={close}
    >
      <ProseField
        label={t('close.text')}
        hint={t('close.hint')}
        value={outcome}
        onChange={setOutcome}
      />
    </StepDialog>
  )
}
