import type { Locale } from '@freigabe/contract'

export const locales: readonly Locale[] = ['de', 'en']

const key = 'freigabe.locale'

/** The language chosen on this device, else the browser's. */
export function preferredLocale(): Locale {
  const chosen = localStorage.getItem(key)
  if (chosen === 'de' || chosen === 'en') return chosen
  return navigator.language.startsWith('de') ? 'de' : 'en'
}

/** Remembers the language on this device, for pages before sign-in. */
export function rememberLocale(locale: Locale) {
  localStorage.setItem(key, locale)
  document.documentElement.lang = locale
}

const beforeSignIn = 'freigabe.chosen-locale'

/** Keeps the language that somebody chose without being signed in, for whoever signs in next in this tab. */
export function chooseBeforeSignIn(locale: Locale) {
  sessionStorage.setItem(beforeSignIn, locale)
}

/** The language chosen so, once; null where none was. */
export function takeChosen(): Locale | null {
  const chosen = sessionStorage.getItem(beforeSignIn)
  sessionStorage.removeItem(beforeSignIn)
  return chosen === 'de' || chosen === 'en' ? chosen : null
}
