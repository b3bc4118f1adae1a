import type { Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import classes from './figures-page.module.css'
import { ShareCell } from './share-cell.tsx'
import { useMethodName } from './use-method-name.ts'
import { useQuantile, useShareText } from './use-small-numbers.ts'

type Method = Figures['methods'][number]

/** How often each collection method was accepted, and how soon it was decided. */
export function MethodFigures({ methods }: Pick<Figures, 'methods'>) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const share = useShareText()
  const quantile = useQuantile()
  const methodName = useMethodName()
  const columns: Column<Method>[] = [
    { key: 'name', header: t('column.method'), cell: ({ method }) => methodName(method) },
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
      <DataTable
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
    cell: Column<Method>['cell'],
  ): Column<Method> {
    return { key, header: t(`column.${key}`), cell, align: 'end' }
  }
}
