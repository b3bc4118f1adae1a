import { useTranslation } from 'react-i18next'
import { useReading } from '../../case/case-context.tsx'
import { PillsSelect } from './pills-select.tsx'
import { type FirstGrounds, useGroundOptions } from './use-ground-options.ts'

interface GroundChoiceProps {
  label: string
  description?: string
  value: string[]
  first?: FirstGrounds
  onChange: (grounds: string[]) => void
  /** The form begins here. */
  'data-mode-focus'?: boolean
}

/** The coded grounds of the policy. */
export function GroundChoice(props: GroundChoiceProps) {
  const { label, description, value, first, onChange } = props
  const { t } = useTranslation('desk')
  const { policy } = useReading()
  const options = useGroundOptions()
  const inOrder = policy.grounds.map(({ code }) => code)
  return (
    <PillsSelect
      label={label}
      description={description}
      placeholder={value.length === 0 ? t('ground.choose') : undefined}
      data={options(first)}
      value={value}
      onChange={(next) => onChange(inOrder.filter((code) => next.includes(code)))}
      nothingFoundMessage={t('ground.none')}
      data-mode-focus={props['data-mode-focus']}
    />
  )
}
