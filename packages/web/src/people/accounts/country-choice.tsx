import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { countryNames } from './countries.ts'
import classes from './country-choice.module.css'

interface CountryChoiceProps {
  id?: string
  label: string
  description: string
  /** ISO 3166-1 codes. */
  value: string[]
  onChange: (countries: string[]) => void
  onBlur?: () => void
  /** Whether a dialog opens with this field in focus. */
  autoFocus?: boolean
}

/** Any number of countries, found by typing their names. */
export function CountryChoice({ autoFocus, value, ...field }: CountryChoiceProps) {
  const { t } = useTranslation('people')
  const { locale } = useFormat()
  return (
    <MultiSelect
      {...field}
      placeholder={value.length === 0 ? t('countries.choose') : undefined}
      data={[...countryNames(locale)].map(([code, label]) => ({ value: code, label }))}
      value={value}
      searchable
      openOnFocus={false}
      clearable
      hidePickedOptions
      classNames={{ input: classes.field, inputField: classes.typed }}
      maxDropdownHeight={260}
      nothingFoundMessage={t('countries.nothing')}
      data-autofocus={autoFocus || undefined}
    />
  )
}
