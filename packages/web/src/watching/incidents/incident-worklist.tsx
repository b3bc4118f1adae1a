import type { Incident } from '@freigabe/contract'
import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconShieldCheck } from '@tabler/icons-react'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'
import { useFormat } from '../../i18n/format-context.tsx'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { TextLink } from '../../parts/page/links.tsx'
import { Section } from '../../parts/page/section.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { Day } from '../../parts/time/moment.tsx'
import { EnterIncident } from './enter-incident.tsx'
import { useIncidentDays } from './use-incident-days.ts'

/** The incidents that are open, or closed ones, and how to enter one. */
export function IncidentWorklist() {
  const { t } = useTranslation('watching')
  const [closed, setClosed] = useState<'true' | 'false'>('false')
  const [entering, { open, close }] = useDisclosure()
  const query = useSuspenseInfiniteQuery(readPages('listIncidents', { query: { closed } }))
  const rows = query.data.pages.flatMap(({ items }) => items)
  const isClosed = closed === 'true'
  const title = t(isClosed ? 'incidents.closedTitle' : 'incidents.title')
  return (
    <Section
      title={title}
      lead={t('incidents.lead')}
      actions={
        <Group gap="xs">
          <Button variant="default" onClick={() => setClosed(isClosed ? 'false' : 'true')}>
            {t(isClosed ? 'incidents.showOpen' : 'incidents.showClosed')}
          </Button>
          <Button variant="default" leftSection={<IconPlus size={17} />} onClick={open}>
            {t('enter.open')}
          </Button>
        </Group>
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon={IconShieldCheck} title={t('incidents.nothing')}>
          {t('incidents.nothingText')}
        </EmptyState>
      ) : (
        <IncidentTable label={title} incidents={rows} />
      )}
      <LoadMore query={query} />
      <EnterIncident opened={entering} onClose={close} />
    </Section>
  )
}

interface IncidentTableProps {
  label: string
  incidents: Incident[]
}

/** Incidents as a table, each leading to its page. */
function IncidentTable({ label, incidents }: IncidentTableProps) {
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
