import type { PolicyTrial, TriedCase } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Section } from '../../parts/page/section.tsx'
import classes from './trial.module.css'

/** A count before and after. */
interface Comparison {
  name: string
  before: number
  after: number
}

/** How many submissions went each way, and how many would have under the draft. */
export function TrialSums({ trial }: { trial: PolicyTrial }) {
  const { t } = useTranslation('policy')
  const promiseWords = usePromiseWords()
  const parts: { title: string; rows: Comparison[] }[] = [
    {
      title: t('trial.outcomes'),
      rows: trial.outcomes.map(({ outcome, ...counts }) => ({
        name: t(`trial.outcome.${outcome}`),
        ...counts,
      })),
    },
    {
      title: t('trial.routes'),
      rows: trial.routes.map(({ route, ...counts }) => ({
        name: t(`trial.route.${route}`),
        ...counts,
      })),
    },
    {
      title: t('trial.promises'),
      rows: trial.promises.map(({ promise, ...counts }) => ({
        name: promiseWords(promise),
        ...counts,
      })),
    },
  ]
  return (
    <div className={classes.sums}>
      {parts.map(({ title, rows }) => (
        <div key={title}>
          <Section title={title}>
            <ComparisonTable
              label={title}
              rows={rows.filter(({ before, after }) => before + after > 0)}
            />
          </Section>
        </div>
      ))}
    </div>
  )
}

/** Counts before and after side by side, as numbers and as bars of the same measure. */
function ComparisonTable({ label, rows }: { label: string; rows: Comparison[] }) {
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

/** The time within which a decision is promised, in words: `in 4 Geschäftsstunden`. */
export function usePromiseWords(): (promise: TriedCase['promise']) => string {
  const { t } = useTranslation('policy')
  const format = useFormat()
  return (promise) => {
    if (promise === null) return t('trial.atOnce')
    const { businessHours, businessDays = 0 } = promise
    const count = businessHours ?? businessDays
    const named = { count, number: format.number(count) }
    return businessHours === undefined ? t('trial.days', named) : t('trial.hours', named)
  }
}
