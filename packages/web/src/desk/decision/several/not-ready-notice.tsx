import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../../parts/page/links.tsx'
import { ProblemNotice } from '../../../parts/page/problem-notice.tsx'
import { useFilters } from '../../queue/use-filters.ts'
import type { NotReady } from './cases-not-ready.ts'

/** Why nothing was sent: the cases that are not ready, each with what is missing and the way to it. */
export function NotReadyNotice({ cases }: { cases: readonly NotReady[] }) {
  const { t } = useTranslation('desk')
  const { filters } = useFilters()
  return (
    <Stack role="alert" gap="xs">
      <strong>{t('several.notReady')}</strong>
      {cases.map(({ item, unassessed, error }) => (
        <div key={item.caseId}>
          <TextLink
            to="/desk/$account/$case"
            params={{ account: item.accountId, case: item.caseId }}
            search={filters}
          >
            {item.groupName}
          </TextLink>{' '}
          {error ? <ProblemNotice error={error} /> : t('several.unassessed', { count: unassessed })}
        </div>
      ))}
    </Stack>
  )
}
