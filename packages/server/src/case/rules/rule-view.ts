import type { Rule } from '@freigabe/core'

/** A rule in words; one that the policy no longer has goes by its id. */
export function ruleView(
  rules: readonly Rule[],
  id: string,
): Pick<Rule, 'id' | 'title' | 'explanation'> {
  const unnamed = { de: id, en: id }
  const { title, explanation } = rules.find((rule) => rule.id === id) ?? {
    title: unnamed,
    explanation: unnamed,
  }
  return { id, title, explanation }
}
