import type { LocalText } from '../../policy/packs/policy-pack.ts'
import { jsonPointer } from './json-pointer.ts'
import type { ContactData } from './submission-content.ts'
import type { SubmissionFault, SubmissionFaultCode } from './submission-fault.ts'

/** What is wrong with the contact data of step 3. It may be left out; half of it helps nobody. */
export function contactFaults(contact: ContactData | undefined): SubmissionFault[] {
  const { name = '', phone = '', email = '', bestTime = '' } = contact ?? {}
  if (isBlank(name + phone + email + bestTime)) return []

  const faults: SubmissionFault[] = []
  if (isBlank(name)) faults.push(fault('name', 'contact_name_missing', nameMissing))
  if (isBlank(phone + email)) faults.push(fault('phone', 'contact_way_missing', wayMissing))
  if (!isBlank(email) && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email.trim())) {
    faults.push(fault('email', 'contact_email_malformed', emailMalformed))
  }
  return faults
}

function fault(field: keyof ContactData, code: SubmissionFaultCode, text: LocalText) {
  return { pointer: jsonPointer('contact', field), code, text }
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

const nameMissing: LocalText = {
  de: 'Bitte nennen Sie einen Namen, damit wir wissen, nach wem wir fragen.',
  en: 'Please give a name, so that we know whom to ask for.',
}
const wayMissing: LocalText = {
  de: 'Bitte nennen Sie eine Telefonnummer oder eine E-Mail-Adresse, unter der wir Sie erreichen.',
  en: 'Please give a phone number or an e-mail address where we can reach you.',
}
const emailMalformed: LocalText = {
  de: 'Diese E-Mail-Adresse ist nicht vollständig. Bitte prüfen Sie die Schreibweise.',
  en: 'This e-mail address is not complete. Please check the spelling.',
}
