import type { DeskComplaint } from '@freigabe/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api/client.ts'
import { ProseField } from '../../dossier/prose-field.tsx'
import { StepDialog } from '../../dossier/step-dialog.tsx'
import { useComplaintStep } from '../mutations.ts'

/** Writes down something about a complaint, for staff. */
export function NoteOnComplaint({ complaint }: { complaint: DeskComplaint }) {
  const { t } = useTranslation('complaints')
  const [text, setText] = useState('')
  const write = useComplaintStep(complaint.id, (noteId: string) =>
    client.noteOnComplaint({ params: { complaint: complaint.id }, body: { noteId, text } }),
  )
  return (
    <StepDialog
      shortcut="i"
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
