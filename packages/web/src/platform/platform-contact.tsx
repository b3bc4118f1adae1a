import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../i18n/use-local-text.ts'
import { platformQuery } from './queries.ts'

/** How the platform is reached, below the pages of its customers; nothing where administration has not said. */
export function PlatformContact() {
  const { t } = useTranslation('shell')
  const words = useLocalText()
  const { data } = useQuery(platformQuery)
  if (!data) return null
  const { name, contact } = data
  const ways = [
    contact.phone?.replaceAll(' ', '\u00a0') ?? null,
    contact.hours && words(contact.hours),
    contact.address?.replaceAll(/\s*\n\s*/g, ', ') ?? null,
  ]
    .filter((way) => way !== null)
    .join(' · ')
  if (ways === '') return null
  return (
    <Text size="sm" c="dimmed" ta="center" mb="xs">
      {t('contact', { name })} {ways}
    </Text>
  )
}
