import type { Screening } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import classes from './refused-rows.module.css'

/** The rows that could not be read, by the number of their line, each with what is wrong with it. */
export function RefusedRows({ screening }: { screening: Screening }) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const words = useLocalText()
  const { refusedRows, rows } = screening
  const more = rows.refused - refusedRows.length
  return (
    <details className={classes.rows}>
      <summary className={classes.summary}>
        {t('screening.refusedRows', { count: rows.refused, number: format.number(rows.refused) })}
      </summary>
      <ul className={classes.list}>
        {refusedRows.map(({ line, text }) => (
          <li key={line} className={classes.row}>
            <span className={classes.line}>
              {t('screening.line', { line: format.number(line) })}
            </span>
            <span>{words(text)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.more}>
          {t('screening.moreRefused', { count: more, number: format.number(more) })}
        </p>
      )}
    </details>
  )
}
