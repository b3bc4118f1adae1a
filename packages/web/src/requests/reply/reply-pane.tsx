import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import pane from '../../desk/decision/decision-pane.module.css'
import { WaysOn } from '../../desk/decision/mode-buttons.tsx'
import { ChangedElsewhere } from '../../parts/kept/changed-elsewhere.tsx'
import { HoldBar } from '../staff/hold-bar.tsx'
import { ReplyLetter } from './reply-letter.tsx'
import type { ReplyMode, ReplyProps, useReplyDraft } from './use-reply-draft.ts'

interface ReplyPaneProps extends ReplyProps {
  draft: ReturnType<typeof useReplyDraft>
  mayAct: boolean
  onChoose: (mode: ReplyMode) => void
}

/** Who has taken the request on, and the letter that answers it. */
export function ReplyPane({ draft, mayAct, onChoose, ...about }: ReplyPaneProps) {
  const { t } = useTranslation('requests')
  const { status } = about.request
  if (!mayAct) {
    return (
      <p className={pane.readOnly}>
        <IconLock size={16} aria-hidden="true" />{' '}
        {t(status === 'closed' ? 'thread.closed' : 'sheet.readOnly')}
      </p>
    )
  }
  const { mode } = draft.draft
  return (
    <>
      {status !== 'answered' && <HoldBar {...about} />}
      <ChangedElsewhere elsewhere={draft.elsewhere} show={({ text }) => text} />
      <WaysOn
        names={{ accept: t('staff.answer'), ask: t('staff.ask') }}
        chosen={mode}
        onChoose={(chosen) => chosen !== 'reject' && onChoose(chosen)}
      />
      <ReplyLetter key={mode} {...about} draft={draft} />
    </>
  )
}
