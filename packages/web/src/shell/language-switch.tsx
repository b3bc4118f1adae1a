import type { Locale } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { locales } from '../i18n/locale.ts'
import { sessionQuery, useChangePerson } from '../people/session.ts'
import { Choice } from './choice.tsx'

// Each language is called by its own name, whatever the screen speaks.
const names: Record<Locale, string> = { de: 'Deutsch', en: 'English' }

/** The choice of language; kept with the person once somebody is signed in. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  const { mutate: changePerson } = useChangePerson()
  return (
    <Choice
      label={t('person.language')}
      value={i18n.language as Locale}
      options={locales.map((locale) => ({ value: locale, label: names[locale], lang: locale }))}
      onChange={(locale) => {
        void i18n.changeLanguage(locale)
        if (session) changePerson({ locale })
      }}
    />
  )
}
