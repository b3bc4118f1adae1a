import type { Case, Draft, Policy } from '@freigabe/contract'
import { Button, Progress } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconCircle, IconCircleFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { KnownRecipients } from '../../lists/known-recipients.tsx'
import { Answer } from '../../parts/page/answer.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { useIsSuspended } from '../../people/queries.ts'
import { CheckButton } from './check/check-button.tsx'
import { useCheck } from './check/use-check.ts'
import { ConflictDialog } from './conflict/conflict-dialog.tsx'
import { pointerOf } from './fields/pointer.ts'
import { pageOfFault } from './pages.ts'
import { isInner, stepState } from './step-states.ts'
import { ContactPage } from './steps/contact-page.tsx'
import { MethodsPage } from './steps/methods-page.tsx'
import { ReminderPage } from './steps/reminder-page.tsx'
import { RequirementsPage } from './steps/requirements-page.tsx'
import { SameAsBefore } from './steps/same-as-before.tsx'
import { SummaryPage } from './steps/summary-page.tsx'
import { usePageTitle } from './use-page-title.ts'
import { useWizardState } from './use-wizard-state.ts'
import classes from './wizard.module.css'
import { useWizard, WizardProvider, type WizardState } from './wizard-context.ts'

interface WizardProps {
  account: string
  opened: Case
  policy: Policy
  draft: Draft
}

/** The wizard at work: the steps at the side, one page at a time, and what is typed always safe. */
export function Wizard({ account, opened, policy, draft }: WizardProps) {
  const { t } = useTranslation(['wizard', 'case'])
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
            <Answer tone="grey" title={t('case:suspended.title.open')}>
              {t('case:suspended.text.wizard')}
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
            <div className={classes.before}>
              {opened.batches.map((batch) => (
                <KnownRecipients key={batch.id} batch={batch} side="account" />
              ))}
              <SameAsBefore />
            </div>
            <PageOf state={state} onSubmitted={keeper.finish} />
          </div>
        </div>
        <ConflictDialog key={state.kept.conflict?.version} onSettle={keeper.settle} />
      </Page>
    </WizardProvider>
  )
}

const icons = {
  current: IconCircleFilled,
  done: IconCheck,
  open: IconAlertCircle,
  ahead: IconCircle,
}

/** The pages of the wizard with the state of each. Any of them can be opened at any time. */
function StepList() {
  const { t } = useTranslation('wizard')
  const { pages, page, policy, kept, go } = useWizard()
  const title = usePageTitle()
  const { content, step: furthest } = kept.typed
  const { answers } = content
  const { data: check } = useCheck(page.at === 'summary')
  const contradicted = (check?.contradictions ?? []).flatMap(
    ({ code, pointer, text }) => pageOfFault(pages, policy, { code, pointer, text })?.at ?? [],
  )
  const { faults } = kept.server
  const standing = { pages, page, policy, answers, faults, contradicted, furthest }
  return (
    <>
      <p className={classes.narrow}>
        {t('step.position', { step: page.step })} <strong>{title(page)}</strong>
        {page.at === 'contact' && ` (${t('step.optional')})`}
      </p>
      <nav aria-label={t('step.label')} className={classes.nav}>
        <ol className={classes.steps}>
          {pages.map((each) => {
            const state = stepState(each, standing)
            const Glyph = icons[state]
            return (
              <li key={each.at}>
                <button
                  type="button"
                  className={classes.step}
                  data-state={state}
                  data-tone={state === 'open' ? 'amber' : undefined}
                  data-inner={isInner(each) || undefined}
                  aria-current={each.at === page.at ? 'step' : undefined}
                  onClick={() => go(each.at)}
                >
                  <Glyph size={state === 'current' ? 12 : 16} stroke={2} aria-hidden="true" />
                  <span className={classes.name}>
                    {!isInner(each) && <span className={classes.number}>{each.step}</span>}
                    {title(each)}
                    {each.at === 'contact' && (
                      <span className={classes.optional}> {t('step.optional')}</span>
                    )}
                    <span className={classes.state}>{t(`step.${state}`)}</span>
                  </span>
                </button>
              </li>
            )
          })}
        </ol>
      </nav>
    </>
  )
}

/** How complete the submission is, and what one more detail is worth, in words. */
function Meter() {
  const { t } = useTranslation('wizard')
  const format = useFormat()
  const words = useLocalText()
  const { kept, go, goToField } = useWizard()
  const { completeness, contradictions } = kept.server
  const { percent, nextBest } = completeness
  const filledIn = contradictions.length > 0 ? 'meter.contradicted' : 'meter.complete'
  const lead = () =>
    nextBest?.key === 'methods'
      ? go('methods')
      : nextBest && goToField(pointerOf('answers', nextBest.key))
  return (
    <section aria-label={t('meter.label')} className={classes.meter}>
      <div className={classes.line}>
        <span>{t('meter.label')}</span>
        <span>{format.percent(percent / 100)}</span>
      </div>
      <Progress.Root size="sm">
        <Progress.Section value={percent} aria-label={t('meter.label')} />
      </Progress.Root>
      <p className={classes.next}>{nextBest ? words(nextBest.text) : t(filledIn)}</p>
      {nextBest && nextBest.cases !== null && (
        <Quiet fz="xs">
          {t('meter.basis', { count: nextBest.cases, number: format.number(nextBest.cases) })}
        </Quiet>
      )}
      {nextBest && (
        <Button variant="subtle" size="compact-sm" onClick={lead} className={classes.go}>
          {t('meter.go')}
        </Button>
      )}
      <div>
        <CheckButton />
      </div>
    </section>
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
