import { type FaultWords, generalMethod, type Requirement } from '@freigabe/core'
import type { ReadPack } from '../packs/read-pack.ts'
import { type PolicyFault, policyFaultWords } from './policy-faults.ts'

/**
 * Faults in what requirements depend on: something without answers to choose from, a value that it does not
 * have, something not asked where the requirement is, and circles.
 *
 * @param packs whose references are in order
 */
export function askedIfFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const requirements = packs.flatMap(({ layer }) => layer.requirements)
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]))
  const asked = askedByMethod(packs)
  return packs.flatMap(({ layer, faultAt, wordsAt }) =>
    layer.requirements.flatMap((requirement, at) => {
      const { id, askedIf } = requirement
      const other = askedIf && byId.get(askedIf.requirement)
      if (!other) return []
      const path = ['requirements', at, 'askedIf']
      if (isInCircle(id, byId)) return [faultAt(path, 'depends_on_itself', { id })]
      return [
        ...answerTroubles(other, askedIf.is).map((trouble) => wordsAt([...path, 'is'], trouble)),
        ...methodsWithout(other.id, id, asked).map((method) =>
          faultAt(path, 'not_asked_alike', { method, id, other: other.id }),
        ),
      ]
    }),
  )
}

function answerTroubles(
  { id, kind, choices = [] }: Requirement,
  is: readonly (string | boolean)[],
): FaultWords[] {
  const known = kind === 'confirmation' ? [true, false] : choices.map(({ value }) => value)
  if (known.length === 0) return [policyFaultWords('nothing_to_choose', { id })]
  return is
    .filter((value) => !known.includes(value as never))
    .map((value) =>
      policyFaultWords('answer_never', { id, value: String(value), known: known.join(', ') }),
    )
}

/** Which ids any pack asks for, by method. */
function askedByMethod(packs: readonly ReadPack[]): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>()
  const add = (method: string, ids: readonly string[]) =>
    asked.set(method, new Set([...(asked.get(method) ?? []), ...ids]))
  for (const { layer } of packs) {
    add(generalMethod, layer.generalRequirements)
    for (const { code, requirements } of layer.methods) add(code, requirements)
  }
  return asked
}

function methodsWithout(
  needed: string,
  id: string,
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  if (asked.get(generalMethod)?.has(needed)) return []
  return [...asked].filter(([, ids]) => ids.has(id) && !ids.has(needed)).map(([method]) => method)
}

function isInCircle(id: string, byId: ReadonlyMap<string, Requirement>): boolean {
  const passed = new Set<string>()
  let next = byId.get(id)?.askedIf?.requirement
  while (next !== undefined && next !== id && !passed.has(next)) {
    passed.add(next)
    next = byId.get(next)?.askedIf?.requirement
  }
  return next === id
}
