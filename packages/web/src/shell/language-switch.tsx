import type { Locale } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { chooseBeforeSignIn, locales } from '../i18n/locale.ts'
import { sessionQuery, useChangePerson } from '../people/session.ts'
import { Choice } from './choice.tsx'

// Each language is named in itself, whatever language the screen is in.
const names: Record<Locale, string> = { de: 'Deutsch', en: 'English' }

/** The choice of language; stored with the person once they are signed in. */
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
        else chooseBeforeSignIn(locale)
      }}
    />
  )
}
