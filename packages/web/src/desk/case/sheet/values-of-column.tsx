import type { Finding } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import classes from './values-of-column.module.css'

/** Findings about a small column of the file: its values are worth more than a picture of them. */
const aboutColumn = ['status_column', 'origin_words', 'named_companies', 'foreign_origin']

/** So many values stand in the line; the picture has the others. */
const mostValues = 4

/** The values of a small column with how often each occurs, the commonest first. */
export function ValuesOfColumn({ finding: { id, chart } }: { finding: Finding }) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const format = useFormat()
  if (!aboutColumn.includes(id) || chart?.kind !== 'bars') return null
  const bars = chart.bars.toSorted((one, other) => other.count - one.count)
  const more = bars.length - mostValues
  return (
    <dl className={classes.values}>
      {bars.slice(0, mostValues).map(({ label, count }) => (
        <div key={words(label)}>
          <dt>{words(label)}</dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
      {more > 0 && (
        <div>
          <dt>{t('sheet.moreValues', { number: format.number(more) })}</dt>
        </div>
      )}
    </dl>
  )
}
