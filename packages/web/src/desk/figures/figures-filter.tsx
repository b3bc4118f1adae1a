import type { Api, QueryInput } from '@freigabe/contract'
import { decidedRoutes } from '@freigabe/contract/choices'
import { SegmentedControl, Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { policyQuery } from '../../policy/queries.ts'
import classes from './figures-page.module.css'
import { useMethodName } from './use-method-name.ts'

/** Which decisions the figures count. */
export type Filter = QueryInput<Api['readFigures']> & { weeks: number }

const spans = ['4', '12', '52']

interface FiguresFilterProps {
  filter: Filter
  onChange: (filter: Filter) => void
}

/** Which decisions are counted: how many weeks, which way, which method. */
export function FiguresFilter({ filter, onChange }: FiguresFilterProps) {
  const { t } = useTranslation(['figures', 'parts'])
  const { data: policy } = useSuspenseQuery(policyQuery())
  const methodName = useMethodName()
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={t('span')}
        value={String(filter.weeks)}
        onChange={(weeks) => onChange({ ...filter, weeks: Number(weeks) })}
        data={spans.map((value) => ({ value, label: t('weeks', { count: Number(value) }) }))}
      />
      <Select
        aria-label={t('column.route')}
        placeholder={t('anyRoute')}
        clearable
        clearButtonProps={{ 'aria-label': t('anyRoute') }}
        value={filter.route ?? null}
        data={decidedRoutes.map((value) => ({ value, label: t(`parts:route.${value}`) }))}
        onChange={(route) => onChange({ ...filter, route: route ?? undefined })}
      />
      <Select
        aria-label={t('column.method')}
        placeholder={t('anyMethod')}
        clearable
        clearButtonProps={{ 'aria-label': t('anyMethod') }}
        searchable
        value={filter.method ?? null}
        data={policy.methods.map(({ code }) => ({ value: code, label: methodName(code) }))}
        onChange={(method) => onChange({ ...filter, method: method ?? undefined })}
      />
    </div>
  )
}
