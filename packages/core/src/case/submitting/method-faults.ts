import type { LocalText, PolicyPack } from '../../policy/packs/policy-pack.ts'
import { jsonPointer } from './json-pointer.ts'
import type { MethodShare } from './submission-content.ts'
import type { SubmissionFault } from './submission-fault.ts'

/** What is wrong with the stated methods and their shares. */
export function methodFaults(
  policy: PolicyPack,
  methods: readonly MethodShare[],
): SubmissionFault[] {
  if (methods.length === 0) {
    return [{ pointer: jsonPointer('methods'), code: 'methods_missing', text: missing }]
  }
  const each = methods.flatMap((method, position) => [
    ...codeFaults(policy, methods, position),
    ...shareFaults(method, position),
  ])
  const sum = methods.reduce((total, { share }) => total + share, 0)
  // As long as a single share is wrong, their sum says nothing.
  if (sum === 100 || each.some(({ code }) => code === 'share_out_of_range')) return each
  return [...each, { pointer: jsonPointer('methods'), code: 'shares_not_100', text: sumText(sum) }]
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
  en: 'This collection method is already in the list. Please put the shares together.',
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
