import type { DeskHold } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { ProseField } from '../../../requests/dossier/prose-field.tsx'
import { StepDialog } from '../../../requests/dossier/step-dialog.tsx'
import { useHoldStep } from '../../mutations.ts'

/** Lifts a hold, with a reason that the account reads. */
export function LiftHold({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const [text, setText] = useState('')
  const { locale } = hold.account
  const params = { account: hold.account.id, hold: hold.id }
  const lift = useHoldStep(hold, (decisionId: string) =>
    client.liftHold({ params, body: { decisionId, text } }),
  )
  return (
    <StepDialog
      open={t('lift.open')}
      title={t('lift.title')}
      warning={t('lift.warning')}
      confirm={t('lift.send')}
      quiet={hold.lookBy !== null}
      disabled={text.trim() === ''}
      step={lift}
    >
      <ProseField
        label={t('lift.text')}
        hint={`${t('told')} ${t(`inLanguage.${locale}`)}`}
        lang={locale}
        value={text}
        onChange={setText}
      />
    </StepDialog>
  )
}
