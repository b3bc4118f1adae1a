import type { ObservedDenial } from '@freigabe/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { ClosedBadge } from '../groups/closed-badge.tsx'

/** What the gate would have denied while the account is only observed. */
export function ObservedDenials({ account }: { account: string }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  const query = useInfiniteQuery({
    ...readPages('readObserved', { params: { account }, query: { limit: 10 } }),
    refetchInterval: 60_000,
  })
  const denials = query.data?.pages.flatMap(({ items }) => items)
  if (denials === undefined) return null
  const columns: Column<ObservedDenial>[] = [
    {
      key: 'group',
      header: t('dashboard.name'),
      cell: ({ group }) =>
        group === null ? (
          t('observed.unknown')
        ) : (
          <TextLink
            to="/a/$account/groups/$group"
            params={{ account, group: group.id }}
            data-row-link
          >
            {group.name}
          </TextLink>
        ),
    },
    {
      key: 'reason',
      header: t('observed.reason'),
      cell: ({ reason }) => <ClosedBadge reason={reason} />,
    },
    { key: 'day', header: t('observed.day'), cell: ({ day }) => format.statedDay(day) },
    {
      key: 'questions',
      header: t('observed.questions'),
      align: 'end',
      cell: ({ questions }) => format.number(questions),
    },
  ]
  return (
    <Section
      title={t('observed.title')}
      lead={t(denials.length === 0 ? 'observed.none' : 'observed.lead')}
    >
      {denials.length > 0 && (
        <DataTable
          label={t('observed.title')}
          columns={columns}
          rows={denials}
          rowKey={({ day, group, reason }) => `${day} ${group?.id} ${reason}`}
        />
      )}
      <LoadMore query={query} />
    </Section>
  )
}
