import type { Case, CaseStatus } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { SuspensionLinks } from '../lists/suspension-links.tsx'
import type { Tone } from '../parts/badge/tone.ts'
import { Answer } from '../parts/page/answer.tsx'
import { ButtonLink, TextLink } from '../parts/page/links.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Deadline } from '../parts/time/deadline.tsx'
import { Moment } from '../parts/time/moment.tsx'
import { useNow } from '../parts/time/use-now.ts'
import { useIsSuspended } from '../people/queries.ts'
import { useReadsAsStaff } from '../people/session.ts'
import { useStartLabel } from '../platform/use-start-label.ts'
import { useOpenGoodwill, useStandingAppeal } from '../requests/standing-requests.ts'
import { UnderWay } from '../requests/under-way.tsx'
import { showFirstQuestion } from './actions/show-first-question.ts'
import { CaseForecast } from './case-forecast.tsx'
import type { CaseProps } from './case-props.ts'
import { conditionsOf, useApprovalTitle } from './decision/approval-words.ts'
import { useCaseChanges } from './mutations.ts'
import { openQuestions } from './open-questions.ts'

const tones: Record<CaseStatus, Tone> = {
  awaiting_submission: 'amber',
  in_review: 'accent',
  awaiting_answer: 'red',
  accepted: 'green',
  rejected: 'grey',
  lapsed: 'amber',
  revoked: 'grey',
  withdrawn: 'grey',
}

/** The state of a case, what happens next and until when; with the button for the side that must act. */
export function CaseAnswer(props: CaseProps) {
  const { t } = useTranslation('case')
  const format = useFormat()
  const { opened } = props
  const { status, recipients, division } = opened
  const isSuspended = useIsSuspended(props.account)
  const forStaff = useReadsAsStaff(props.account)
  const approvalTitle = useApprovalTitle(forStaff)
  const count = status === 'awaiting_answer' ? openQuestions(opened) : recipients
  const number = format.number(count)
  const isLate = usePromiseMissed(opened)
  const isOver = opened.extent === 'expired'
  const approval = status === 'accepted' && !isOver ? opened.decision : null
  const conditions = approval === null ? [] : conditionsOf(approval)
  const stands = isOver ? 'expired' : status
  if (isSuspended && (approval !== null || isToHandIn(status))) {
    const kind = approval === null ? 'open' : 'accepted'
    return (
      <Answer
        tone="grey"
        title={t(forStaff ? `forStaff.suspended.${kind}` : `suspended.title.${kind}`)}
        action={<SuspensionLinks account={props.account} />}
      >
        {!forStaff && t(`suspended.text.${kind}`)}
      </Answer>
    )
  }
  // A file that only the customer has comes first.
  if (isLate && division?.state !== 'waiting_for_file') {
    return (
      <Answer
        tone="plain"
        title={t(forStaff ? 'forStaff.late' : 'late.title')}
        note={<Until {...props} />}
      >
        {t(forStaff ? 'forStaff.lateText' : 'late.text', {
          promised: format.moment(opened.clock.dueAt!),
        })}
      </Answer>
    )
  }
  return (
    <Answer
      tone={isOver ? 'grey' : opened.extent === 'conditional' ? 'amber' : tones[status]}
      title={
        approval
          ? approvalTitle(approval)
          : t(`${forStaff ? 'forStaff' : 'status'}.title.${stands}`, { count, number })
      }
      note={<Until {...props} />}
      action={<Act {...props} />}
    >
      {division?.state === 'waiting_for_file' && status === 'in_review'
        ? t(forStaff ? 'forStaff.divide' : 'divide.answer')
        : !forStaff && t(`status.text.${stands}`, { count, number })}
      {conditions.map(({ code, words }) => (
        <span key={code}> {words}</span>
      ))}
      <PendingAppeal {...props} />
    </Answer>
  )
}

/** That an appeal against the decision is not decided yet. */
function PendingAppeal({ account, opened: { id, status } }: CaseProps) {
  const appeal = useStandingAppeal(
    account,
    status === 'rejected' || status === 'revoked' ? id : null,
  )
  if (appeal === null || appeal.status === 'closed') return null
  return (
    <>
      {' '}
      <UnderWay account={account} kind="appeal" request={appeal} />
    </>
  )
}

/** Whether the moment for which a decision is promised has passed; after an answer that is a new one. */
function usePromiseMissed({ status, clock }: Pick<Case, 'status' | 'clock'>): boolean {
  const now = useNow()
  if (status !== 'in_review' || clock.dueAt === null) return false
  return clock.overdue || new Date(clock.dueAt) < now
}

