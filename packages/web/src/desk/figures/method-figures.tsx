import type { Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './figures-page.module.css'
import { type FigureColumn, FiguresTable } from './figures-table.tsx'
import bar from './method-figures.module.css'
import { useMethodName } from './use-method-name.ts'
import { leastForShare, useQuantile, useShareText } from './use-small-numbers.ts'

type Method = Figures['methods'][number]

/** How often each collection method was accepted, and how soon it was decided. */
export function MethodFigures({ methods }: Pick<Figures, 'methods'>) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const share = useShareText()
  const quantile = useQuantile()
  const methodName = useMethodName()
  const columns: FigureColumn<Method>[] = [
    {
      key: 'name',
      header: t('column.method'),
      cell: ({ method }) => methodName(method),
      align: 'start',
    },
    number('decided', ({ decided }) => format.number(decided)),
    number('accepted', ({ accepted, decided }) => <ShareCell part={accepted} whole={decided} />),
    number('kept', ({ decided, kept }) => share(kept, decided)),
    number('median', ({ decided, medianHours }) => quantile(medianHours, decided)),
    number('questions', ({ decided, questions }) =>
      format.number(Math.round((questions / decided) * 10) / 10),
    ),
    number('byRule', ({ byRule, decided }) => share(byRule, decided)),
  ]
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t('byMethod')}</h3>
      <FiguresTable
        label={t('byMethod')}
        columns={columns}
        rows={methods}
        rowKey={({ method }) => method}
      />
      <p className={classes.quiet}>{t('byMethodHint')}</p>
    </div>
  )

  function number(
    key: 'decided' | 'accepted' | 'kept' | 'median' | 'questions' | 'byRule',
    cell: FigureColumn<Method>['cell'],
  ): FigureColumn<Method> {
    const isMinor = key !== 'decided' && key !== 'accepted'
    return { key, header: t(`column.${key}`), cell, isMinor }
  }
}

/** How many of how many, with a bar to the whole where there are enough of them. */
function ShareCell({ part, whole }: { part: number; whole: number }) {
  const format = useFormat()
  const share = useShareText()
  if (whole < leastForShare) return share(part, whole)
  return (
    <div className={bar.cell} title={`${format.number(part)} / ${format.number(whole)}`}>
      <span className={bar.track} aria-hidden="true">
        <span className={bar.fill} style={{ width: `${(part / whole) * 100}%` }} />
      </span>
      <span>{share(part, whole)}</span>
    </div>
  )
}
