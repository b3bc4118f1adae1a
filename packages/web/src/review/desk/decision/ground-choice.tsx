import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useCase } from '../case/case-context.tsx'

interface GroundChoiceProps {
  label: string
  description?: string
  value: string[]
  onChange: (grounds: string[]) => void
}

/** The coded grounds of the policy, those of the law and those of the house apart. */
export function GroundChoice({ label, description, value, onChange }: GroundChoiceProps) {
  const { t } = useTranslation(['desk', 'review'])
  const words = useLocalText()
  const { policy } = useCase()
  const groups = (['law', 'house'] as const).map((basis) => ({
    group: t(`review:basis.${basis}`),
    items: policy.grounds
      .filter((ground) => ground.basis === basis)
      .map(({ code, title }) => ({ value: code, label: words(title) })),
  }))
  return (
    <MultiSelect
      label={label}
      description={description}
      placeholder={value.length === 0 ? t('ground.choose') : undefined}
      data={groups.filter(({ items }) => items.length > 0)}
      value={value}
      onChange={onChange}
      searchable
      clearable
      hidePickedOptions
      maxDropdownHeight={320}
      nothingFoundMessage={t('ground.none')}
      data-mode-focus
    />
  )
}
