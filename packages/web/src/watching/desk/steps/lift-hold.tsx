import type { DeskHold } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { ProseField } from '../../../requests/dossier/prose-field.tsx'
import { useHoldStep } from '../../mutations.ts'
import { MailedStep } from './mailed-step.tsx'

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
    <MailedStep
      hold={hold}
      as="lift"
      warning={t('lift.warning')}
      quiet={hold.lookBy !== null}
      disabled={text.trim() === ''}
      wish={{ kind: 'lifted', command: { text } }}
      step={lift}
    >
      <ProseField
        label={t('lift.text')}
        hint={`${t('told')} ${t(`inLanguage.${locale}`)}`}
        lang={locale}
        value={text}
        onChange={setText}
      />
    </MailedStep>
  )
}
