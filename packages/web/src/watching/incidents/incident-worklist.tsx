import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconShieldCheck } from '@tabler/icons-react'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { Section } from '../../parts/page/section.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { EnterIncident } from './enter-incident.tsx'
import { IncidentTable } from './incident-table.tsx'

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
