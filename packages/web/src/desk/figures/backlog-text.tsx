import type { Figures } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './figures-page.module.css'

/** How many cases will be in review at this time tomorrow, and how that is computed. */
export function BacklogText({ backlog }: Pick<Figures, 'backlog'>) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{t('backlog.title')}</h3>
      {backlog === null ? (
        <p className={classes.quiet}>{t('backlog.tooEarly')}</p>
      ) : (
        <>
          <p className={classes.text}>
            {t('backlog.text', {
              count: backlog.expected,
              at: format.moment(backlog.at),
              expected: format.number(backlog.expected),
              least: format.number(backlog.least),
              most: format.number(backlog.most),
              now: format.number(backlog.now),
            })}
          </p>
          <p className={classes.quiet}>
            {t('backlog.how', { count: backlog.weeks, number: format.number(backlog.weeks) })}
          </p>
        </>
      )}
    </div>
  )
}
