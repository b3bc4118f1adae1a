import type { Group, NextStep } from '@freigabe/contract'
import { Button, Group as ButtonGroup } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { CaseForecast } from '../../case/case-forecast.tsx'
import { useFormat } from '../../i18n/format-context.tsx'
import type { Tone } from '../../parts/badge/tone.ts'
import { Answer } from '../../parts/page/answer.tsx'
import { ButtonLink } from '../../parts/page/links.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useNow } from '../../parts/time/use-now.ts'
import { useCasePlace, useReadsAsStaff } from '../../people/session.ts'
import { useStartLabel } from '../../platform/use-start-label.ts'
import { UnderWay } from '../../requests/under-way.tsx'
import { sourcesQuery } from '../../sources/queries.ts'
import { passedAs } from '../passed-as.ts'
import { SuspensionLinks } from '../suspension-links.tsx'
import { useListWords } from '../use-list-words.ts'
import { isPartlyOpen } from './is-partly-open.ts'
import bar from './sendable-bar.module.css'

interface GroupAnswerProps {
  account: string
  group: Group
  mayWrite: boolean
}

const tones: Record<NextStep['what'], Tone> = {
  add_recipients: 'grey',
  await_arrivals: 'green',
  wait_for_screening: 'accent',
  confirm_column: 'amber',
  replace_file: 'amber',
  state_origin: 'amber',
  resume: 'amber',
  await_decision: 'accent',
  answer_questions: 'red',
  send: 'green',
  send_some: 'green',
  renew: 'amber',
  renew_before_end: 'amber',
  await_renewal: 'green',
  import_again: 'grey',
  import_other: 'grey',
  see_condition: 'amber',
  wait_for_look: 'accent',
  wait_for_hold: 'violet',
  settle_suspension: 'grey',
}

/** Can I send to this group, and if not, what do I do now: the first statement of its page. */
export function GroupAnswer({ account, group, mayWrite }: GroupAnswerProps) {
  const format = useFormat()
  const { next } = group
  const forStaff = useReadsAsStaff(account)
  const { t } = useListWords(forStaff)
  const { what } = next
  const count = countOf(group)
  const number = format.number(count)
  const isSilent = group.isDormant && what === 'renew_before_end'
  const takesArrivals = useTakesArrivals(account, group.id)
  const partlyTitle = usePartlyTitle(account)
  const isPartly = isPartlyOpen(group)
  const isLate = useIsLate(next)
  const isBeside = isAboutSource(group)
  const until = group.standing === 'expired' ? group.approvalEndsAt : next.by
  const titles = forStaff ? 'listsForStaff:title' : 'answer.title'
  const usualTitle = t(`${titles}.${isLate ? 'late' : titleOf(group)}`, { count, number })
  const shutTitle = isShutByUnread(group) && !forStaff ? t('unread.title') : usualTitle
  const title = isPartly && !isLate ? partlyTitle(group) : shutTitle
  return (
    <Answer
      tone={isLate ? 'plain' : isBeside && what !== 'answer_questions' ? 'green' : tones[what]}
      title={title}
      figure={isPartly && <SendableBar group={group} />}
      note={until && <AnswerNote account={account} group={group} until={until} />}
      action={<GroupAnswerButton account={account} group={group} mayWrite={mayWrite} />}
    >
      {!forStaff && (
        <>
          {isLate && <>{t('answer.late')} </>}
          {t(`answer.text.${textOf(group, takesArrivals)}`, {
            count: isBeside && what === 'state_origin' ? 0 : count,
            number,
          })}
          {isSilent && <> {t('answer.silent')}</>}
        </>
      )}
      {group.appeal && (
        <>
          {' '}
          <UnderWay
            account={account}
            kind="appeal"
            request={{ id: group.appeal.requestId, dueAt: group.appeal.by }}
          />
        </>
      )}
      <GroupConditions group={group} forStaff={forStaff} />
      {isPartly && !forStaff && <> {t('partly.choose')}</>}
      {isShutByUnread(group) && !forStaff && (
        <>
          {' '}
          {t('unread.sendable', { count: group.sendable, number: format.number(group.sendable) })}
        </>
      )}
    </Answer>
  )
}

interface AnswerNoteProps {
  account: string
  group: Group
  until: string
}

