import { Button, SegmentedControl } from '@mantine/core'
import { IconDownload, IconHourglass } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { PageHeader } from '../../parts/page-header.tsx'
import { Section } from '../../parts/section.tsx'
import { saveFile } from '../../screening/save-file.ts'
import { OpenPromises } from './open-promises.tsx'
import { promisesCsv } from './promises-csv.ts'
import { promisesQuery } from './queries/promises-query.ts'
import { RouteTable } from './route-table.tsx'
import { WeekChart } from './week-chart.tsx'

const spans = ['4', '12', '52']

/** How promises are kept: the open ones, each way that cases go, and week by week. */
export function PromisesPage() {
  const { t } = useTranslation('promises')
  const [span, setSpan] = useState('12')
  const { data: figures } = useSuspenseQuery(promisesQuery(Number(span)))
  const save = () =>
    saveFile('promises.csv', new Blob([promisesCsv(figures)], { type: 'text/csv;charset=utf-8' }))
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <OpenPromises open={figures.open} />
      <Section
        title={t('kept')}
        lead={t('keptLead')}
        actions={
          <SegmentedControl
            aria-label={t('span')}
            value={span}
            onChange={setSpan}
            data={spans.map((value) => ({ value, label: t('weeks', { count: Number(value) }) }))}
          />
        }
      >
        {figures.routes.length === 0 ? (
          <EmptyState icon={IconHourglass} title={t('nothing')}>
            {t('nothingText')}
          </EmptyState>
        ) : (
          <>
            <WeekChart figures={figures} weeks={Number(span)} />
            <RouteTable routes={figures.routes} />
            <Button
              variant="default"
              mt="md"
              leftSection={<IconDownload size={16} aria-hidden="true" />}
              onClick={save}
            >
              {t('save')}
            </Button>
          </>
        )}
      </Section>
    </Page>
  )
}
