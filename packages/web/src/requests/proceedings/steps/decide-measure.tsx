import type { DeskProceeding } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { ProseField } from '../../dossier/prose-field.tsx'
import { StepDialog } from '../../dossier/step-dialog.tsx'
import { GroundField } from '../measure-fields.tsx'
import { useProceedingStep } from '../mutations.ts'

interface DecideMeasureProps {
  proceeding: DeskProceeding
  as: 'warn' | 'suspend' | 'atOnce'
}

/** Warns or suspends an account: the grounds that it was heard on, and the findings. */
export function DecideMeasure({ proceeding, as }: DecideMeasureProps) {
  const { t } = useTranslation('proceedings')
  const heard = proceeding.grounds.map(({ code }) => code)
  const [grounds, setGrounds] = useState(heard)
  const [found, setFound] = useState('')
  const [why, setWhy] = useState('')
  const params = { account: proceeding.account.id, proceeding: proceeding.id }
  const decide = useProceedingStep(proceeding, (decisionId: string) => {
    const body = { decisionId, grounds, found }
    if (as === 'warn') return client.warnAccount({ params, body })
    const atOnce = as === 'atOnce' ? { hearingId: decisionId, why } : null
    return client.suspendAccount({ params, body: { ...body, atOnce } })
  })
  const isWarning = as === 'warn'
  const isProposed = (as === 'warn') === (proceeding.measure === 'warning') && as !== 'atOnce'
  const lang = proceeding.account.locale
  const isWritten = found.trim() !== '' && (as !== 'atOnce' || why.trim() !== '')
  return (
    <StepDialog
      // The graver measure has the key where both are possible.
      shortcut={isProposed ? 'r' : undefined}
      open={t(`decide.${as}`)}
      title={t(`decide.${as}Title`)}
      warning={t(isWarning ? 'decide.warnWarning' : 'decide.suspendWarning')}
      confirm={t(isWarning ? 'decide.sendWarning' : 'decide.sendSuspension')}
      danger={!isWarning}
      quiet={as !== 'suspend'}
      disabled={grounds.length === 0 || !isWritten}
      step={decide}
    >
      <GroundField
        value={grounds}
        among={as === 'atOnce' ? undefined : heard}
        onChange={setGrounds}
      />
      <ProseField
        label={t('decide.found')}
        hint={`${t('decide.foundHint')} ${t(`inLanguage.${lang}`)}`}
        lang={lang}
        value={found}
        onChange={setFound}
      />
      {as === 'atOnce' && (
        <ProseField
          label={t('decide.why')}
          hint={t('decide.whyHint')}
          lang={lang}
          value={why}
          onChange={setWhy}
        />
      )}
    </StepDialog>
  )
}
