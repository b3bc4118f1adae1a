import type { CaseStanding, Decision } from '@freigabe/contract'
import { Group, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { StatementOfReasons } from '../../case/decision/statement-of-reasons.tsx'
import { caseQuery } from '../../case/queries.ts'
import type { Step } from '../../desk/case/judging/use-case-work.ts'
import { modeFocus } from '../../desk/decision/mode-focus.ts'
import { DeskStatusBadge } from '../../desk/desk-status-badge.tsx'
import { SheetPage } from '../../desk/sheet-page.tsx'
import { SheetPart } from '../../desk/sheet-part.tsx'
import { SideBySide, TwoSides } from '../../desk/two-sides.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { Answer } from '../../parts/page/answer.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { RemedyChecklist } from '../remedies/remedy-checklist.tsx'
import { DecidedCase } from '../staff/decided-case.tsx'
import { RequestHead } from '../staff/request-head.tsx'
import { useRequestKeys } from '../staff/use-request-keys.ts'
import { Thread } from '../thread/thread.tsx'
import { ReplyPane } from './reply-pane.tsx'
import { type ReplyMode, type ReplyProps, useReplyDraft } from './use-reply-draft.ts'

/** An addition or a request for advice as a sheet: what the account writes, what it is about, and the answer. */
export function ReplyPage(about: ReplyProps) {
  const { t } = useTranslation(['requests', 'desk'])
  const { side, account, request } = about
  const [step, setStep] = useState<Step>('case')
  const draft = useReplyDraft(request.id)
  const isOpen = request.status !== 'closed'
  const isBarred = request.work?.barred !== false && side === 'desk'
  const mayAct = isOpen && !isBarred
  const choose = (mode: ReplyMode) => {
    draft.change({ mode })
    setStep('decision')
    modeFocus.soon()
  }
  useRequestKeys(about, {
    ways: mayAct ? { a: 'accept', f: 'ask' } : {},
    choose: (mode) => mode !== 'reject' && choose(mode),
    mayHold: mayAct && request.status !== 'answered',
  })
  return (
    <SheetPage
      label={t(`kind.${request.kind}`)}
      words={{
        letter: t('staff.reply'),
        go: mayAct ? t('staff.answer') : null,
        back: t('goodwill.backToSheet'),
      }}
      step={step}
      onStep={setStep}
      letter={<ReplyPane {...about} draft={draft} mayAct={mayAct} onChoose={choose} />}
    >
      <RequestHead {...about} />
      {isOpen && isBarred && (
        <Answer tone="amber" title={t('staff.barredTitle')}>
          {t('staff.barredText')}
        </Answer>
      )}
      <Messages {...about} />
      {side === 'support' && request.caseId && (
        <RemedyChecklist account={account} caseId={request.caseId} mayWrite={false} forStaff />
      )}
      {side === 'desk' && request.caseId && (
        <DecidedCase account={account} caseId={request.caseId} />
      )}
    </SheetPage>
  )
}

/** What was written, and beside it the decision that it is about, if it is about one. */
function Messages({ side, account, request }: ReplyProps) {
  const { t } = useTranslation('requests')
  const { caseId } = request
  const thread = <Thread account={account} request={request} door={side} />
  if (caseId === null) return <SheetPart title={t('thread.messages')}>{thread}</SheetPart>
  const About = side === 'desk' ? DecisionAtDesk : DecisionOfAccount
  return (
    <TwoSides title={t('staff.subject')} sides={[t('thread.messages'), t('sheet.about')]}>
      <SideBySide left={thread} right={<About account={account} caseId={caseId} />} />
    </TwoSides>
  )
}

interface CaseProps {
  account: string
  caseId: string
}

function DecisionAtDesk({ account, caseId }: CaseProps) {
  const { data } = useSuspenseQuery(read('readDeskCase', { params: { account, case: caseId } }))
  return <Decided standing={data} decision={data.decision} />
}

/** Support reads the case as its account does. */
function DecisionOfAccount({ account, caseId }: CaseProps) {
  const { data } = useSuspenseQuery(caseQuery(account, caseId))
  return <Decided standing={data} decision={data.decision} />
}

interface DecidedProps {
  standing: CaseStanding
  decision: Pick<Decision, 'at' | 'grounds' | 'statement'> | null
}

/** How the case stands, and what its account was sent about that. */
function Decided({ standing: { status, extent }, decision }: DecidedProps) {
  const words = useLocalText()
  return (
    <Stack gap="0.5rem">
      <Group gap="0.5rem">
        <DeskStatusBadge status={status} extent={extent} />
        {decision && <Moment at={decision.at} />}
      </Group>
      {decision && decision.grounds.length > 0 && (
        <Quiet>{decision.grounds.map(({ titles }) => words(titles)).join(' · ')}</Quiet>
      )}
      {decision && <StatementOfReasons statement={decision.statement} />}
    </Stack>
  )
}
