import type { DeskProceeding, Measure } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { ProseField } from '../../dossier/prose-field.tsx'
import { StepDialog } from '../../dossier/step-dialog.tsx'
import { GroundField, MeasureField } from '../measure-fields.tsx'
import { useProceedingStep } from '../mutations.ts'

/** Opens a hearing: on which grounds, about what, in words for the account to read. */
export function HearAccount({ proceeding }: { proceeding: DeskProceeding }) {
  const { t } = useTranslation('proceedings')
  const [measure, setMeasure] = useState<Measure>(proceeding.measure)
  const [grounds, setGrounds] = useState(proceeding.grounds.map(({ code }) => code))
  const [text, setText] = useState('')
  const params = { account: proceeding.account.id, proceeding: proceeding.id }
  const hear = useProceedingStep(proceeding, (hearingId: string) =>
    client.openHearing({ params, body: { hearingId, measure, grounds, text } }),
  )
  const isFirst = proceeding.hearing === null
  return (
    <StepDialog
      shortcut="f"
      open={t(isFirst ? 'hear.open' : 'hear.again')}
      quiet={!isFirst}
      title={t('hear.title')}
      warning={t('hear.days', { count: proceeding.hearingDays })}
      confirm={t('hear.send')}
      disabled={grounds.length === 0 || text.trim() === ''}
      step={hear}
    >
      <MeasureField value={measure} onChange={setMeasure} />
      <GroundField value={grounds} onChange={setGrounds} />
      <ProseField
        label={t('hear.text')}
        hint={`${t('hear.textHint')} ${t(`inLanguage.${proceeding.account.locale}`)}`}
        lang={proceeding.account.locale}
        value={text}
        onChange={setText}
      />
    </StepDialog>
  )
}
