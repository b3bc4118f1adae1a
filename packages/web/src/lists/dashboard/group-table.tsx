import type { Group, NextStep } from '@freigabe/contract'
import { Box, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { TextLink } from '../../parts/links.tsx'
import { StandingBadge } from '../../parts/standing-badge.tsx'
import { passedAs } from '../passed-as.ts'

/** The groups of an account: their standing, what comes next, who takes it and by when. */
export function GroupTable({ account, groups }: { account: string; groups: Group[] }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const columns: Column<Group>[] = [
    {
      key: 'name',
      header: t('dashboard.name'),
      cell: ({ id, name }) => (
        <TextLink to="/a/$account/groups/$group" params={{ account, group: id }} data-row-link>
          <Text span inherit lineClamp={2} title={name}>
            {name}
          </Text>
        </TextLink>
      ),
    },
    {
      key: 'recipients',
      header: t('dashboard.recipients'),
      align: 'end',
      width: '7rem',
      cell: ({ recipients, sendable, next }) => (
        <>
          {format.number(recipients)}
          {sendable > 0 && next.what !== 'send' && (
            <Text inherit c="var(--text-quiet)" style={{ whiteSpace: 'nowrap' }}>
              {t('dashboard.sendable', { number: format.number(sendable) })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'standing',
      header: t('dashboard.standing'),
      width: '11rem',
      cell: ({ standing }) => <StandingBadge standing={standing} />,
    },
    {
      key: 'next',
      header: t('dashboard.next'),
      width: '15rem',
      cell: ({ next }) => <NextStepText next={next} />,
    },
    {
      key: 'by',
      header: t('dashboard.by'),
      width: '12rem',
      cell: ({ next }) =>
        next.by ? (
          <Deadline
            by={next.by}
            stacked
            passed={passedAs(next)}
            end={['send', 'send_some', 'see_condition'].includes(next.what)}
          />
        ) : (
          '–'
        ),
    },
  ]
  return (
    <DataTable
      label={t('dashboard.table')}
      columns={columns}
      rows={groups}
      rowKey={({ id }) => id}
    />
  )
}

/** What comes next, and below it who takes that step. */
function NextStepText({ next: { what, who, questions } }: { next: NextStep }) {
  const { t } = useTranslation('lists')
  return (
    <Box component="span" display="inline-grid">
      {t(`next.${what}`, { count: questions })}
      {who !== 'nobody' && (
        <Box component="span" c="dimmed">
          {t(`who.${who}`)}
        </Box>
      )}
    </Box>
  )
}
