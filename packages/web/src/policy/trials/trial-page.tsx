import type { PolicyDraft, PolicyTrial, PolicyTrialCase, TriedCase } from '@freigabe/contract'
import { Alert, Button, Progress, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import { useSession } from '../../people/session.ts'
import { useTryDraft } from '../mutations.ts'
import { policyTrialCasesQuery, policyTrialQuery } from '../queries.ts'
import classes from './trial.module.css'
import { TrialSums, usePromiseWords } from './trial-sums.tsx'

const route = getRouteApi('/signed-in/admin/policy/drafts/$draft/trial')

/** What a draft would have made of past submissions, before it is published. */
export function TrialPage() {
  const { t } = useTranslation('policy')
  const { draft: id } = route.useParams()
  const isLead = useSession().staffRoles.includes('lead')
  const { data: draft } = useSuspenseQuery(read('readPolicyDraft', { params: { draft: id } }))
  const { data: trial } = useSuspenseQuery(policyTrialQuery(id))
  const attempt = useTryDraft(id)
  const isRunning = trial?.state === 'waiting' || trial?.state === 'running'
  const isOpen = draft.state === 'editing' || draft.state === 'proposed'
  const start = isLead && isOpen && !isRunning && (
    <Button
      variant={trial ? 'default' : 'filled'}
      leftSection={<IconHistory size={17} />}
      loading={attempt.isPending}
      disabled={draft.faults.length > 0}
      onClick={() => attempt.mutate(draft.version)}
    >
      {t(trial ? 'trial.again' : 'trial.start')}
    </Button>
  )
  return (
    <Page>
      <PageHeader
        title={t('trial.title')}
        above={
          <TextLink to="/admin/policy/drafts/$draft" params={{ draft: id }}>
            {draft.title}
          </TextLink>
        }
        lead={t('trial.lead')}
        actions={trial && start}
      />
      <ProblemNotice error={attempt.error} />
      {trial ? (
        <>
          <TrialResult draft={draft} trial={trial} />
          {trial.state === 'done' && isLead && draft.state === 'editing' && <Next draft={id} />}
        </>
      ) : (
        <EmptyState icon={IconHistory} title={t('trial.none')} action={start}>
          {t(draft.faults.length > 0 ? 'trial.faulty' : 'trial.noneText')}
        </EmptyState>
      )}
    </Page>
  )
}

interface TrialResultProps {
  draft: PolicyDraft
  trial: PolicyTrial
}

/** The progress of a trial, and what it found. */
function TrialResult({ draft, trial }: TrialResultProps) {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const counts = {
    count: trial.changed,
    changed: format.number(trial.changed),
    total: format.number(trial.total),
  }
  if (trial.state === 'failed') return <Alert color="red" title={t('trial.failed')} />
  if (trial.state !== 'done') return <Running trial={trial} />
  return (
    <>
      {trial.version !== draft.version && (
        <Alert color="amber" title={t('trial.outdated')} mb="lg" />
      )}
      <Text size="lg" mb="lg">
        {t(trial.total === 0 ? 'trial.nothing' : 'trial.result', counts)}
      </Text>
      <TrialSums trial={trial} />
      {trial.changed > 0 && (
        <Section title={t('trial.cases')} lead={t('trial.casesLead')}>
          <TrialCases draft={draft.id} finishedAt={trial.finishedAt ?? ''} />
        </Section>
      )}
    </>
  )
}

/** What the result is for. */
function Next({ draft }: { draft: string }) {
  const { t } = useTranslation('policy')
  return (
    <Text mt="xl">
      {t('trial.next')}{' '}
      <TextLink to="/admin/policy/drafts/$draft" params={{ draft }}>
        {t('trial.toDraft')}
      </TextLink>
    </Text>
  )
}

function Running({ trial: { done, total } }: { trial: PolicyTrial }) {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const label = t('trial.running', { done: format.number(done), total: format.number(total) })
  return (
    <div role="status">
      <Text mb="xs">{label}</Text>
      <Progress value={total > 0 ? (done / total) * 100 : 0} aria-label={label} />
    </div>
  )
}

interface TrialCasesProps {
  draft: string
  finishedAt: string
}

/** The submissions that would have gone another way, each leading to its case. */
function TrialCases({ draft, finishedAt }: TrialCasesProps) {
  const { t } = useTranslation('policy')
  const query = useInfiniteQuery(policyTrialCasesQuery(draft, finishedAt))
  const columns: Column<PolicyTrialCase>[] = [
    {
      key: 'case',
      header: t('trial.column.case'),
      cell: ({ accountId, accountName, caseId, groupName }) => (
        <>
          <TextLink
            to="/desk/$account/$case"
            params={{ account: accountId, case: caseId }}
            fw={600}
            data-row-link
          >
            {groupName}
          </TextLink>
          <span className={`${classes.way} ${classes.quiet}`}>{accountName}</span>
        </>
      ),
    },
    { key: 'at', header: t('trial.column.at'), cell: ({ at }) => <Moment at={at} /> },
    {
      key: 'before',
      header: t('trial.before'),
      cell: ({ before }) => <Way tried={before} />,
    },
    { key: 'after', header: t('trial.after'), cell: ({ after }) => <Way tried={after} /> },
  ]
  return (
    <>
      <ProblemNotice error={query.error} />
      <DataTable
        label={t('trial.cases')}
        columns={columns}
        rows={query.data?.pages.flatMap(({ items }) => items) ?? []}
        rowKey={({ caseId, revision }) => `${caseId} ${revision}`}
        isWide
      />
      <LoadMore query={query} />
    </>
  )
}

function Way({ tried: { outcome, route, ruleId, promise } }: { tried: TriedCase }) {
  const { t } = useTranslation('policy')
  const promiseWords = usePromiseWords()
  const details = [
    ...(ruleId === null ? [t(`trial.route.${route}`)] : [ruleId]),
    ...(promise === null ? [] : [promiseWords(promise)]),
  ]
  return (
    <>
      <span className={classes.way}>{t(`trial.outcome.${outcome}`)}</span>
      <span className={classes.quiet}>{details.join(', ')}</span>
    </>
  )
}
