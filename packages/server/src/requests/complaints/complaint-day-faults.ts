import type { RefusalCode } from '@freigabe/core'
import type { ErrorDetails } from '../../http/app-error.ts'

/** At which days of the form a refusal of the core lies; none where it lies at no field. */
export function complaintDayFaults(refused: RefusalCode): ErrorDetails['faults'] {
  return faults[refused]
}

const faults: Partial<Record<RefusalCode, ErrorDetails['faults']>> = {
  RECEIVED_IN_FUTURE: [
    {
      pointer: '/body/receivedAt',
      code: 'day_ahead',
      text: { de: 'Dieser Tag liegt in der Zukunft.', en: 'This day lies in the future.' },
    },
  ],
  DUE_BEFORE_RECEIPT: [
    {
      pointer: '/body/receivedAt',
      code: 'day_after_due',
      text: {
        de: 'Dieser Tag liegt nach dem, an dem die Antwort fällig ist.',
        en: 'This day is after the one on which the answer is due.',
      },
    },
    {
      pointer: '/body/dueAt',
      code: 'day_before_receipt',
      text: {
        de: 'Dieser Tag liegt vor dem Eingang der Beschwerde.',
        en: 'This day is before the complaint was received.',
      },
    },
  ],
}
