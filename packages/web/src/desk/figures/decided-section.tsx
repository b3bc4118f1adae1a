import type { Figures } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { IconChartBar, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../../lists/screening/save-file.ts'
import { EmptyState } from '../../parts/page/empty-state.tsx'
import { Section } from '../../parts/page/section.tsx'
import { DecidedSum } from './decided-sum.tsx'
import { figuresCsv } from './figures-csv.ts'
import { FiguresFilter, type Filter } from './figures-filter.tsx'
import { MethodFigures } from './method-figures.tsx'
import { RouteFigures } from './route-figures.tsx'
import { weeksOf } from './weeks-of.ts'

interface DecidedSectionProps {
  figures: Figures
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** What was decided in the chosen weeks: in total, by way and by method. */
export function DecidedSection({ figures, filter, onFilter }: DecidedSectionProps) {
  const { t } = useTranslation('figures')
  const { total } = figures
  const save = () =>
    saveFile('figures.csv', new Blob([figuresCsv(figures)], { type: 'text/csv;charset=utf-8' }))
  return (
    <Section
      title={t('decided')}
      lead={t('decidedLead')}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={save}
        >
          {t('save')}
        </Button>
      }
    >
      <FiguresFilter filter={filter} onChange={onFilter} />
      {total === null ? (
        <EmptyState icon={IconChartBar} title={t('nothing')}>
          {t('nothingText')}
        </EmptyState>
      ) : (
        <>
          <DecidedSum
            total={total}
            routes={figures.routes}
            questions={figures.questions}
            weeks={weeksOf(figures, filter.weeks)}
          />
          <RouteFigures total={total} routes={figures.routes} />
          <MethodFigures methods={figures.methods} />
        </>
      )}
    </Section>
  )
}
