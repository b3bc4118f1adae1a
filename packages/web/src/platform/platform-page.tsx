import type { SweepFailure } from '@freigabe/contract'
import { Box, Button, Code, Stack, Switch, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../api/read.ts'
import { useFormat } from '../i18n/format-context.tsx'
import { ConfirmDialog } from '../parts/dialog/confirm-dialog.tsx'
import { TextLink } from '../parts/page/links.tsx'
import { Page } from '../parts/page/page.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { ProblemNotice } from '../parts/page/problem-notice.tsx'
import { Section } from '../parts/page/section.tsx'
import { type Column, DataTable } from '../parts/table/data-table.tsx'
import { Facts } from '../parts/table/facts.tsx'
import { ContactSettings } from './contact-settings.tsx'
import { FailedMails } from './failed-mails.tsx'
import { useChangeSettings, useRemoveExample } from './mutations.ts'
import { platformQuery } from './queries.ts'

/** The installation: what it is, what the operator has chosen, and the end of its example data. */
export function PlatformPage() {
  const { t } = useTranslation('platform')
  const { data: platform } = useSuspenseQuery(platformQuery)
  return (
    <Page width="narrow">
      <PageHeader title={t('platform.title')} />
      <Section title={t('platform.about')}>
        <Facts
          facts={[
            { name: t('platform.name'), value: platform.name },
            { name: t('platform.timeZone'), value: platform.timeZone },
            {
              name: t('platform.mails'),
              value: platform.mailbox ? (
                <>
                  {t('platform.mailsMailbox')}.{' '}
                  <TextLink to="/mailbox">{t('platform.openMailbox')}</TextLink>
                </>
              ) : (
                t('platform.mailsSmtp')
              ),
            },
          ]}
        />
      </Section>
      <ContactSettings />
      <StuckWork />
      <FailedMails />
      <AcceptByRule />
      <CompareAccounts />
      <SingleOperator />
      {platform.example && <ExampleData />}
    </Page>
  )
}

const sweepFailuresQuery = { ...read('listSweepFailures'), refetchInterval: 60_000 }

const oneLine = { display: 'block', whiteSpace: 'nowrap' }

/** Scheduled work that could not be done yet: what, for whom, since when, and when it is tried again. */
function StuckWork() {
  const { t } = useTranslation('platform')
  const format = useFormat()
  const { items } = useSuspenseQuery(sweepFailuresQuery).data
  const columns: Column<SweepFailure>[] = [
    {
      key: 'sweep',
      header: t('stuck.columnSweep'),
      cell: ({ sweep, item, account }) => (
        <>
          <strong>{t(`stuck.sweep.${sweep}`)}</strong>
          <Text size="sm" c="dimmed">
            {account?.name ?? t('stuck.noAccount')}
          </Text>
          {item !== 'all' && (
            <Text size="sm" c="dimmed">
              {t('stuck.item')}{' '}
              <Box component="span" ff="monospace" fz="xs" style={{ overflowWrap: 'anywhere' }}>
                {item}
              </Box>
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'code',
      header: t('stuck.columnCode'),
      cell: ({ code }) => (
        <>
          {t(`stuck.error.${errorOf(code)}`)}
          <Text size="sm" c="dimmed">
            <Code>{code}</Code>
          </Text>
        </>
      ),
    },
    {
      key: 'since',
      header: t('stuck.columnSince'),
      cell: ({ since, attempts }) => (
        <span style={oneLine}>
          {format.moment(since)}
          <Text size="sm" c="dimmed">
            {t('stuck.attempts', { count: attempts })}
          </Text>
        </span>
      ),
    },
    {
      key: 'next',
      header: t('stuck.columnNext'),
      cell: ({ nextAt }) => <span style={oneLine}>{format.moment(nextAt)}</span>,
    },
  ]
  return (
    <Section title={t('stuck.title')} lead={t(items.length === 0 ? 'stuck.none' : 'stuck.lead')}>
      {items.length > 0 && (
        <DataTable
          label={t('stuck.table')}
          columns={columns}
          rows={items}
          rowKey={({ sweep, item }) => `${sweep} ${item}`}
        />
      )}
    </Section>
  )
}

/** What failed, by the code of its error: of Node, of PostgreSQL, of Freigabe, or the name of an exception. */
function errorOf(code: string) {
  if (/^E[A-Z]+$/.test(code)) return 'system'
  if (/^[0-9A-Z]{5}$/.test(code)) return 'database'
  return /^[A-Z][A-Z_]+$/.test(code) ? 'refused' : 'program'
}

/** The switch that lets rules accept well-proven cases. */
function AcceptByRule() {
  const { t } = useTranslation('platform')
  const { data: settings } = useSuspenseQuery(read('readSettings'))
  const change = useChangeSettings()
  const { acceptByRule = settings.acceptByRule } = change.isPending ? change.variables : settings
  return (
    <Section title={t('acceptByRule.title')} lead={t('acceptByRule.lead')}>
      <Stack>
        <Switch
          label={t('acceptByRule.switch')}
          description={t(acceptByRule ? 'acceptByRule.on' : 'acceptByRule.off')}
          checked={acceptByRule}
          onChange={({ currentTarget: { checked } }) => change.mutate({ acceptByRule: checked })}
        />
        <ProblemNotice error={change.error} />
      </Stack>
    </Section>
  )
}

const matters = ['does', 'with', 'never', 'told'] as const

/** The switch that has lists compared across accounts, and everything to know before using it. */
function CompareAccounts() {
  const { t } = useTranslation('platform')
  const { data: settings } = useSuspenseQuery(read('readSettings'))
  const change = useChangeSettings()
  const { compareAccounts } = { ...settings, ...(change.isPending ? change.variables : {}) }
  return (
    <Section title={t('compare.title')} lead={t('compare.lead')}>
      <Stack>
        <Switch
          label={t('compare.switch')}
          description={t(compareAccounts ? 'compare.on' : 'compare.off')}
          checked={compareAccounts}
          onChange={({ currentTarget: { checked } }) => change.mutate({ compareAccounts: checked })}
        />
        <ProblemNotice error={change.error} />
        <Facts
          facts={matters.map((matter) => ({
            name: t(`compare.${matter}`),
            value: t(`compare.${matter}Text`),
          }))}
        />
      </Stack>
    </Section>
  )
}

/** The switch that records that one person runs the platform and publishes a policy alone. */
function SingleOperator() {
  const { t } = useTranslation('platform')
  const { data: settings } = useSuspenseQuery(read('readSettings'))
  const change = useChangeSettings()
  const { singleOperator } = { ...settings, ...(change.isPending ? change.variables : {}) }
  return (
    <Section title={t('alone.title')} lead={t('alone.lead')}>
      <Stack>
        <Switch
          label={t('alone.switch')}
          description={t(singleOperator ? 'alone.on' : 'alone.off')}
          checked={singleOperator}
          onChange={({ currentTarget: { checked } }) => change.mutate({ singleOperator: checked })}
        />
        <ProblemNotice error={change.error} />
      </Stack>
    </Section>
  )
}

function ExampleData() {
  const { t } = useTranslation('platform')
  const [asking, { open, close }] = useDisclosure()
  const remove = useRemoveExample()
  return (
    <Section title={t('platform.example')} lead={t('platform.exampleLead')}>
      <Button variant="default" onClick={open}>
        {t('platform.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('platform.removeTitle')}
        confirm={t('platform.removeConfirm')}
        danger
        mutation={remove}
        onConfirm={() => remove.mutate()}
        onClose={close}
      >
        {t('platform.removeText')}
      </ConfirmDialog>
    </Section>
  )
}