/** By when the next step is taken, or until when an approval is or was valid. */
function AnswerNote({ account, group: { next, standing }, until }: AnswerNoteProps) {
  const forStaff = useReadsAsStaff(account)
  const { t } = useListWords(forStaff)
  const whose = byWords(next)
  if (standing === 'expired') {
    return (
      <>
        {t('answer.by.ended')} <Moment at={until} />
      </>
    )
  }
  const isAwaited =
    (next.who === 'platform' && next.what !== 'wait_for_look') || next.what === 'answer_questions'
  return (
    <>
      {forStaff && whose === 'you' ? t('listsForStaff:by') : t(`answer.by.${whose}`)}{' '}
      <Deadline by={until} passed={passedAs(next)} />
      {isAwaited && next.caseId && (
        <>
          . <CaseForecast account={account} id={next.caseId} />
        </>
      )}
    </>
  )
}

/** What a file keeps the whole group shut by, as long as nobody knows who is in it. */
const aboutFile: readonly NextStep['what'][] = [
  'confirm_column',
  'replace_file',
  'wait_for_screening',
]

/** Whether all recipients that are known may be sent to, and only a file that was not read is in the way. */
function isShutByUnread({ next, recipients, sendable }: Group): boolean {
  return sendable > 0 && sendable === recipients && aboutFile.includes(next.what)
}

/** How many it is about: questions, or the recipients of the case that waits, or all of the group. */
function countOf({ next, recipients }: Group): number {
  if (next.what === 'answer_questions') return next.questions
  return next.recipients || recipients
}

/** Whether recipients who arrive through a source of the group need no further review. */
function useTakesArrivals(account: string, group: string): boolean {
  const { data } = useQuery(sourcesQuery(account, group))
  return (
    data?.items.some(({ closed, withdrawnAt }) => closed === null && withdrawnAt === null) ?? false
  )
}

/** Whether a decision was promised for a moment that has passed. */
function useIsLate({ what, by }: NextStep): boolean {
  const now = useNow()
  return what === 'await_decision' && by !== null && new Date(by) < now
}

const told = ['never_approved', 'in_review', 'question_open', 'rejected', 'expired'] as const

/** How many may be sent to, and what keeps the others; the one reason, if they all have the same. */
function usePartlyTitle(account: string): (group: Group) => string {
  const format = useFormat()
  const forStaff = useReadsAsStaff(account)
  const { t } = useListWords(forStaff)
  return ({ recipients, sendable, imports }) => {
    // Of a file that was not read nobody is among those that are told of.
    const shut = imports.flatMap(({ closed }) => (closed === 'unread' ? [] : (closed ?? [])))
    const reasons = new Set(shut)
    const reason = reasons.size === 1 ? told.find((each) => reasons.has(each)) : undefined
    const rest = recipients - sendable
    const open = { number: format.number(sendable), all: format.number(recipients) }
    const others = { count: rest, number: format.number(rest) }
    return `${t(forStaff ? 'listsForStaff:partly' : 'partly.title', open)} ${t(`partly.rest.${reason ?? 'any'}`, others)}`
  }
}

/** Draws what the headline says. */
function SendableBar({ group: { sendable, recipients } }: { group: Group }) {
  return (
    <div className={bar.bar} aria-hidden="true">
      <div className={bar.open} style={{ width: `${(100 * sendable) / recipients}%` }} />
    </div>
  )
}

/** Whether all may be sent to, and the next step is about a source that brings others. */
function isAboutSource({ next, standing, recipients, sendable }: Group): boolean {
  const isOpen = recipients > 0 && sendable === recipients
  return isOpen && (standing === 'approved' || standing === 'questions') && isOfSource(next)
}

/** A case without recipients of its own is about a source. */
function isOfSource({ what, recipients }: Group['next']): boolean {
  const asks = what === 'state_origin' || what === 'await_decision' || what === 'answer_questions'
  return asks && recipients === 0
}

function textOf(group: Group, takesArrivals: boolean) {
  const { what } = group.next
  if (what === 'send' && takesArrivals) return 'send_and_arrivals'
  return what === 'await_decision' && isAboutSource(group) ? 'await_source' : what
}

/** A revocation is named as such; questions about a renewal or a source close nothing. */
function titleOf(group: Group) {
  const { standing, recipients, sendable, conditions } = group
  const { what } = group.next
  if (standing === 'revoked') return standing
  if (isAboutSource(group)) return what === 'answer_questions' ? 'answer_questions_source' : 'send'
  const toClean = conditions.some(({ kind }) => kind === 'only_after_cleaned_reimport')
  if (what === 'see_condition' && toClean) return 'import_cleaned'
  const isOpen = recipients > 0 && sendable === recipients
  return what === 'answer_questions' && isOpen ? 'answer_questions_open' : what
}

function byWords(next: NextStep) {
  if (passedAs(next) === 'expired') return 'send'
  return next.who === 'you' ? 'you' : 'platform'
}

interface GroupAnswerButtonProps {
  account: string
  group: Group
  mayWrite: boolean
}

