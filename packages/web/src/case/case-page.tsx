import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CaseStatusBadge } from '../parts/case-status-badge.tsx'
import { TextLink } from '../parts/links.tsx'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { Section } from '../parts/section.tsx'
import { useIsSuspended } from '../people/use-is-suspended.ts'
import { useMayWrite } from '../people/use-may-write.ts'
import { policyQuery } from '../policy/queries.ts'
import { RemedyChecklist } from '../requests/remedies/remedy-checklist.tsx'
import { RequestsOfCase } from '../requests/requests-of-case.tsx'
import { AnswerQuestions } from './actions/answer-questions.tsx'
import { SupplementSection } from './actions/supplement-section.tsx'
import { WantedDay } from './actions/wanted-day.tsx'
import { WithdrawCase } from './actions/withdraw-case.tsx'
import { CaseAnswer } from './case-answer.tsx'
import { CaseImports } from './case-imports.tsx'
import classes from './case-page.module.css'
import { CaseSignals } from './case-signals.tsx'
import { CaseSources } from './case-sources.tsx'
import { Conversation } from './conversation.tsx'
import { DecisionSection } from './decision-section.tsx'
import { caseQuery } from './queries.ts'
import { DivisionOfCase } from './splitting/division-of-case.tsx'
import { Submissions } from './submissions.tsx'
import { SubmittedTogether } from './submitted-together.tsx'
import { Timeline } from './timeline.tsx'

const route = getRouteApi('/signed-in/a/$account/cases/$case')

/** One case as the customer sees it: how it stands, what happens next, and everything said so far. */
export function CasePage() {
  const { t } = useTranslation('review')
  const { account, case: id } = route.useParams()
  const { data: opened } = useSuspenseQuery(caseQuery(account, id))
  const { data: policy } = useSuspenseQuery(policyQuery(opened.policy))
  const mayWrite = useMayWrite(account)
  const props = { account, opened, policy, mayWrite }
  const isSuspended = useIsSuspended(account)
  const mayAdd = mayWrite && !isSuspended
  const isOpen = ['awaiting_submission', 'in_review', 'awaiting_answer'].includes(opened.status)
  return (
    <Page>
      <PageHeader
        title={t('case.title', { group: opened.groupName })}
        above={
          <TextLink to="/a/$account/groups/$group" params={{ account, group: opened.groupId }}>
            {opened.groupName}
          </TextLink>
        }
        beside={<CaseStatusBadge status={opened.status} />}
        actions={mayWrite && isOpen && <WithdrawCase account={account} opened={opened} />}
      />
      <CaseAnswer {...props} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <DivisionOfCase {...props} />
          {opened.decision && <DecisionSection {...props} decision={opened.decision} />}
          <Conversation account={account} questions={opened.questions} />
          <CaseSignals {...props} />
          {mayAdd && opened.status === 'in_review' && <SupplementSection {...props} />}
          <RemedyChecklist account={account} caseId={opened.id} mayWrite={mayWrite} />
          <RequestsOfCase account={account} caseId={opened.id} />
          <Submissions {...props} />
          <CaseSources {...props} />
          <CaseImports {...props} mayWrite={mayAdd} />
          {opened.together.length > 0 && (
            <Section title={t('together.title')} lead={t('together.lead')}>
              <SubmittedTogether
                account={account}
                together={opened.together}
                to="/a/$account/cases/$case"
                Status={CaseStatusBadge}
              />
            </Section>
          )}
        </div>
        <div className={classes.side}>
          {mayWrite && isOpen && (
            <Section title={t('wish.title')}>
              <WantedDay account={account} opened={opened} />
            </Section>
          )}
          <Section title={t('timeline.title')}>
            <Timeline entries={opened.timeline} />
          </Section>
        </div>
      </div>
      <AnswerQuestions {...props} />
    </Page>
  )
}
