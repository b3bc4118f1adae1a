import type { DeskProceeding } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { ProseField } from '../../dossier/prose-field.tsx'
import { StepDialog } from '../../dossier/step-dialog.tsx'
import { useProceedingStep } from '../mutations.ts'

interface SettleProceedingProps {
  proceeding: DeskProceeding
  as: 'uphold' | 'lift' | 'drop'
}

const operations = {
  uphold: 'upholdSuspension',
  lift: 'liftSuspension',
  drop: 'dropProceeding',
} as const
const confirms = {
  uphold: 'settle.sendUphold',
  lift: 'settle.sendLift',
  drop: 'settle.sendDrop',
} as const

/** Upholds or lifts a suspension, or drops a proceeding, with a reason. */
export function SettleProceeding({ proceeding, as }: SettleProceedingProps) {
  const { t } = useTranslation('proceedings')
  const [text, setText] = useState('')
  const params = { account: proceeding.account.id, proceeding: proceeding.id }
  const settle = useProceedingStep(proceeding, (decisionId: string) =>
    client[operations[as]]({ params, body: { decisionId, text } }),
  )
  const isInternal = as === 'drop' && proceeding.hearing === null
  const lang = proceeding.account.locale
  return (
    <StepDialog
      shortcut={as === 'uphold' ? 'r' : 'a'}
      open={t(`settle.${as}`)}
      title={t(`settle.${as}Title`)}
      confirm={t(confirms[as])}
      danger={as === 'uphold'}
      quiet={as !== 'uphold'}
      disabled={text.trim() === ''}
      step={settle}
    >
      <ProseField
        label={t('settle.text')}
        hint={isInternal ? t('settle.internal') : `${t('settle.told')} ${t(`inLanguage.${lang}`)}`}
        lang={isInternal ? undefined : lang}
        value={text}
        onChange={setText}
      />
    </StepDialog>
  )
}
