import type { LetterContent } from '../../mail/letter-content.ts'
import { acceptedLetter } from './accepted.ts'
import { appealDecidedLetter } from './appeal-decided.ts'
import { approvalNeededLetter } from './approval-needed.ts'
import { consentRecordAskedLetter } from './consent-record-asked.ts'
import { goodwillDecidedLetter } from './goodwill-decided.ts'
import { hearingLetter } from './hearing.ts'
import { hearingClosedLetter } from './hearing-closed.ts'
import { invitationLetter } from './invitation.ts'
import type {
  Letter,
  LetterParams,
  LetterPlatform,
  LetterReader,
  LetterTemplate,
} from './letter.ts'
import { letterFrame } from './letter-frame.ts'
import type { LetterWriter } from './letter-words.ts'
import { passwordResetLetter } from './password-reset.ts'
import { phrasing } from './phrasing.ts'
import { questionsLetter } from './questions.ts'
import { receivedLetter } from './received.ts'
import { rejectedLetter } from './rejected.ts'
import { reminderLetter } from './reminder.ts'
import { requestAnsweredLetter } from './request-answered.ts'
import { requestReceivedLetter } from './request-received.ts'
import { revokedLetter } from './revoked.ts'
import { suspendedLetter } from './suspended.ts'
import { suspensionLiftedLetter } from './suspension-lifted.ts'
import { warnedLetter } from './warned.ts'

/** Writes a letter for its reader, as data that can be set as HTML and as plain text. */
export function writeLetter<Template extends LetterTemplate>(
  letter: Letter<Template>,
  reader: LetterReader,
  platform: LetterPlatform,
): LetterContent {
  const write = writers[letter.template][reader.locale]
  const words = write(letter.params, phrasing(reader.locale, reader.timeZone), platform)
  const frame = letterFrame[reader.locale](reader, platform)
  return {
    ...words,
    locale: reader.locale,
    sender: platform.name,
    salutation: frame.salutation,
    closing: [...words.closing, frame.whoToAsk],
    signature: frame.signature,
    footer: frame.footer,
  }
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
}
