import { examplePacks } from '../../policy/packs/example-packs.ts'
import { mergePacks } from '../../policy/packs/merge-packs.ts'
import type { PolicyPack, Requirement } from '../../policy/packs/policy-pack.ts'

/** For tests: the example policy, whose form asks these things and nothing else. */
export function exampleAsking(
  ...asked: (Pick<Requirement, 'id' | 'kind'> & Partial<Requirement>)[]
): PolicyPack {
  const of = mergePacks([examplePacks.law, examplePacks.house])
  const requirements = asked.map((one) => ({
    ...{ necessity: 'required' as const, label: exampleText(one.id), why: exampleText('why') },
    ...one,
  }))
  const ids = asked.map(({ id }) => id)
  return {
    ...of,
    methods: of.methods.map((method) =>
      method.code === 'form' ? { ...method, requirements: ids } : method,
    ),
    requirements: [...of.requirements.filter(({ id }) => !ids.includes(id)), ...requirements],
  }
}

/** For tests: the same words in each language. */
export function exampleText(words: string) {
  return { de: words, en: words }
}
