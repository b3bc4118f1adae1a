import type { Screening } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './screening-figures.module.css'

/** The counts of a screening, recipients first; zero counts are left out. */
export function ScreeningFigures({ screening }: { screening: Screening }) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const { recipients, rows } = screening
  const figures = [
    ['rows', rows.read],
    ['duplicates', recipients.duplicates],
    ['invalid', recipients.invalid],
    ['refused', rows.refused],
    ['role', recipients.role],
    ['disposable', recipients.disposable],
    ['freemail', recipients.freemail],
  ] as const
  return (
    <dl className={classes.figures}>
      <div className={classes.first}>
        <dt className={classes.name}>{t('figure.unique')}</dt>
        <dd className={classes.number}>{format.number(recipients.unique)}</dd>
      </div>
      {figures
        .filter(([name, count]) => count > 0 || name === 'rows')
        .map(([name, count]) => (
          <div key={name} className={classes.figure}>
            <dt className={classes.name}>{t(`figure.${name}`)}</dt>
            <dd className={classes.number}>{format.number(count)}</dd>
          </div>
        ))}
    </dl>
  )
}
