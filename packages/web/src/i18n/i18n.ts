import type { Locale } from '@freigabe/contract'
import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Area, catalogue } from './catalogue.ts'
import { preferredLocale, rememberLocale } from './locale.ts'

/** Areas whose texts any page may need at any moment, offline too. */
const everywhere: Area[] = ['shell', 'parts', 'errors']

const lazily: BackendModule = {
  type: 'backend',
  init() {},
  read(locale, area, done) {
    catalogue[locale as Locale][area as Area]().then(
      ({ texts }) => done(null, texts),
      (error) => done(error, false),
    )
  },
}

export const i18n = i18next.createInstance()

/** Loads the language and the texts that every page needs. */
export async function startI18n() {
  const locale = preferredLocale()
  rememberLocale(locale)
  i18n.on('languageChanged', (chosen) => rememberLocale(chosen as Locale))
  await i18n
    .use(lazily)
    .use(initReactI18next)
    .init({
      lng: locale,
      fallbackLng: false,
      ns: everywhere,
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
    })
}
