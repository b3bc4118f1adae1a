import type { Locale, RequestKind } from '@freigabe/contract'

/** What a request is called in a letter. */
export const requestKinds: Record<Locale, Record<RequestKind, string>> = {
  de: {
    appeal: 'Einspruch',
    addition: 'Ergänzung',
    advice: 'Bitte um Rat',
    goodwill: 'Bitte um Kulanz',
    other: 'Anfrage',
  },
  en: {
    appeal: 'Appeal',
    addition: 'Addition',
    advice: 'Request for advice',
    goodwill: 'Request for goodwill',
    other: 'Request',
  },
}
