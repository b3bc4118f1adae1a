import { Box, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { CaseStatusBadge } from '../../parts/case-status-badge.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { Quiet } from '../../parts/quiet.tsx'
import { roundedHours } from '../../parts/rounded-hours.ts'
import { caseOverviewQuery } from '../queries.ts'

/** The state of the open cases, what is due first of each kind, and how soon decisions usually come. */
export function CaseOverview({ account }: { account: string }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const { data } = useQuery(caseOverviewQuery(account))
  if (!data || data.open.length === 0) return null
  return (
    <Box component="section" aria-label={t('overview.title')} mb="2rem">
      <Group
        component="ul"
        align="stretch"
        gap="0.5rem 2rem"
        m={0}
        p={0}
        style={{ listStyle: 'none' }}
      >
        {data.open.map(({ status, cases, nextBy }) => (
          <Group component="li" key={status} gap="0.25rem 0.5rem">
            <Box component="span" fw={600}>
              {format.number(cases)}
            </Box>
            <CaseStatusBadge status={status} />
            {nextBy && (
              <Box component="span" c="dimmed" fz="sm">
                {t(`overview.next.${status}`, { count: cases })}{' '}
                <Deadline by={nextBy} passed={status === 'in_review' ? 'missed' : 'overdue'} />
              </Box>
            )}
          </Group>
        ))}
      </Group>
      {data.usualHours !== null && (
        <Quiet mt="xs" fz="sm">
          {t('overview.usual', { time: format.duration(roundedHours(data.usualHours)) })}
        </Quiet>
      )}
    </Box>
  )
}
