import type { Locale } from '@freigabe/contract'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat, type Format } from './format.ts'

const FormatContext = createContext<Format | null>(null)

/**
 * Formats everything below it in the reader's language and in `timeZone`, or the browser's where none is
 * known.
 */
export function FormatProvider({ timeZone, children }: FormatProviderProps) {
  const { i18n } = useTranslation()
  const locale = i18n.language as Locale
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const format = useMemo(() => createFormat(locale, zone), [locale, zone])
  return <FormatContext value={format}>{children}</FormatContext>
}

interface FormatProviderProps {
  timeZone: string | undefined
  children: ReactNode
}

/** Dates, durations and numbers in the reader's language and time zone. */
export function useFormat(): Format {
  const format = useContext(FormatContext)
  if (!format) throw new Error('useFormat is called outside FormatProvider')
  return format
}
