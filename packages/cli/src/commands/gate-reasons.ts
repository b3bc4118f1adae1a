import type { GateAnswer } from '@freigabe/contract'
import type { Text } from '../terminal/text.ts'

/** What each reason of a denial means. */
export const reasonTexts: Record<NonNullable<GateAnswer['reason']>, Text> = {
  unknown_group: {
    de: 'Diese Gruppe gibt es in diesem Account nicht.',
    en: 'There is no such group in this account.',
  },
  account_suspended: { de: 'Der Account ist gesperrt.', en: 'The account is suspended.' },
  stale: {
    de: 'Die Auskunft ist zu alt, um sich darauf zu verlassen.',
    en: 'The answer is too old to rely on.',
  },
  held: { de: 'Es gilt ein vorläufiger Stopp.', en: 'It is on hold.' },
  revoked: { de: 'Die Freigabe wurde widerrufen.', en: 'The approval was revoked.' },
  rejected: { de: 'Die Freigabe wurde abgelehnt.', en: 'It was rejected.' },
  content_changed: {
    de: 'Die Empfänger sind nicht mehr die, die freigegeben wurden.',
    en: 'The recipients are no longer those that were approved.',
  },
  expired: { de: 'Die Freigabe ist abgelaufen.', en: 'The approval has ended.' },
  condition_unmet: {
    de: 'Eine Bedingung der Freigabe ist nicht erfüllt.',
    en: 'A condition of the approval is not met.',
  },
  question_open: { de: 'Eine Rückfrage ist offen.', en: 'A question is open.' },
  in_review: { de: 'Die Prüfung läuft noch.', en: 'The review is under way.' },
  never_approved: {
    de: 'Diese Empfänger wurden noch nie freigegeben.',
    en: 'These recipients were never approved.',
  },
  permit_required: {
    de: 'Es gilt eine Obergrenze: Das Versandsystem braucht dafür jedes Mal eine Versanderlaubnis.',
    en: 'There is a cap: the sender needs a permit each time.',
  },
}
