import type { Disagreement, RuleResult } from '@freigabe/contract'
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read, readPages } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { useLocalText } from '../i18n/use-local-text.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { TextLink } from '../parts/links.tsx'
import { LoadMore } from '../parts/load-more.tsx'
import { Day } from '../parts/moment.tsx'
import { Page } from '../parts/page.tsx'
import { PageHeader } from '../parts/page-header.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Section } from '../parts/section.tsx'
import { useSession } from '../people/session.ts'
import { DraftsSection } from './drafts/drafts-section.tsx'
import classes from './faults.module.css'
import { PublicationsSection } from './publications/publications-section.tsx'

/** The policy of the platform: pending changes, and publications. Leads change it. */
export function PolicyPage() {
  const { t } = useTranslation('policy')
  const mayChange = useSession().staffRoles.includes('lead')
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ShippedFaults />
      <DraftsSection mayChange={mayChange} />
      <PublicationsSection mayChange={mayChange} />
      {mayChange && <RuleResultsSection />}
    </Page>
  )
}

/** Says what is wrong with the packs that came with the installation; nothing if they are in order. */
function ShippedFaults() {
  const { t } = useTranslation('policy')
  const words = useLocalText()
  const { data } = useQuery(read('readShipped'))
  if (!data || data.faults.length === 0) return null
  return (
    <Alert color="amber" icon={<IconAlertTriangle />} title={t('shipped.title')} mb="xl">
      {t('shipped.text')}
      <ul className={classes.list}>
        {data.faults.map(({ file, line, column, text }) => (
          <li key={`${file} ${line} ${column} ${text.en}`}>
            <code>{`${file}:${line}:${column}`}</code> {words(text)}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** How people judge the acceptances of rules: in total by rule, and where a person decided otherwise. */
function RuleResultsSection() {
  const { t } = useTranslation('policy')
  const query = useInfiniteQuery(readPages('readRuleResults'))
  const rules = query.data?.pages[0]?.rules
  const disagreements = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Section title={t('results.title')} lead={t('results.lead')}>
      <ProblemNotice error={query.error} />
      {rules?.length === 0 && <p>{t('results.none')}</p>}
      {rules && rules.length > 0 && <RuleTable rules={rules} />}
      {disagreements.length > 0 && <DisagreementTable cases={disagreements} />}
      <LoadMore query={query} />
    </Section>
  )
}

const figures = ['accepted', 'revoked', 'agreed', 'disagreed'] as const

/** What each rule accepted by itself, and how people judged what it would have accepted. */
function RuleTable({ rules }: { rules: RuleResult[] }) {
  const { t } = useTranslation('policy')
  const words = useLocalText()
  const format = useFormat()
  const columns: Column<RuleResult>[] = [
    { key: 'rule', header: t('results.rule'), cell: ({ title }) => words(title) },
    ...figures.map(
      (figure): Column<RuleResult> => ({
        key: figure,
        header: t(`results.${figure}`),
        align: 'end',
        cell: (rule) => format.number(rule[figure]),
      }),
    ),
  ]
  return (
    <DataTable
      label={t('results.title')}
      columns={columns}
      rows={rules}
      rowKey={({ ruleId }) => ruleId}
    />
  )
}

/** The cases that a rule would have accepted and a person rejected, newest first. */
function DisagreementTable({ cases }: { cases: Disagreement[] }) {
  const { t } = useTranslation('policy')
  const words = useLocalText()
  const columns: Column<Disagreement>[] = [
    {
      key: 'group',
      header: t('results.case'),
      cell: ({ accountId, accountName, caseId, groupName }) => (
        <TextLink
          to="/desk/$account/$case"
          params={{ account: accountId, case: caseId }}
          data-row-link
        >
          {groupName} · {accountName}
        </TextLink>
      ),
    },
    { key: 'rule', header: t('results.rule'), cell: ({ title }) => words(title) },
    {
      key: 'how',
      header: t('results.how'),
      cell: ({ sampled }) => t(sampled ? 'results.sampled' : 'results.notSampled'),
    },
    { key: 'at', header: t('results.rejected'), cell: ({ decidedAt }) => <Day at={decidedAt} /> },
  ]
  return (
    <>
      <h3 className={classes.title}>{t('results.otherwise')}</h3>
      <DataTable
        label={t('results.otherwise')}
        columns={columns}
        rows={cases}
        rowKey={({ caseId, decidedAt }) => `${caseId} ${decidedAt}`}
      />
    </>
  )
}
