import type { Policy } from '@freigabe/contract'

/** What was found, weighs, and was never on the reviewer's screen: nobody accepts a case over it. */
export function useUnread(): { code: string; text: Policy['grounds'][number]['title'] }[] {
  return []
}
