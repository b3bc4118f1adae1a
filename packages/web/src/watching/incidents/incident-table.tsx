import type { Incident } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Day } from '../../parts/time/moment.tsx'
import { useIncidentDays } from './use-incident-days.ts'

interface IncidentTableProps {
  label: string
  incidents: Incident[]
}

/** Incidents as a table, each leading to its page. */
export function IncidentTable({ label, incidents }: IncidentTableProps) {
  const { t } = useTranslation('watching')
  const format = useFormat()
  const daysOf = useIncidentDays()
  const columns: Column<Incident>[] = [
    {
      key: 'kind',
      header: t('incidents.column.kind'),
      cell: ({ id, kind }) => (
        <TextLink to="/holds/incidents/$incident" params={{ incident: id }} data-row-link>
          {t(`incidents.kind.${kind}`)}
        </TextLink>
      ),
    },
    {
      key: 'about',
      header: t('incidents.column.about'),
      cell: ({ provider, account, domain }) =>
        provider ?? account?.name ?? domain ?? t('incidents.nobody'),
    },
    { key: 'days', header: t('incidents.column.days'), cell: daysOf },
    {
      key: 'holds',
      header: t('incidents.column.holds'),
      align: 'end',
      cell: ({ holds }) => format.number(holds),
    },
    {
      key: 'entered',
      header: t('incidents.column.entered'),
      cell: ({ enteredAt, enteredBy }) => (
        <>
          <Day at={enteredAt} />{' '}
          {enteredBy === null ? t('incidents.byFigures') : t('incidents.by', { name: enteredBy })}
        </>
      ),
    },
  ]
  return <DataTable label={label} columns={columns} rows={incidents} rowKey={({ id }) => id} />
}
