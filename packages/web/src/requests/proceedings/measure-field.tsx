import type { Measure } from '@freigabe/contract'
import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface MeasureFieldProps {
  value: Measure
  onChange: (measure: Measure) => void
}

/** Whether a warning or a suspension is considered. */
export function MeasureField({ value, onChange }: MeasureFieldProps) {
  const { t } = useTranslation('integrity')
  return (
    <Radio.Group
      label={t('propose.measure')}
      value={value}
      onChange={(next) => onChange(next as Measure)}
    >
      <Stack gap={6} mt={6}>
        <Radio value="warning" label={t('measure.warning')} />
        <Radio value="suspension" label={t('measure.suspension')} />
      </Stack>
    </Radio.Group>
  )
}
