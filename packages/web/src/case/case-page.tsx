import type { Case } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../i18n/use-local-text.ts'
import { CaseStatusBadge } from '../parts/badge/case-status-badge.tsx'
import { byGravity } from '../parts/badge/severity.tsx'
import { ConfirmDialog } from '../parts/dialog/confirm-dialog.tsx'
import { TextLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { Section } from '../parts/page/section.tsx'
import { PlainList } from '../parts/table/plain-list.tsx'
import { useIsSuspended } from '../people/queries.ts'
import { useMayWrite, useReadsAsStaff } from '../people/session.ts'
import { policyQuery } from '../policy/queries.ts'
import { RemedyChecklist } from '../requests/remedies/remedy-checklist.tsx'
import { RequestsOfCase } from '../requests/requests-of-case.tsx'
import { SupplementForm } from './actions/supplement-form.tsx'
import { WantedDay } from './actions/wanted-day.tsx'
import { CaseAnswer } from './case-answer.tsx'
import { CaseImports } from './case-imports.tsx'
import classes from './case-page.module.css'
import type { CaseProps } from './case-props.ts'
import { CaseSources } from './case-sources.tsx'
import { DecisionSection } from './decision/decision-section.tsx'
import { useCaseChanges } from './mutations.ts'
import { caseQuery } from './queries.ts'
import { CaseSheet } from './sheet/case-sheet.tsx'
import { SignalBody } from './signal-body.tsx'
import { DivisionOfCase } from './splitting/division-of-case.tsx'
import { SubmittedTogether } from './submitted-together.tsx'
import { Timeline } from './timeline.tsx'

const route = getRouteApi('/signed-in/a/$account/cases/$case')

/** One case as the customer sees it: its state, what happens next, and everything said so far. */
export function CasePage() {
  const { t } = useTranslation('case')
  const { account, case: id } = route.useParams()
  const { data: opened } = useSuspenseQuery(caseQuery(account, id))
  const { data: policy } = useSuspenseQuery(policyQuery(opened.policy))
  const mayWrite = useMayWrite(account)
  const props = { account, opened, policy, mayWrite }
  const isSuspended = useIsSuspended(account)
  const mayAdd = mayWrite && !isSuspended
  const isOpen = ['awaiting_submission', 'in_review', 'awaiting_answer'].includes(opened.status)
  const isDecidedAgainst = opened.status === 'rejected' || opened.status === 'revoked'
  return (
    <Page>
      <PageHeader
        title={t('case.title', { group: opened.groupName })}
        above={
          <TextLink to="/a/$account/groups/$group" params={{ account, group: opened.groupId }}>
            {opened.groupName}
          </TextLink>
        }
        beside={<StatusBadge account={account} opened={opened} />}
        actions={mayWrite && isOpen && <WithdrawCase account={account} opened={opened} />}
      />
      <CaseAnswer {...props} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <DivisionOfCase {...props} />
          {opened.decision && <DecisionSection {...props} decision={opened.decision} />}
          {isDecidedAgainst && <WaysOn {...props} />}
          <CaseSheet {...props} />
          <CaseSignals {...props} />
          {mayAdd && opened.status === 'in_review' && <SupplementSection {...props} />}
          {!isDecidedAgainst && <WaysOn {...props} />}
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
    </Page>
  )
}

interface StatusBadgeProps {
  account: string
  opened: Case
}

/** How the case stands. */
function StatusBadge({ account, opened: { status, extent } }: StatusBadgeProps) {
  const forStaff = useReadsAsStaff(account)
  return <CaseStatusBadge status={status} extent={extent} forCustomer={!forStaff} />
}

/** Withdraws an open case, after asking for confirmation. */
function WithdrawCase({ account, opened }: { account: string; opened: Case }) {
  const { t } = useTranslation('case')
  const { withdraw } = useCaseChanges(account, opened.id)
  const [asking, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('withdraw.button')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('withdraw.title')}
        confirm={t('withdraw.confirm')}
        danger
        mutation={withdraw}
        onConfirm={() => withdraw.mutate(undefined, { onSuccess: close })}
        onClose={close}
      >
        {t('withdraw.text')}
      </ConfirmDialog>
    </>
  )
}

/** What else can be done for the recipients, and what was requested. */
function WaysOn({ account, opened, mayWrite }: CaseProps) {
  return (
    <>
      <RemedyChecklist
        account={account}
        caseId={opened.id}
        mayWrite={mayWrite}
        told={opened.decision?.statement}
      />
      <RequestsOfCase account={account} caseId={opened.id} />
    </>
  )
}

/** What stood out in a case that is being reviewed, and what its customer can do about it. */
function CaseSignals({ account, opened, policy }: CaseProps) {
  const { t } = useTranslation('case')
  const words = useLocalText()
  const isReviewed = opened.status === 'in_review' || opened.status === 'awaiting_answer'
  if (!isReviewed || opened.signals.length === 0) return null
  return (
    <Section title={t('signals.title')} lead={t('signals.lead')}>
      <PlainList gap="1.25rem">
        {byGravity(opened.signals).map((signal) => (
          <li key={signal.code}>
            <h3 className={classes.title}>{words(signal.title)}</h3>
            <SignalBody
              account={account}
              policy={policy}
              signal={signal}
              evidence={opened.submissions.flatMap(({ evidence }) => evidence)}
              to="/a/$account/cases/$case"
              Status={CaseStatusBadge}
            />
          </li>
        ))}
      </PlainList>
    </Section>
  )
}

/** While a case is in review, more can be added unasked. */
function SupplementSection(props: CaseProps) {
  const { t } = useTranslation('case')
  const [adding, setAdding] = useState(false)
  return (
    <Section
      title={t('supplement.title')}
      lead={t('supplement.lead')}
      actions={
        !adding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('supplement.start')}
          </Button>
        )
      }
    >
      {adding && <SupplementForm {...props} onDone={() => setAdding(false)} />}
    </Section>
  )
}
