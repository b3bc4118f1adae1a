import { forbidden } from '../../.dependency-cruiser.mjs'

export const paths = ['docs/reference/import-rule.md']

/** The import rule as a page: every rule by its name, with its reason. */
export async function render(): Promise<Map<string, string>> {
  const rows = forbidden.map(({ name, comment }) => `| \`${name}\` | ${comment} |`)
  const text = `# The import rule

Who may import whom in this house. Generated from \`.dependency-cruiser.mjs\`; \`npm run check\` fails on a breach and prints the reason.

| rule | what it says and why |
|---|---|
${rows.join('\n')}
`
  return new Map([['docs/reference/import-rule.md', text]])
}
