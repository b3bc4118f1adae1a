import type { DeskAttack } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { ProseField } from '../../requests/dossier/prose-field.tsx'
import { StepDialog } from '../../requests/dossier/step-dialog.tsx'
import { useIncidentStep } from '../mutations.ts'

/** Ends an attack on a form by hand, with what colleagues are to know. */
export function EndAttack({ attack: { id: attack, account } }: { attack: DeskAttack }) {
  const { t } = useTranslation('watching')
  const [reasons, setReasons] = useState('')
  const end = useIncidentStep((_id: string) =>
    client.endAttack({ params: { account: account.id, attack }, body: { reasons } }),
  )
  return (
    <StepDialog
      open={t('attacks.end.open')}
      title={t('attacks.end.title')}
      warning={t('attacks.end.warning')}
      confirm={t('attacks.end.send')}
      quiet
      small
      disabled={reasons.trim() === ''}
      step={end}
    >
      <ProseField
        label={t('attacks.end.reasons')}
        hint={t('attacks.end.hint')}
        value={reasons}
        onChange={setReasons}
      />
    </StepDialog>
  )
}
