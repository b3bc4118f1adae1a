import type { WebhookEndpoint } from '@freigabe/contract'
import { SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import { Section } from '../../parts/page/section.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { OpeningList } from '../../parts/table/opening-list.tsx'
import { attemptsQuery } from '../queries.ts'
import { AttemptLine } from './attempt-line.tsx'

interface AttemptLogProps {
  account: string | null
  endpoint: WebhookEndpoint
  mayChange: boolean
}

/** What was sent to a webhook and what came of it, all or only what failed. */
export function AttemptLog({ account, endpoint: { id }, mayChange }: AttemptLogProps) {
  const { t } = useTranslation('events')
  const [which, setWhich] = useState<'all' | 'failed'>('all')
  const query = useInfiniteQuery(attemptsQuery(account, id, which === 'failed' ? 'true' : 'false'))
  const attempts = query.data?.pages.flatMap(({ items }) => items)
  return (
    <Section
      title={t('attempts.title')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('attempts.which')}
          value={which}
          onChange={(value) => setWhich(value as 'all' | 'failed')}
          data={[
            { value: 'all', label: t('attempts.all') },
            { value: 'failed', label: t('attempts.failed') },
          ]}
        />
      }
    >
      <ProblemNotice error={query.error} />
      {attempts?.length === 0 && (
        <Quiet>{t(which === 'all' ? 'attempts.none' : 'attempts.noneFailed')}</Quiet>
      )}
      {attempts && attempts.length > 0 && (
        <OpeningList label={t('attempts.list')}>
          {attempts.map((attempt) => (
            <AttemptLine
              key={attempt.id}
              account={account}
              endpoint={id}
              attempt={attempt}
              mayChange={mayChange}
            />
          ))}
        </OpeningList>
      )}
      <LoadMore query={query} />
    </Section>
  )
}
