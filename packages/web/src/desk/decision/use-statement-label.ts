import type { Policy } from '@freigabe/contract'
import { useCase } from '../case/case-context.tsx'

/** What a statement is called, in both languages, by its id. */
export function useStatementLabel() {
  const { claims, policy } = useCase()
  return (id: string): Policy['methods'][number]['label'] => {
    for (const { assessment, method, claims: answers } of claims.groups) {
      const stated = policy.methods.find(({ code }) => code === method)
      if (assessment?.id === id && stated) return stated.label
      const claim = answers.find((each) => each.assessment?.id === id)
      if (claim) return claim.requirement.label
    }
    return { de: id, en: id }
  }
}
