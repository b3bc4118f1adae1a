import type { LetterContent, TypesetLetter } from '../../mail/letter-content.ts'
import { plainLine } from '../../mail/plain-characters.ts'
import { typesetLetter } from '../../mail/typeset-letter.ts'
import { about } from './about.ts'
import { acceptedLetter } from './accepted.ts'
import { appealDecidedLetter } from './appeal-decided.ts'
import { approvalNeededLetter } from './approval-needed.ts'
import { consentRecordAskedLetter } from './consent-record-asked.ts'
import { goodwillDecidedLetter } from './goodwill-decided.ts'
import { hearingLetter } from './hearing.ts'
import { hearingClosedLetter } from './hearing-closed.ts'
import { holdConfirmedLetter } from './hold-confirmed.ts'
import { holdLiftedLetter } from './hold-lifted.ts'
import { holdOverdueLetter } from './hold-overdue.ts'
import { holdPlacedLetter } from './hold-placed.ts'
import { invitationLetter } from './invitation.ts'
import type {
  Letter,
  LetterParams,
  LetterPlatform,
  LetterReader,
  LetterTemplate,
} from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'
import { passwordResetLetter } from './password-reset.ts'
import { phrasing } from './phrasing.ts'
import { providerFailedLetter } from './provider-failed.ts'
import { questionsLetter } from './questions.ts'
import { receivedLetter } from './received.ts'
import { rejectedLetter } from './rejected.ts'
import { reminderLetter } from './reminder.ts'
import { requestAnsweredLetter } from './request-answered.ts'
import { requestReceivedLetter } from './request-received.ts'
import { revokedLetter } from './revoked.ts'
import { sourceAttackedLetter } from './source-attacked.ts'
import { stepOverdueLetter } from './step-overdue.ts'
import { stepWaitsLetter } from './step-waits.ts'
import { stepWidenedLetter } from './step-widened.ts'
import { suspendedLetter } from './suspended.ts'
import { suspensionLiftedLetter } from './suspension-lifted.ts'
import { warnedLetter } from './warned.ts'
import { webhookPausedLetter } from './webhook-paused.ts'

/**
 * Renders a letter in its reader's language and time zone: a subject of one line, the HTML part and the
 * plain-text part of the mail. Throws a TypeError if the letter's address is not a web address, and a
 * RangeError if an instant is invalid.
 */
export function renderLetter(
  letter: Letter,
  reader: LetterReader,
  platform: LetterPlatform,
): TypesetLetter {
  return typesetLetter(writeLetter(letter, reader, platform))
}

/** The subject that `renderLetter` gives the letter: one line, in its reader's language. */
export function letterSubject(
  letter: Letter,
  reader: LetterReader,
  platform: LetterPlatform,
): string {
  return plainLine(writeLetter(letter, reader, platform).subject)
}

/** What a letter says, before it is set as a mail. */
export function writeLetter<Template extends LetterTemplate>(
  { template, params }: Letter<Template>,
  { locale, timeZone, name }: LetterReader,
  platform: LetterPlatform,
): LetterContent {
  const writer = writers[template]
  const say = phrasing(locale, timeZone)
  const beside = about(locale, say)
  const words = writer[locale](params, say, platform)
  const frame = frames[locale](name, platform)
  return {
    ...words,
    locale,
    sender: platform.name,
    mark: {
      state: typeof writer.state === 'function' ? writer.state(params) : writer.state,
      word: words.mark,
    },
    salutation: frame.salutation,
    facts: writer.facts(params, beside, say).flat(),
    sections: writer.sections?.(params, beside).flat() ?? [],
    button: { label: words.button, url: params.url },
    closing: [...(words.closing ?? []), frame.whoToAsk],
    signature: frame.signature,
    footer: frame.footer,
  }
}

/** What stands around what a letter says. */
export function frameOf({ locale, salutation, opening, closing, signature }: LetterContent) {
  const lines = { opening: [...opening], closing: [...closing], signature: [...signature] }
  return { locale, salutation, ...lines }
}

const writers: { [Template in LetterTemplate]: LetterWriter<LetterParams[Template]> } = {
  invitation: invitationLetter,
  password_reset: passwordResetLetter,
  approval_needed: approvalNeededLetter,
  received: receivedLetter,
  questions: questionsLetter,
  reminder: reminderLetter,
  accepted: acceptedLetter,
  rejected: rejectedLetter,
  revoked: revokedLetter,
  request_received: requestReceivedLetter,
  request_answered: requestAnsweredLetter,
  appeal_decided: appealDecidedLetter,
  goodwill_decided: goodwillDecidedLetter,
  hearing: hearingLetter,
  warned: warnedLetter,
  suspended: suspendedLetter,
  suspension_lifted: suspensionLiftedLetter,
  hearing_closed: hearingClosedLetter,
  consent_record_asked: consentRecordAskedLetter,
  hold_placed: holdPlacedLetter,
  hold_lifted: holdLiftedLetter,
  step_widened: stepWidenedLetter,
  step_waits: stepWaitsLetter,
  step_overdue: stepOverdueLetter,
  hold_confirmed: holdConfirmedLetter,
  hold_overdue: holdOverdueLetter,
  provider_failed: providerFailedLetter,
  source_attacked: sourceAttackedLetter,
  webhook_paused: webhookPausedLetter,
}

/** What surrounds every letter: the salutation, whom to ask, who signs, and why it came. */
const frames = {
  de: (reader: string | null, { name, url, replyTo, contact }: LetterPlatform) => ({
    salutation: reader ? `Guten Tag ${reader},` : 'Guten Tag,',
    whoToAsk: `Fragen dazu? ${
      replyTo
        ? `Antworten Sie einfach auf diese Mail oder schreiben Sie an ${replyTo}.`
        : `Ihr gewohnter Kontakt bei ${name} hilft Ihnen weiter.`
    }${contact?.phone ? ` Telefonisch erreichen Sie uns unter ${withHours(contact, 'de')}.` : ''}`,
    signature: ['Freundliche Grüße', ...signedBy(name, contact)],
    footer: `Freigabe hat Ihnen diese Mail im Auftrag von ${name} geschickt. Mit Freigabe prüft ${name}, woher Empfänger stammen, bevor an sie gesendet wird: ${url}`,
  }),
  en: (reader: string | null, { name, url, replyTo, contact }: LetterPlatform) => ({
    salutation: reader ? `Hello ${reader},` : 'Hello,',
    whoToAsk: `Any questions? ${
      replyTo
        ? `Just reply to this mail or write to ${replyTo}.`
        : `Your usual contact at ${name} will help.`
    }${contact?.phone ? ` You can call us on ${withHours(contact, 'en')}.` : ''}`,
    signature: ['Kind regards,', ...signedBy(name, contact)],
    footer: `Freigabe sent you this mail on behalf of ${name}. ${name} uses Freigabe to check where recipients come from before anyone mails them: ${url}`,
  }),
}

function withHours({ phone, hours }: NonNullable<LetterPlatform['contact']>, locale: 'de' | 'en') {
  return hours ? `${phone} (${hours[locale]})` : phone
}

/** The platform, and where letters reach it. */
function signedBy(name: string, contact: LetterPlatform['contact']): string[] {
  return [name, ...(contact?.address?.split('\n').map((line) => line.trim()) ?? [])]
}
