import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Paragraphs } from '../../case/paragraphs.tsx'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import pane from '../../desk/decision/decision-pane.module.css'
import { WaysOn } from '../../desk/decision/mode-buttons.tsx'
import outcome from '../../desk/decision/outcome.module.css'
import { WaitingNotice } from '../../desk/decision/scheduled-notice.tsx'
import { Fact, FactGrid } from '../../desk/fact.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import { ChangedElsewhere, written } from '../../parts/kept/changed-elsewhere.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { HoldBar } from '../staff/hold-bar.tsx'
import { AnswerLetter, OpenAnswer } from './answer-letter.tsx'
import type { AppealProps, useAppealDraft } from './use-appeal-draft.ts'

interface AppealPaneProps extends AppealProps {
  draft: ReturnType<typeof useAppealDraft>
  mayAct: boolean
  onChoose: (mode: Mode) => void
}

/** What becomes of the appeal: the answer while it is open, how it was decided afterwards. */
export function AppealPane({ account, request, draft, mayAct, onChoose }: AppealPaneProps) {
  const { t } = useTranslation('requests')
  if (request.status === 'closed') return <Decided account={account} request={request} />
  if (!mayAct) {
    return (
      <p className={pane.readOnly}>
        <IconLock size={16} aria-hidden="true" /> {t('sheet.readOnly')}
      </p>
    )
  }
  const scheduled = request.work?.scheduled ?? null
  const notice = scheduled && (
    <WaitingNotice
      scheduled={scheduled}
      on={{ accountId: account, requestId: request.id, kind: scheduled.kind }}
    />
  )
  if (scheduled?.refused === null) return notice
  const { mode } = draft.draft
  return (
    <>
      {notice}
      <HoldBar side="desk" account={account} request={request} />
      <ChangedElsewhere
        elsewhere={draft.elsewhere}
        show={({ text, question }) => written(text, question)}
      />
      <WaysOn
        names={{
          accept: t('staff.outcome.upheld'),
          ask: t('staff.ask'),
          reject: t('staff.outcome.dismissed'),
        }}
        chosen={mode}
        onChoose={onChoose}
      />
      {mode === null ? (
        <OpenAnswer account={account} request={request} />
      ) : (
        <AnswerLetter key={mode} account={account} request={request} mode={mode} draft={draft} />
      )}
    </>
  )
}

/** How it ended, on which reasons, and what the account was written. */
function Decided({ request }: AppealProps) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const { reasons, closedAt, messages, outcome: ended } = request
  const answer =
    ended === 'withdrawn' ? undefined : messages.findLast(({ by }) => by.side === 'staff')
  return (
    <div className={outcome.outcome}>
      <FactGrid>
        {closedAt && (
          <Fact name={t('staff.decision')}>
            <Moment at={closedAt} />
          </Fact>
        )}
        {answer?.by.name && <Fact name={t('sheet.by')}>{answer.by.name}</Fact>}
        {reasons.length > 0 && (
          <Fact name={t('staff.reasons')}>
            {format.list(reasons.map((reason) => t(`reason.${reason}`)))}
          </Fact>
        )}
      </FactGrid>
      {answer && (
        <div>
          <Paragraphs text={answer.text} />
        </div>
      )}
    </div>
  )
}
