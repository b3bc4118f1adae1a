import type { Outcomes } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { IconChartBar, IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import classes from '../../desk/figures/figures-page.module.css'
import { useFormat } from '../../i18n/format-context.tsx'
import { saveFile } from '../../lists/screening/save-file.ts'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { OutcomeTables } from './outcome-tables.tsx'
import { outcomesCsv } from './outcomes-csv.ts'
import { type Filter, OutcomesFilter } from './outcomes-filter.tsx'

/** What came of approvals after they were sent to, for those who lead and those who run the platform. */
export function OutcomesPage() {
  const { t } = useTranslation('outcomes')
  const [filter, setFilter] = useState<Filter>({ weeks: 26, days: 30, basis: 'counted' })
  const { data: outcomes, error } = useQuery({
    ...read('readOutcomes', { query: filter }),
    // A filter changes the figures, not the page.
    placeholderData: keepPreviousData,
  })
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          outcomes && (
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden="true" />}
              onClick={() => saveFile('outcomes.csv', asFile(outcomesCsv(outcomes)))}
            >
              {t('save')}
            </Button>
          )
        }
      />
      <OutcomesFilter
        filter={filter}
        isSampled={(outcomes?.bases.sketch ?? 0) > 0}
        onChange={setFilter}
      />
      <ProblemNotice error={error} />
      {outcomes?.all.approvals === 0 && (
        <EmptyState icon={IconChartBar} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      {outcomes && outcomes.all.approvals > 0 && (
        <>
          <CountedText outcomes={outcomes} />
          <OutcomeTables outcomes={outcomes} />
        </>
      )}
    </Page>
  )
}

function asFile(csv: string): Blob {
  return new Blob([csv], { type: 'text/csv;charset=utf-8' })
}

/** What is counted, what is missing, and how sure it is. */
function CountedText({ outcomes }: { outcomes: Outcomes }) {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  const { all, since, until, days, within, drawn, groupOnly, bases, failed } = outcomes
  const counted = (count: number) => ({ count, number: format.number(count) })
  const isSent = all.sentTo > 0
  return (
    <>
      <p className={classes.text}>
        {t('span', {
          ...counted(all.approvals),
          ...{
            since: format.statedDay(since),
            until: format.statedDay(dayBefore(until)),
            days,
            within,
          },
        })}
      </p>
      {!isSent && groupOnly === 0 && <p className={classes.text}>{t('noSends')}</p>}
      {groupOnly > 0 && <p className={classes.text}>{t('groupOnly', counted(groupOnly))}</p>}
      {bases.sketch > 0 && <p className={classes.quiet}>{t('sampled', counted(bases.sketch))}</p>}
      {failed > 0 && <p className={classes.quiet}>{t('failed', counted(failed))}</p>}
      {isSent && (
        <p className={classes.quiet}>
          {t(`interval.${drawn}`)} {t('complaintHint')}
        </p>
      )}
    </>
  )
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
