import type { Locale } from '@freigabe/contract'
import type { LetterFact } from '../../mail/letter-content.ts'
import type { AboutRequest } from './letter.ts'
import { requestKinds } from './request-kinds.ts'

/** What a letter about a request names: the account, the group where it is about one, kind and title. */
export function requestFacts(params: AboutRequest, locale: Locale): LetterFact[] {
  const german = locale === 'de'
  return [
    { label: 'Account', value: params.accountName },
    ...(params.groupName ? [{ label: german ? 'Gruppe' : 'Group', value: params.groupName }] : []),
    { label: german ? 'Art' : 'Kind', value: requestKinds[locale][params.kind] },
    { label: german ? 'Anliegen' : 'Subject', value: params.title },
  ]
}
