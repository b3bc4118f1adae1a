import type { PolicyTrial } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Section } from '../../parts/section.tsx'
import { type Comparison, ComparisonTable } from './comparison-table.tsx'
import classes from './trial.module.css'
import { usePromiseWords } from './use-promise-words.ts'

/** How many submissions went which way, and would have gone under the draft. */
export function TrialSums({ trial }: { trial: PolicyTrial }) {
  const { t } = useTranslation(['policy', 'parts'])
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
        name: t(`parts:route.${route}`),
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
