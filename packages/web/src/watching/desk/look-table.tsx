import type { Look } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { useHoldWords } from '../use-hold-words.ts'

/** What a person is to look at although sending goes on; nothing where there is nothing. */
export function LookTable() {
  const { t } = useTranslation('watching')
  const columns = useColumns()
  const { data } = useQuery({ ...read('listLooks'), refetchInterval: 60_000 })
  if (!data || data.items.length === 0) return null
  return (
    <Section title={t('looks.title')} lead={t('looks.lead')}>
      <DataTable
        label={t('looks.title')}
        columns={columns}
        rows={data.items}
        rowKey={({ account, group, batch, figures }) =>
          [account.id, group?.id, batch?.id, figures.rule].join(' ')
        }
      />
    </Section>
  )
}

function useColumns(): Column<Look>[] {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const words = useHoldWords()
  return [
    {
      key: 'what',
      header: t('looks.what'),
      cell: ({ account, group, batch }) =>
        group === null ? (
          <TextLink to="/a/$account" params={{ account: account.id }} data-row-link>
            {words.unit({ group, batch })}
          </TextLink>
        ) : (
          <TextLink
            to="/a/$account/groups/$group/returns"
            params={{ account: account.id, group: group.id }}
            data-row-link
          >
            {words.unit({ group, batch })}
          </TextLink>
        ),
    },
    {
      key: 'account',
      header: t('desk.column.account'),
      narrow: 'plain',
      cell: ({ account }) => account.name,
    },
    { key: 'found', header: t('looks.found'), cell: ({ figures }) => words.found(figures) },
    {
      key: 'limit',
      header: t('looks.limit'),
      cell: ({ figures }) => format.rate(figures.threshold),
    },
  ]
}
