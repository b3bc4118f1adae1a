import type { Api, QueryInput } from '@freigabe/contract'
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './outcomes-filter.module.css'

/** Which approvals are looked at, for how long after each, and on what the rates rest. */
export type Filter = Required<QueryInput<Api['readOutcomes']>> & { weeks: number; days: number }

const weeks = [12, 26, 40]
const days = [14, 30, 90]
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
      <Choice
        label={t('filter.weeks')}
        value={String(filter.weeks)}
        data={weeks.map((count) => [String(count), t('filter.weeksOf', { count })])}
        onChange={(value) => onChange({ ...filter, weeks: Number(value) })}
      />
      <Choice
        label={t('filter.days')}
        value={String(filter.days)}
        data={days.map((count) => [String(count), t('filter.daysOf', { count })])}
        onChange={(value) => onChange({ ...filter, days: Number(value) })}
      />
      {isSampled && (
        <Choice
          label={t('filter.basis')}
          value={filter.basis}
          data={bases.map((basis) => [basis, t(`filter.${basis}`)])}
          onChange={(value) => onChange({ ...filter, basis: value as Filter['basis'] })}
        />
      )}
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  data: [value: string, label: string][]
  onChange: (value: string) => void
}

function Choice({ label, value, data, onChange }: ChoiceProps) {
  return (
    <div>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      <SegmentedControl
        aria-label={label}
        value={value}
        data={data.map(([each, name]) => ({ value: each, label: name }))}
        onChange={onChange}
      />
    </div>
  )
}
