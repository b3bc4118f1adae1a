import type { DeskHold } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { ProseField } from '../../../requests/dossier/prose-field.tsx'
import { StepDialog } from '../../../requests/dossier/step-dialog.tsx'
import { useHoldStep } from '../../mutations.ts'

/** Writes down something about a hold, for staff. */
export function NoteOnHold({ hold }: { hold: DeskHold }) {
  const { t } = useTranslation('watching')
  const [text, setText] = useState('')
  const params = { account: hold.account.id, hold: hold.id }
  const write = useHoldStep(hold, (noteId: string) =>
    client.noteOnHold({ params, body: { noteId, text } }),
  )
  return (
    <StepDialog
      open={t('note.open')}
      title={t('note.title')}
      confirm={t('note.send')}
      quiet
      disabled={text.trim() === ''}
      step={write}
      onDone={() => setText('')}
    >
      <ProseField label={t('note.text')} hint={t('note.hint')} value={text} onChange={setText} />
    </StepDialog>
  )
}
