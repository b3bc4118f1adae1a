import type { DecidedFigures, Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { BigFigure, FigureRow } from './figure-row.tsx'
import { useHours } from './use-hours.ts'
import { leastForQuantile, useQuantile, useShareText } from './use-small-numbers.ts'
import { WeekSpark } from './week-spark.tsx'
import type { Week } from './weeks-of.ts'

interface DecidedSumProps {
  total: DecidedFigures
  routes: Figures['routes']
  questions: Figures['questions']
  weeks: Week[]
}

/** All decisions in total, with their course, and what is promised. */
export function DecidedSum({ total, routes, questions, weeks }: DecidedSumProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const hours = useHours()
  const share = useShareText()
  const quantile = useQuantile()
  const { decided, kept, medianHours, mostHours, byRule, accepted } = total
  const unasked = questions.find((each) => each.questions === 0)?.cases ?? 0
  const promised = routes.find(({ route }) => route === 'normal')?.promisedHours
  return (
    <FigureRow>
      <BigFigure
        name={t('column.decided')}
        value={format.number(decided)}
        course={<WeekSpark label={t('chart')} weeks={weeks} />}
      />
      <BigFigure
        name={t('column.kept')}
        value={share(kept, decided)}
        beside={t('target')}
        course={<WeekSpark label={t('chartKept')} weeks={weeks} isShare />}
      />
      <BigFigure
        name={t('column.median')}
        value={quantile(medianHours, decided)}
        beside={promised ? t('promised', { hours: hours(promised) }) : undefined}
      />
      {decided >= leastForQuantile && (
        <BigFigure name={t('column.most')} value={quantile(mostHours, decided)} />
      )}
      <BigFigure
        name={t('column.questions')}
        value={format.number(Math.round((total.questions / decided) * 10) / 10)}
        beside={t('unasked', { cases: share(unasked, decided) })}
      />
      <BigFigure name={t('column.byRule')} value={share(byRule, decided)} />
      <BigFigure name={t('column.accepted')} value={share(accepted, decided)} />
    </FigureRow>
  )
}
