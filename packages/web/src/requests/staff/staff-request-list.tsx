import type { RequestItem } from '@freigabe/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useListKeys } from '../../desk/keys/use-list-keys.ts'
import type { Column } from '../../parts/table/data-table.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { staffRequestsQuery } from '../queries.ts'
import { RequestList } from './request-list.tsx'
import type { RequestSide } from './request-side.ts'

/** What waits for a side, most urgent first, with who has taken it on. */
export function StaffRequestList({ side }: { side: RequestSide }) {
  const { t } = useTranslation('requests')
  const query = useInfiniteQuery(staffRequestsQuery(side))
  useListKeys(query, side === 'desk')
  const kind: Column<RequestItem> = {
    key: 'kind',
    header: t('staff.kind'),
    narrow: 'plain',
    width: '8rem',
    cell: ({ kind }) => t(`kind.${kind}`),
  }
  const columns: Column<RequestItem>[] = [
    {
      key: 'due',
      header: t('staff.due'),
      width: '12rem',
      cell: ({ dueAt, status }) =>
        dueAt === null ? t(`staff.status.${status}`) : <Deadline by={dueAt} stacked />,
    },
    {
      key: 'holder',
      header: t('staff.holder'),
      width: '10rem',
      cell: ({ holder, barred }) => {
        if (barred) return t('staff.barred')
        if (holder === null) return t('staff.free')
        return holder.mine ? t('staff.mine') : holder.name
      },
    },
  ]
  return (
    <RequestList
      side={side}
      query={query}
      empty={{ title: t(`staff.${side}.empty`), text: t(`staff.${side}.emptyText`) }}
      label={t('staff.label')}
      beforeAccount={[kind]}
      columns={columns}
    />
  )
}
