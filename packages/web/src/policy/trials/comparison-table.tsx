import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './trial.module.css'

/** A count before and after. */
export interface Comparison {
  name: string
  before: number
  after: number
}

/** Counts before and after side by side, as numbers and as bars of the same measure. */
export function ComparisonTable({ label, rows }: { label: string; rows: Comparison[] }) {
  const { t } = useTranslation('policy')
  const format = useFormat()
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before, after]))
  return (
    <table aria-label={label} className={classes.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('trial.before')}</th>
          <th scope="col">{t('trial.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after }) => (
          <tr key={name} data-changed={before !== after || undefined}>
            <th scope="row">
              {name}
              <span className={classes.bars} aria-hidden="true">
                <span className={classes.before} style={{ width: `${(before / most) * 100}%` }} />
                <span className={classes.after} style={{ width: `${(after / most) * 100}%` }} />
              </span>
            </th>
            <td>{format.number(before)}</td>
            <td>{format.number(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
