import type { Request } from '@freigabe/contract'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { type CaseReading, ReadingProvider } from '../../desk/case/case-context.tsx'
import { claimsOf } from '../../desk/case/claims-of.ts'
import { type ComparedWith, comparedWith } from '../../desk/case/compare/compared-with.ts'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import { statementFocus } from '../../desk/case/judging/statement-focus.ts'
import type { Step } from '../../desk/case/judging/use-case-work.ts'
import { ConversationSection } from '../../desk/case/sections/conversation-section.tsx'
import { ListSection } from '../../desk/case/sections/list-section.tsx'
import { SourceSection } from '../../desk/case/sections/source-section.tsx'
import { WhySection } from '../../desk/case/sections/why-section.tsx'
import { CaseSheet } from '../../desk/case/sheet/sheet.tsx'
import { laySheet, statementOrder } from '../../desk/case/sheet/sheet-of.ts'
import { modeFocus } from '../../desk/decision/mode-focus.ts'
import { useKeys } from '../../desk/keys/use-keys.ts'
import { useWayBack } from '../../desk/keys/use-way-back.ts'
import { SheetHead } from '../../desk/sheet-head.tsx'
import { SheetPage } from '../../desk/sheet-page.tsx'
import { OwnDomain } from '../../parts/masked-text.tsx'
import { Answer } from '../../parts/page/answer.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useSession } from '../../people/session.ts'
import { policyQuery } from '../../policy/queries.ts'
import { useRequestWork } from '../mutations.ts'
import { staffRequestsQuery } from '../queries.ts'
import { RequestStatusBadge } from '../request-status-badge.tsx'
import { AppealPane } from './appeal-pane.tsx'
import { AppealedLetter } from './appealed-letter.tsx'
import { type AppealProps, useAppealDraft } from './use-appeal-draft.ts'

/** An appeal as a sheet: the letter that it is against, what the account says beside it, the case, and the answer. */
export function AppealPage({ account, request }: AppealProps) {
  const { t } = useTranslation(['requests', 'desk'])
  const [step, setStep] = useState<Step>('case')
  const draft = useAppealDraft(request.id)
  const hindrance = useHindrance(request)
  const mayAct = request.status !== 'closed' && hindrance === null
  const isScheduled = request.work?.scheduled?.refused === null
  const choose = (mode: Mode) => {
    draft.change({ mode })
    setStep('decision')
    modeFocus.soon()
  }
  useAppealKeys({ account, request }, choose, mayAct && !isScheduled)
  const about = { account, request }
  const isDecided = request.status === 'closed' && request.outcome !== 'withdrawn'
  const outcome = isDecided ? t('desk:decision.goRead') : null
  return (
    <SheetPage
      label={t('kind.appeal')}
      words={{
        letter: t('desk:decision.title'),
        go: mayAct ? t('desk:decision.go') : outcome,
        back: t('sheet.back'),
      }}
      step={step}
      onStep={setStep}
      letter={<AppealPane {...about} draft={draft} mayAct={mayAct} onChoose={choose} />}
    >
      <AppealHead {...about} />
      {request.status !== 'closed' && hindrance && (
        <Answer tone="amber" title={t(`staff.${hindrance}Title`)}>
          {t(`staff.${hindrance}Text`)}
        </Answer>
      )}
      <AppealedLetter {...about} />
      {request.caseId && <AppealedCase account={account} caseId={request.caseId} />}
    </SheetPage>
  )
}

/** Why somebody else decides: it is against the reader's decision, or leads alone take back what it is against. */
function useHindrance({ work, caseId }: Request): 'barred' | 'leads' | null {
  const isLead = useSession().staffRoles.includes('lead')
  if (work?.barred !== false) return 'barred'
  return caseId === null && !isLead ? 'leads' : null
}

