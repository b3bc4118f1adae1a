import type { Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { DecidedTable } from './decided-table.tsx'
import classes from './figures-page.module.css'
import { MeasureBars } from './measure-bars.tsx'
import { useMethodName } from './use-method-name.ts'

/** How often each collection method was accepted. */
export function MethodFigures({ methods }: Pick<Figures, 'methods'>) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const methodName = useMethodName()
  const rows = methods.map(({ method, ...figures }) => ({
    key: method,
    name: methodName(method),
    ...figures,
  }))
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t('byMethod')}</h3>
      <MeasureBars
        label={t('byMethod')}
        measures={rows.map(({ name, decided, accepted }) => ({
          label: name,
          length: accepted / decided,
          words: t('accepted', {
            share: format.percent(accepted / decided),
            accepted: format.number(accepted),
            decided: format.number(decided),
          }),
        }))}
      />
      <DecidedTable label={t('byMethod')} heading={t('column.method')} rows={rows} />
      <p className={classes.quiet}>{t('byMethodHint')}</p>
    </div>
  )
}
