import type { Measure } from '@freigabe/contract'
import { Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PillsSelect } from '../../desk/decision/grounds/pills-select.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { policyQuery } from '../../policy/queries.ts'

interface MeasureFieldProps {
  label: string
  value: Measure
  onChange: (measure: Measure) => void
}

/** Whether a warning or a suspension is considered. */
export function MeasureField({ label, value, onChange }: MeasureFieldProps) {
  const { t } = useTranslation('proceedings')
  return (
    <Radio.Group label={label} value={value} onChange={(next) => onChange(next as Measure)}>
      <Stack gap={6} mt={6}>
        <Radio value="warning" label={t('measure.warning')} />
        <Radio value="suspension" label={t('measure.suspension')} />
      </Stack>
    </Radio.Group>
  )
}

interface GroundFieldProps {
  id?: string
  value: string[]
  /** If given, only these can be chosen. */
  among?: readonly string[] | undefined
  onChange: (grounds: string[]) => void
}

/** The grounds of a warning or suspension: house rules first, since those on conduct are among them. */
export function GroundField({ id, value, among, onChange }: GroundFieldProps) {
  const { t } = useTranslation('proceedings')
  const words = useLocalText()
  const { data: policy } = useQuery(policyQuery())
  const offered = (policy?.grounds ?? []).filter(({ code }) => among?.includes(code) ?? true)
  const inOrder = [
    ...offered.filter(({ basis }) => basis === 'house').reverse(),
    ...offered.filter(({ basis }) => basis === 'law'),
  ]
  return (
    <PillsSelect
      id={id}
      label={t('propose.grounds')}
      placeholder={value.length === 0 ? t('propose.choose') : undefined}
      data={inOrder.map(({ code, title }) => ({ value: code, label: words(title) }))}
      value={value}
      onChange={onChange}
    />
  )
}