/** The steps that follow from a decision. */
const decided: NextStep['what'][] = [
  'import_other',
  'see_condition',
  'wait_for_look',
  'send',
  'send_some',
  'renew',
]

/** The button that takes a group's next step; a quieter one where there is only something to read. */
function GroupAnswerButton({ account, group, mayWrite }: GroupAnswerButtonProps) {
  const { t } = useTranslation('lists')
  const start = useStartLabel()
  const casePlace = useCasePlace()
  const { what, caseId, questions } = group.next
  if (what === 'confirm_column' && mayWrite) {
    return (
      <Button size="md" onClick={focusColumn}>
        {t('answer.button.confirm_column')}
      </Button>
    )
  }
  if (what === 'settle_suspension') return <SuspensionLinks account={account} />
  if (caseId === null) return null
  const params = { account, case: caseId }
  if ((what === 'state_origin' || what === 'renew_before_end') && mayWrite) {
    return (
      <ButtonLink size="md" to="/a/$account/cases/$case/submit" params={params}>
        {what === 'state_origin' ? start : t('answer.button.renew_before_end')}
      </ButtonLink>
    )
  }
  if (what === 'answer_questions' && mayWrite) {
    return (
      <ButtonLink
        size="md"
        color="red"
        to="/a/$account/cases/$case"
        params={params}
        search={{ answer: true }}
      >
        {t('answer.button.answer_questions', { count: questions })}
      </ButtonLink>
    )
  }
  if (what === 'resume' && mayWrite) {
    return (
      <ButtonLink size="md" to="/a/$account/cases/$case" params={params}>
        {t('answer.button.resume')}
      </ButtonLink>
    )
  }
  const toRead = (
    <ButtonLink variant="default" to={casePlace} params={params}>
      {t(`answer.button.${decided.includes(what) ? 'decision' : 'case'}`)}
    </ButtonLink>
  )
  if ((what !== 'renew' && what !== 'import_again') || !mayWrite) return toRead
  return (
    <ButtonGroup gap="xs">
      <Button size="md" onClick={chooseFile}>
        {t('answer.button.import_again')}
      </Button>
      {toRead}
    </ButtonGroup>
  )
}

/** As the button below does that adds an import. */
function chooseFile() {
  document.querySelector<HTMLElement>('[data-file-button]')?.click()
}

/** Leads to the first file whose column needs confirming. */
function focusColumn() {
  document.querySelector<HTMLElement>('[data-choose-column]')?.focus()
}

interface GroupConditionsProps {
  group: Group
  forStaff: boolean
}

/** What a group's approvals depend on: what must be done, and by when. */
function GroupConditions({ group: { conditions, recipients }, forStaff }: GroupConditionsProps) {
  const { t } = useListWords(forStaff)
  const format = useFormat()
  const momentOf = (at: string | null | undefined) => (at ? format.moment(at) : '')
  const sentences = conditions.flatMap(({ kind, limit, until, usedUp, taken, step }) => {
    // Its end is told as such.
    if (kind === 'expires_after') return []
    const values = {
      opens: momentOf(step?.opensFrom),
      waits: momentOf(step?.waitsFrom),
      looked: momentOf(step?.lookBy),
      size: step === null ? '' : format.number(step.slice.size),
      of: format.number(step?.slice.of ?? recipients),
      number: limit === null ? '' : format.number(limit),
      day: until === null ? '' : format.date(until),
    }
    const told = usedUp ? 'first_send_used_up' : kindOf(kind, step)
    const isTold = told === 'in_steps_sent' && !forStaff
    const sentence = isTold
      ? t('answer.condition.in_steps_sent', {
          ...values,
          count: taken,
          number: format.number(taken),
        })
      : t(`${forStaff ? 'listsForStaff:condition' : 'answer.condition'}.${told}`, values)
    const count = usedUp || isTold ? 0 : taken
    const rest = t('answer.rest', { count, number: format.number(taken) })
    return isInParts(kind) ? [sentence, rest] : [sentence]
  })
  return sentences.map((sentence) => <span key={sentence}> {sentence}</span>)
}

/** Whether a campaign goes to a part first, and to the others afterwards. */
function isInParts(kind: Group['conditions'][number]['kind']): boolean {
  return kind === 'first_send_at_most' || kind === 'in_steps'
}

/** An approval in steps is told by how far it is. */
function kindOf(
  kind: Exclude<Group['conditions'][number]['kind'], 'expires_after'>,
  step: Group['conditions'][number]['step'],
) {
  if (step?.state === 'too_few' || step?.state === 'above_limits')
    return `in_steps_${step.state}` as const
  if (step?.opensFrom) return 'in_steps_sent'
  return kind
}
