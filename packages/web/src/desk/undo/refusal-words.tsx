import { useTranslation } from 'react-i18next'

/** Why a decision could not be carried out, in the words of its error. */
export function RefusalWords({ code }: { code: string }) {
  const { t } = useTranslation('errors')
  // A server newer than this page may know a code that has no text here yet.
  return t(`${code}.title` as 'LEASE_LOST.title', { defaultValue: code })
}
