import type { LocalText, PolicyPack } from '../../policy/packs/policy-pack.ts'
import { requirementsFor } from '../../policy/packs/requirements-for.ts'
import { answerFaults, type SubmissionFault, type SubmissionFaultCode } from './answer-faults.ts'
import { jsonPointer } from './json-pointer.ts'
import type { ContactData, MethodShare, SubmissionContent } from './submission-content.ts'

/**
 * Checks what a customer is about to hand in against the policy; empty if it can be submitted. A
 * forbidden method is no fault: the customer may state it, and a person decides.
 *
 * @param today local date of the account, `YYYY-MM-DD`
 */
export function checkSubmission(
  policy: PolicyPack,
  content: SubmissionContent,
  today: string,
): SubmissionFault[] {
  return [
    ...methodFaults(policy, content),
    ...answerFaults(requirementsFor(policy, content), content.answers, today),
    ...contactFaults(content.contact),
  ]
}

/** What is wrong with the stated methods and their shares. */
function methodFaults(
  policy: PolicyPack,
  { methods, overlapping = false }: Pick<SubmissionContent, 'methods' | 'overlapping'>,
): SubmissionFault[] {
  if (methods.length === 0) {
    return [{ pointer: jsonPointer('methods'), code: 'methods_missing', text: missing }]
  }
  const each = methods.flatMap((method, position) => [
    ...codeFaults(policy, methods, position),
    ...shareFaults(method, position),
  ])
  const sum = methods.reduce((total, { share }) => total + share, 0)
  // While any single share is wrong, their sum says nothing.
  const isRight = overlapping ? sum >= 100 : sum === 100
  if (isRight || each.some(({ code }) => code === 'share_out_of_range')) return each
  const text = sum > 100 ? tooMuch(sum) : sumText(sum)
  return [...each, { pointer: jsonPointer('methods'), code: 'shares_not_100', text }]
}

function codeFaults(
  policy: PolicyPack,
  methods: readonly MethodShare[],
  position: number,
): SubmissionFault[] {
  const { code } = methods[position]!
  const pointer = jsonPointer('methods', position, 'code')
  if (!policy.methods.some((known) => known.code === code)) {
    return [{ pointer, code: 'method_unknown', text: unknown }]
  }
  const isRepeated = methods.slice(0, position).some((earlier) => earlier.code === code)
  return isRepeated ? [{ pointer, code: 'method_twice', text: twice }] : []
}

function shareFaults({ share }: MethodShare, position: number): SubmissionFault[] {
  if (Number.isInteger(share) && share >= 1 && share <= 100) return []
  const pointer = jsonPointer('methods', position, 'share')
  return [{ pointer, code: 'share_out_of_range', text: outOfRange }]
}

const missing: LocalText = {
  de: 'Bitte sagen Sie uns, wie die Empfänger erhoben wurden. Wählen Sie dazu mindestens eine Erhebungsart.',
  en: 'Please tell us how the recipients were collected. Choose at least one collection method.',
}
const unknown: LocalText = {
  de: 'Diese Erhebungsart gibt es im geltenden Regelwerk nicht. Bitte wählen Sie eine aus der Liste.',
  en: 'The policy in force does not have this collection method. Please choose one from the list.',
}
const twice: LocalText = {
  de: 'Diese Erhebungsart steht schon in der Liste. Bitte fassen Sie die Anteile zusammen.',
  en: 'This collection method is already in the list. Please combine the shares.',
}
const outOfRange: LocalText = {
  de: 'Ein Anteil ist eine ganze Zahl von 1 bis 100 Prozent. Eine Schätzung genügt.',
  en: 'A share is a whole number from 1 to 100 percent. An estimate will do.',
}

function sumText(sum: number): LocalText {
  return {
    de: `Die Anteile ergeben zusammen ${sum} Prozent statt 100. Eine Schätzung genügt.`,
    en: `The shares add up to ${sum} percent instead of 100. An estimate will do.`,
  }
}

function tooMuch(sum: number): LocalText {
  return {
    de: `Die Anteile ergeben zusammen ${sum} Prozent statt 100. Wenn manche Empfänger auf mehreren Wegen kamen, sagen Sie es bitte dazu; sonst genügt eine Schätzung.`,
    en: `The shares add up to ${sum} percent instead of 100. If some recipients came in several ways, please say so; otherwise an estimate will do.`,
  }
}

/** What is wrong with the contact data of step 3. It may be left out, but half of it is no use. */
function contactFaults(contact: ContactData | undefined): SubmissionFault[] {
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
  de: 'Bitte nennen Sie einen Namen, damit wir wissen, nach wem wir fragen sollen.',
  en: 'Please give a name so that we know who to ask for.',
}
const wayMissing: LocalText = {
  de: 'Bitte nennen Sie eine Telefonnummer oder eine E-Mail-Adresse, unter der wir Sie erreichen.',
  en: 'Please give a phone number or an e-mail address where we can reach you.',
}
const emailMalformed: LocalText = {
  de: 'Diese E-Mail-Adresse ist nicht vollständig. Bitte prüfen Sie die Schreibweise.',
  en: 'This e-mail address is not complete. Please check the spelling.',
}
