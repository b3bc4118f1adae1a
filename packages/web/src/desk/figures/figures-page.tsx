import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { Page } from '../../parts/page/page.tsx'
import { PageHeader } from '../../parts/page/page-header.tsx'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { AgreementSection } from './agreement-section.tsx'
import { AppealSection } from './appeal-section.tsx'
import { DecidedSection } from './decided-section.tsx'
import type { Filter } from './figures-filter.tsx'
import classes from './figures-page.module.css'
import { WaitingNow } from './waiting-now.tsx'

/** The figures of the desk, for those who lead: what waits, and what was decided. */
export function FiguresPage() {
  const { t } = useTranslation('figures')
  const [filter, setFilter] = useState<Filter>({ weeks: 12 })
  const { data: figures, error } = useQuery({
    ...read('readFigures', { query: filter }),
    // A filter changes the figures, not the page.
    placeholderData: keepPreviousData,
  })
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ProblemNotice error={error} />
      {figures && (
        <>
          <WaitingNow waiting={figures.waiting} backlog={figures.backlog} />
          <DecidedSection figures={figures} filter={filter} onFilter={setFilter} />
          <div className={classes.sections}>
            <AppealSection appeals={figures.appeals} />
            <AgreementSection agreement={figures.agreement} />
          </div>
        </>
      )}
    </Page>
  )
}
