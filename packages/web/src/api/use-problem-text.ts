import type { Locale } from '@freigabe/contract'
import { ConnectionError, isApiError } from '@freigabe/sdk'
import { useTranslation } from 'react-i18next'
import { FileChanged } from './file-changed.ts'

/** A problem in the reader's language. */
export interface ProblemInWords {
  title: string
  action: string
  faults: { pointer: string; text: string }[]
  /** Only where reporting it to the platform helps. */
  requestId: string | null
}

/** The words for an error; null for none. */
export function useProblemText(error: unknown): ProblemInWords | null {
  const { t, i18n } = useTranslation('errors')
  if (!error) return null
  if (!isApiError(error)) {
    const code = codeOf(error)
    return { title: t(`${code}.title`), action: t(`${code}.action`), faults: [], requestId: null }
  }
  const { code, title, action, faults = [], requestId } = error.problem
  return {
    // A server newer than this page may know a code that has no text here yet.
    title: t(`${code}.title`, { defaultValue: title }),
    action: t(`${code}.action`, { defaultValue: action }),
    faults: faults.map(({ pointer, text }) => ({ pointer, text: text[i18n.language as Locale] })),
    requestId: error.status >= 500 ? requestId : null,
  }
}

/** The code of what went wrong before the API could answer. */
function codeOf(error: unknown) {
  if (error instanceof FileChanged) return 'FILE_CHANGED'
  return error instanceof ConnectionError ? 'NO_CONNECTION' : 'UNEXPECTED'
}
