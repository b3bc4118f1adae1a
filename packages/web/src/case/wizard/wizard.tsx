import type { Case, Draft, Policy } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Answer } from '../../parts/answer.tsx'
import { TextLink } from '../../parts/links.tsx'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useIsSuspended } from '../../people/use-is-suspended.ts'
import { ConflictDialog } from './conflict/conflict-dialog.tsx'
import { Meter } from './meter.tsx'
import { StepList } from './step-list.tsx'
import { ContactPage } from './steps/contact-page.tsx'
import { MethodsPage } from './steps/methods-page.tsx'
import { ReminderPage } from './steps/reminder-page.tsx'
import { RequirementsPage } from './steps/requirements-page.tsx'
import { SummaryPage } from './steps/summary-page.tsx'
import { useWizardState } from './use-wizard-state.ts'
import classes from './wizard.module.css'
import { WizardProvider, type WizardState } from './wizard-context.ts'

interface WizardProps {
  account: string
  opened: Case
  policy: Policy
  draft: Draft
}

/** The wizard at work: the steps at the side, one page at a time, and what is typed always safe. */
export function Wizard({ account, opened, policy, draft }: WizardProps) {
  const { t } = useTranslation(['wizard', 'review'])
  const format = useFormat()
  const { state, keeper } = useWizardState(account, opened, policy, draft)
  const { recipients } = opened
  const isSuspended = useIsSuspended(account)
  return (
    <WizardProvider value={state}>
      <Page>
        <PageHeader
          title={t('title')}
          above={
            <TextLink to="/a/$account/groups/$group" params={{ account, group: opened.groupId }}>
              {opened.groupName}
            </TextLink>
          }
          lead={t('lead', {
            count: recipients,
            number: format.number(recipients),
            source: opened.sources[0]?.name ?? '',
          })}
        />
        {isSuspended && (
          <div className={classes.suspended}>
            <Answer tone="grey" title={t('review:suspended.title.open')}>
              {t('review:suspended.text.wizard')}
            </Answer>
          </div>
        )}
        <div className={classes.wizard}>
          <div className={classes.side}>
            <StepList />
            <Meter />
          </div>
          <div className={classes.main}>
            <ProblemNotice error={state.kept.refusal} />
            <PageOf state={state} onSubmitted={keeper.finish} />
          </div>
        </div>
        <ConflictDialog key={state.kept.conflict?.version} onSettle={keeper.settle} />
      </Page>
    </WizardProvider>
  )
}

function PageOf({ state, onSubmitted }: { state: WizardState; onSubmitted: () => void }) {
  const { page } = state
  if (page.at === 'reminder') return <ReminderPage />
  if (page.at === 'methods') return <MethodsPage />
  if (page.at === 'contact') return <ContactPage />
  if (page.at === 'summary') return <SummaryPage onSubmitted={onSubmitted} />
  return <RequirementsPage key={page.at} />
}
