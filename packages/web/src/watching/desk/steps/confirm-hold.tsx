import type { DeskHold } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { useFormat } from '../../../i18n/format-context.tsx'
import { ProseField } from '../../../requests/dossier/prose-field.tsx'
import { GroundField } from '../../../requests/proceedings/measure-fields.tsx'
import { useHoldStep } from '../../mutations.ts'
import { MailedStep } from './mailed-step.tsx'

/** Confirms a hold: what that takes back, the grounds, and the findings. */
export function ConfirmHold({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const [grounds, setGrounds] = useState<string[]>([])
  const [found, setFound] = useState('')
  const { locale } = hold.account
  const params = { account: hold.account.id, hold: hold.id }
  const confirm = useHoldStep(hold, (decisionId: string) =>
    client.confirmHold({ params, body: { decisionId, grounds, found } }),
  )
  return (
    <MailedStep
      hold={hold}
      as="confirm"
      warning={useWarning(hold)}
      danger
      disabled={grounds.length === 0 || found.trim() === ''}
      wish={{ kind: 'confirmed', command: { grounds, found } }}
      step={confirm}
    >
      <GroundField value={grounds} onChange={setGrounds} />
      <ProseField
        label={t('confirm.found')}
        hint={`${t('told')} ${t(`inLanguage.${locale}`)}`}
        lang={locale}
        value={found}
        onChange={setFound}
      />
    </MailedStep>
  )
}

/** What confirming takes back, in numbers, and that the account hears of it. */
function useWarning({ revokes: { cases, partly } }: DeskHold): string {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const counted = (count: number) => ({ count, number: format.number(count) })
  return [
    ...(cases + partly === 0 ? [t('confirm.nothing')] : []),
    ...(cases > 0 ? [t('confirm.cases', counted(cases))] : []),
    ...(partly > 0 ? [t('confirm.partly', counted(partly))] : []),
    t('confirm.mailed'),
  ].join(' ')
}
