import type { LineToCorrect } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import classes from './line-list.module.css'

interface LineListProps {
  lines: LineToCorrect[]
  /** How many there are in all. */
  total: number
}

/** Lines of a file by their number, each with what is wrong with it. */
export function LineList({ lines, total }: LineListProps) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const words = useLocalText()
  const more = total - lines.length
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard needs a way in */}
      <ul className={classes.list} tabIndex={0}>
        {lines.map(({ line, reason, text }) => (
          <li key={`${line} ${reason}`} className={classes.row}>
            <span className={classes.line}>{t('lines.line', { line: format.number(line) })}</span>
            <span>{words(text)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.more}>
          {t('lines.more', { count: more, number: format.number(more) })}
        </p>
      )}
    </>
  )
}
