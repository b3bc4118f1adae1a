import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { later, useSoon } from '../../../parts/later.tsx'
import { useCase } from '../../case/case-context.tsx'
import type { CaseDraft } from '../../case/judging/case-draft.ts'
import classes from './source-caps.module.css'

const NumberInput = later(() =>
  import('../../../parts/number-input.ts').then((part) => part.NumberInput),
)

type Caps = CaseDraft['accept']['caps']

interface SourceCapsProps {
  value: Caps
  onChange: (caps: Caps) => void
}

/** How much may arrive through each source of the case: what was declared, until a reviewer allows less. */
export function SourceCaps({ value, onChange }: SourceCapsProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown } = useCase()
  useSoon(NumberInput)
  return shown.sources.map(({ id, name, cap, periodDays }) => {
    const extent = value[id] ?? { cap, periodDays }
    const set = (part: Partial<typeof extent>) =>
      onChange({ ...value, [id]: { ...extent, ...part } })
    return (
      <fieldset key={id} className={classes.source}>
        <legend className={classes.legend}>{t('accept.source', { source: name })}</legend>
        <Group grow align="start" gap="sm">
          <NumberInput
            label={t('accept.cap')}
            min={1}
            max={cap}
            allowDecimal={false}
            thousandSeparator={format.locale === 'de' ? '.' : ','}
            decimalSeparator={format.locale === 'de' ? ',' : '.'}
            value={extent.cap}
            onChange={(next) => typeof next === 'number' && set({ cap: next })}
          />
          <NumberInput
            label={t('accept.days')}
            min={1}
            max={366}
            allowDecimal={false}
            value={extent.periodDays}
            onChange={(next) => typeof next === 'number' && set({ periodDays: next })}
          />
        </Group>
        <p className={classes.hint}>
          {t('accept.capHint', { cap: format.number(cap), days: format.number(periodDays) })}
        </p>
      </fieldset>
    )
  })
}
