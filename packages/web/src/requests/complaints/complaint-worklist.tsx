import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMailOff, IconPlus } from '@tabler/icons-react'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPages } from '../../api/read.ts'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { Section } from '../../parts/page/section.tsx'
import { LoadMore } from '../../parts/table/load-more.tsx'
import { ComplaintTable } from './complaint-table.tsx'
import { EnterComplaint } from './enter-complaint.tsx'

/** The complaints from outside that staff work on, most urgent first; or the closed ones. */
export function ComplaintWorklist() {
  const { t } = useTranslation('complaints')
  const [closed, setClosed] = useState<'true' | 'false'>('false')
  const [entering, { open, close }] = useDisclosure()
  const query = useSuspenseInfiniteQuery(readPages('listComplaints', { query: { closed } }))
  const rows = query.data.pages.flatMap(({ items }) => items)
  const isClosed = closed === 'true'
  const title = t(isClosed ? 'closedTitle' : 'open')
  return (
    <Section
      title={title}
      lead={t('lead')}
      actions={
        <Group gap="xs">
          <Button variant="default" onClick={() => setClosed(isClosed ? 'false' : 'true')}>
            {t(isClosed ? 'showOpen' : 'showClosed')}
          </Button>
          <Button leftSection={<IconPlus size={17} />} onClick={open}>
            {t('enter.open')}
          </Button>
        </Group>
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon={IconMailOff} title={t('nothing')}>
          {t('nothingText')}
        </EmptyState>
      ) : (
        <ComplaintTable label={title} complaints={rows} />
      )}
      <LoadMore query={query} />
      <EnterComplaint opened={entering} onClose={close} />
    </Section>
  )
}