/** The keys of the desk, as far as they have something to do here. */
function useAppealKeys(
  { account, request }: AppealProps,
  choose: (mode: Mode) => void,
  mayAct: boolean,
) {
  const navigate = useNavigate()
  const { take, release } = useRequestWork('desk', account, request.id)
  const { data } = useInfiniteQuery(staffRequestsQuery('desk'))
  const waiting = data?.pages.flatMap(({ items }) => items) ?? []
  const stepTo = (by: 1 | -1) => {
    const to = waiting[waiting.findIndex(({ id }) => id === request.id) + by]
    if (to) {
      const params = { account: to.accountId, request: to.id }
      void navigate({ to: '/requests/$account/$request', params })
    }
  }
  useWayBack('/requests')
  useKeys({
    j: () => stepTo(1),
    k: () => stepTo(-1),
    '.': () => goToObjection(1),
    ',': () => goToObjection(-1),
  })
  useKeys(
    {
      a: () => choose('accept'),
      f: () => choose('ask'),
      r: () => choose('reject'),
      c: () => {
        const holder = request.work?.holder ?? null
        if (holder?.mine) release.mutate()
        else take.mutate(holder?.id ?? null)
      },
    },
    mayAct,
  )
}

function goToObjection(by: 1 | -1) {
  const all = [...document.querySelectorAll<HTMLElement>('[data-objection]')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus()
}

/** Whose appeal it is, against what, since when and until when. */
function AppealHead({ account, request }: AppealProps) {
  const { t } = useTranslation('requests')
  const { title, groupName, caseId, filedBy, openedAt, dueAt, appealed, work } = request
  const proceeding = appealed?.proceedingId
  return (
    <SheetHead
      title={title}
      above={
        <>
          <TextLink to="/requests" aria-keyshortcuts="u">
            {t('staff.desk.title')}
          </TextLink>{' '}
          ·{' '}
          <TextLink to="/a/$account" params={{ account }}>
            {work?.accountName ?? t('thread.facts.account')}
          </TextLink>
        </>
      }
      facts={
        <>
          <RequestStatusBadge request={request} forStaff />
          {caseId && (
            <TextLink to="/desk/$account/$case" params={{ account, case: caseId }}>
              {groupName ?? t('staff.openCase')}
            </TextLink>
          )}
          {proceeding && (
            <TextLink to="/integrity/$account/$proceeding" params={{ account, proceeding }}>
              {t('sheet.proceeding')}
            </TextLink>
          )}
          <span>
            {filedBy}, <Moment at={openedAt} />
          </span>
        </>
      }
      due={dueAt ? { name: t('staff.due'), value: <Deadline by={dueAt} stacked /> } : null}
    />
  )
}

/** The case that was decided, as whoever decided it judged it: what was said beside what was found. */
function AppealedCase({ account, caseId }: { account: string; caseId: string }) {
  const reading = useDecidedCase(account, caseId)
  return (
    <ReadingProvider value={reading}>
      <OwnDomain value={reading.shown.account.domain}>
        <SourceSection />
        <CaseSheet />
        <ConversationSection />
        <ListSection />
        <WhySection />
      </OwnDomain>
    </ReadingProvider>
  )
}

function useDecidedCase(account: string, caseId: string): CaseReading {
  const params = { account, case: caseId }
  const { data: shown } = useSuspenseQuery(read('readDeskCase', { params }))
  const { data: policy } = useSuspenseQuery(policyQuery(shown.policy))
  const { data: beside } = useSuspenseQuery(read('readBesideCase', { params }))
  const [chosen, setChosen] = useState<ComparedWith['choice'] | null>(null)
  const compared = comparedWith(shown.submissions, beside.lastDecided, chosen)
  const earlier = compared?.submission ?? null
  const claims = useMemo(() => claimsOf(policy, shown, earlier), [policy, shown, earlier])
  const sheet = useMemo(() => laySheet(policy, claims, shown.sheet), [policy, claims, shown.sheet])
  const judgementOf = (id: string) =>
    shown.statements.find((statement) => statement.id === id)?.value ?? null
  const order = statementOrder(sheet)
  return {
    ...{ account, policy, shown, claims, sheet, order, judgementOf, compared },
    unassessed: order.filter((id) => judgementOf(id) === null),
    goTo: (statement) => void statementFocus.go(statement),
    lastDecided: beside.lastDecided,
    usual: beside.usual,
    compareWith: setChosen,
  }
}
