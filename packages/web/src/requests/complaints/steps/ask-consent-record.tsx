import type { DeskComplaint } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { useFormat } from '../../../i18n/format-context.tsx'
import { ProseField } from '../../dossier/prose-field.tsx'
import { StepDialog } from '../../dossier/step-dialog.tsx'
import { useComplaintStep } from '../mutations.ts'

/** Asks the account for the recipient's consent record. */
export function AskConsentRecord({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation(['complaints', 'proceedings'])
  const { locale } = useFormat()
  const lang = complaint.account!.locale
  // In the account’s language, or without a draft.
  const [text, setText] = useState<string>(locale === lang ? t('ask.usual') : '')
  const ask = useComplaintStep(complaint.id, (inquiryId: string) =>
    client.askConsentRecord({ params: { complaint: complaint.id }, body: { inquiryId, text } }),
  )
  const isFirst = complaint.status === 'traced'
  return (
    <StepDialog
      shortcut="f"
      open={t(isFirst ? 'ask.open' : 'ask.again')}
      title={t('ask.title')}
      warning={t('ask.days', { count: complaint.recordDays ?? 0 })}
      confirm={t('ask.send')}
      quiet={!isFirst}
      disabled={text.trim() === ''}
      step={ask}
    >
      <ProseField
        label={t('ask.text')}
        hint={`${t('ask.textHint')} ${t(`proceedings:inLanguage.${lang}`)}`}
        lang={lang}
        value={text}
        onChange={setText}
      />
    </StepDialog>
  )
}
