import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Choice } from './choice.tsx'

const schemes: MantineColorScheme[] = ['light', 'dark', 'auto']

/** Light, dark, or as the device has it. */
export function SchemeSwitch() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Choice
      label={t('person.scheme')}
      value={colorScheme}
      options={schemes.map((scheme) => ({ value: scheme, label: t(`person.${scheme}`) }))}
      onChange={setColorScheme}
    />
  )
}
