import type { Api, QueryInput } from '@freigabe/contract'
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from '../../desk/figures/figures-page.module.css'

/** Which approvals are looked at, for how long after each, and on what the rates rest. */
export type Filter = Required<QueryInput<Api['readOutcomes']>> & { weeks: number; days: number }

const spans = ['12', '26', '40']
const after = ['14', '30', '90']
const bases = ['counted', 'sketch'] as const

interface OutcomesFilterProps {
  filter: Filter
  /** Whether anything is read by samples; without that there is nothing to choose. */
  isSampled: boolean
  onChange: (filter: Filter) => void
}

/** Which approvals count, what was sent after them, and by what it is known what came back. */
export function OutcomesFilter({ filter, isSampled, onChange }: OutcomesFilterProps) {
  const { t } = useTranslation('outcomes')
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={t('filter.weeks')}
        value={String(filter.weeks)}
        onChange={(weeks) => onChange({ ...filter, weeks: Number(weeks) })}
        data={spans.map((value) => ({
          value,
          label: t('filter.weeksOf', { count: Number(value) }),
        }))}
      />
      <SegmentedControl
        aria-label={t('filter.days')}
        value={String(filter.days)}
        onChange={(days) => onChange({ ...filter, days: Number(days) })}
        data={after.map((value) => ({
          value,
          label: t('filter.daysOf', { count: Number(value) }),
        }))}
      />
      {isSampled && (
        <SegmentedControl
          aria-label={t('filter.basis')}
          value={filter.basis}
          onChange={(basis) => onChange({ ...filter, basis: basis as Filter['basis'] })}
          data={bases.map((value) => ({ value, label: t(`filter.${value}`) }))}
        />
      )}
    </div>
  )
}