/** What a suspended account cannot do; it may still answer questions. */
function isToHandIn(status: CaseStatus): boolean {
  return status === 'awaiting_submission' || status === 'lapsed'
}

/** The promise while it is our turn, the deadline while it is the customer's, and whether it was kept. */
function Until({ account, opened }: CaseProps) {
  const { t } = useTranslation('case')
  const isLate = usePromiseMissed(opened)
  const forStaff = useReadsAsStaff(account)
  const { status, clock, decision } = opened
  if (isLate) return <AskGoodwill account={account} id={opened.id} />
  if (status === 'in_review' && clock.dueAt) {
    return (
      <>
        {t('status.promised')} <Deadline by={clock.dueAt} passed="missed" />.{' '}
        <CaseForecast account={account} id={opened.id} />
        {clock.kept === false && (
          <>
            {' '}
            {t(forStaff ? 'forStaff.firstMissed' : 'status.firstMissed')}{' '}
            <AskGoodwill account={account} id={opened.id} />
          </>
        )}
      </>
    )
  }
  if (['awaiting_submission', 'awaiting_answer'].includes(status) && clock.lapsesAt) {
    return (
      <>
        {t(forStaff ? 'forStaff.by' : 'status.please')}{' '}
        <Deadline by={clock.lapsesAt} passed="expired" />
        {status === 'awaiting_answer' && (
          <>
            . <CaseForecast account={account} id={opened.id} />
          </>
        )}
      </>
    )
  }
  if (status === 'accepted' && decision?.endsAt) {
    return (
      <>
        {opened.extent === 'expired' ? (
          <>
            {t('status.ended')} <Moment at={decision.endsAt} />
          </>
        ) : (
          <>
            {t('status.until')} <Deadline by={decision.endsAt} passed="expired" />
          </>
        )}
        {clock.kept === false && (
          <>
            . <DecidedLate account={account} id={opened.id} />
          </>
        )}
      </>
    )
  }
  return status === 'rejected' && clock.kept === false ? (
    <DecidedLate account={account} id={opened.id} />
  ) : null
}

function DecidedLate(of: { account: string; id: string }) {
  const { t } = useTranslation('case')
  return (
    <>
      {t(useReadsAsStaff(of.account) ? 'forStaff.decidedLate' : 'status.decidedLate')}{' '}
      <AskGoodwill {...of} />
    </>
  )
}

/** A missed promise can be made good where billing may do so for what is booked. */
function AskGoodwill({ account, id }: { account: string; id: string }) {
  const { t } = useTranslation('case')
  const { data: standing } = useQuery(read('readPlan', { params: { account } }))
  const open = useOpenGoodwill(account)
  const forStaff = useReadsAsStaff(account)
  if (!standing?.missedPromise || standing.possibleFor.length === 0) return null
  if (open) return <UnderWay account={account} kind="goodwill" request={open} />
  if (forStaff) return null
  return (
    <TextLink
      to="/a/$account/requests/new"
      params={{ account }}
      search={{ kind: 'goodwill', case: id }}
    >
      {t('status.askGoodwill')}
    </TextLink>
  )
}

function Act({ account, opened, mayWrite }: CaseProps) {
  const { t } = useTranslation('case')
  const start = useStartLabel()
  const navigate = useNavigate()
  const { resume } = useCaseChanges(account, opened.id)
  const params = { account, case: opened.id }
  if (!mayWrite) return null
  if (opened.status === 'awaiting_submission') {
    return (
      <ButtonLink size="md" to="/a/$account/cases/$case/submit" params={params}>
        {opened.revision > 0 ? t('status.goOn') : start}
      </ButtonLink>
    )
  }
  if (opened.status === 'awaiting_answer') {
    return (
      <Button size="md" color="red" onClick={showFirstQuestion}>
        {t('status.answer', { count: openQuestions(opened) })}
      </Button>
    )
  }
  if (opened.status === 'lapsed') {
    const goOn = () =>
      resume.mutate(undefined, {
        onSuccess: ({ status }) =>
          status === 'awaiting_submission' &&
          navigate({ to: '/a/$account/cases/$case/submit', params }),
      })
    return (
      <>
        <Button size="md" loading={resume.isPending} onClick={goOn}>
          {t('status.goOn')}
        </Button>
        <ProblemNotice error={resume.error} />
      </>
    )
  }
  return null
}
