import type { LocalText, PolicyPack } from '../packs/policy-pack.ts'
import { factCatalogue } from './fact-catalogue.ts'

/** What an input of a rule is, in words: a fact's text, or what was asked for an answer. */
export function inputLabel(policy: Pick<PolicyPack, 'requirements'>, name: string): LocalText {
  if (Object.hasOwn(factCatalogue, name)) {
    const { de, en }: LocalText = factCatalogue[name as keyof typeof factCatalogue].text
    return { de: withoutStop(de), en: withoutStop(en) }
  }
  const asked = /^answers\["(?<key>.*)"\]$/.exec(name)?.groups?.key ?? name
  const requirement = policy.requirements.find(({ id }) => asked.endsWith(`/${id}`))
  return requirement?.label ?? { de: name, en: name }
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}
