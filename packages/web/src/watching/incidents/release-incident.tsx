import type { Incident } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api/client.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { useToast } from '../../parts/page/use-toast.ts'
import { ProseField } from '../../requests/dossier/prose-field.tsx'
import { StepDialog } from '../../requests/dossier/step-dialog.tsx'
import { useIncidentStep } from '../mutations.ts'

/** Lifts all holds that rest on what a failing provider returned; the reason is written already. */
export function ReleaseIncident({ incident: { id, holds } }: { incident: Incident }) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const toast = useToast()
  const [text, setText] = useState<string>(t('release.usual'))
  const release = useIncidentStep(async (_id: string) => {
    const { lifted } = await client.releaseIncident({ params: { incident: id }, body: { text } })
    toast(t('release.sent', { count: lifted, number: format.number(lifted) }))
  })
  return (
    <StepDialog
      open={t('release.open')}
      title={t('release.title')}
      warning={t('release.warning', { count: holds, number: format.number(holds) })}
      confirm={t('release.send')}
      disabled={text.trim() === ''}
      step={release}
    >
      <ProseField
        label={t('release.text')}
        hint={t('release.hint')}
        value={text}
        onChange={setText}
      />
    </StepDialog>
  )
}
