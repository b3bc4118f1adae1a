import type { AskedRequirement } from '../../policy/packs/requirements-for.ts'
import { requirementsFor } from '../../policy/packs/requirements-for.ts'
import { methodsStatement } from '../signals/signal.ts'
import { answerFlaw } from '../submitting/answer-flaw.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { generalMethod, type MethodShare } from '../submitting/submission-content.ts'
import type { SheetMatter, SheetStatement } from './sheet.ts'

/** The statement of the countries, as contradictions call it. */
const countries = jsonPointer('countries')

/** What a file can tell of countries; the countries are asked outside the packs. */
const countriesCheckedBy = [
  'country_column',
  'country_spread',
  'phones_and_postcodes',
  'ip_country',
]

/**
 * Everything that was stated, and what is required and was not, in the order of reading: each method with what is
 * asked of it, the countries, and what is asked once.
 */
export function statementsOnSheet({ policy, content }: SheetMatter): SheetStatement[] {
  const asked = requirementsFor(policy, content)
    .filter(
      ({ key, requirement }) =>
        requirement.necessity === 'required' ||
        answerFlaw(requirement, content.answers[key]) === null,
    )
    .map((one) => answerStatement(one, content.answers[one.key]))
  const askedOf = (method: string | null) => asked.filter((one) => one.method === method)
  return [
    ...content.methods.flatMap((stated, at) => [
      methodStatement(policy, content.methods, stated, at),
      ...askedOf(stated.code),
    ]),
    countriesStatement,
    ...askedOf(null),
  ]
}

function methodStatement(
  { methods }: SheetMatter['policy'],
  stated: readonly MethodShare[],
  { code, share }: MethodShare,
  at: number,
): SheetStatement {
  // What is about the methods as such is told once, where most recipients are.
  const isLargest = stated.findIndex((one) => one.share >= Math.max(...shares(stated))) === at
  return {
    id: `method:${code}`,
    pointers: [
      jsonPointer('methods', at),
      jsonPointer('methods', at, 'share'),
      ...(isLargest ? [jsonPointer('methods')] : []),
    ],
    inSignals: isLargest ? methodsStatement : null,
    method: code,
    requirement: null,
    answer: share,
    checkedBy: methods.find((method) => method.code === code)?.checkedBy ?? [],
  }
}

function shares(stated: readonly MethodShare[]): number[] {
  return stated.map(({ share }) => share)
}

function answerStatement(
  { key, method, requirement }: AskedRequirement,
  answer: SheetStatement['answer'],
): SheetStatement {
  return {
    id: `answer:${key}`,
    pointers: [jsonPointer('answers', key)],
    inSignals: key,
    method: method === generalMethod ? null : method,
    requirement,
    answer,
    checkedBy: requirement.checkedBy ?? [],
  }
}

const countriesStatement: SheetStatement = {
  id: countries,
  pointers: [countries],
  inSignals: null,
  method: null,
  requirement: null,
  answer: undefined,
  checkedBy: countriesCheckedBy,
}
