import type { LocalText, PolicyPack } from '@freigabe/core'

/**
 * The rules that a decision rests on, one paragraph for each ground, law first. What is decided on is the rule of the
 * platform; the law that it serves stands beside it with its place, since no court has found that anybody broke it.
 */
export function groundParagraphs(
  { grounds, sources }: Pick<PolicyPack, 'grounds' | 'sources'>,
  codes: readonly string[],
  locale: keyof LocalText,
): string {
  return grounds
    .filter(({ code }) => codes.includes(code))
    .map(({ rule, source }) => {
      const law = sources.find(({ id }) => id === source)
      const place =
        law && [words[locale].title(law.title), ...(law.url ? [law.url] : [])].join(', ')
      const serves = place === undefined ? '' : ` ${words[locale].serves} ${place}`
      return `${words[locale].rule} ${rule[locale]}${serves}`
    })
    .join('\n\n')
}

const words = {
  de: {
    rule: 'Regel dieser Plattform:',
    serves: 'Sie dient dazu, geltendes Recht einzuhalten:',
    title: (title: string) => title,
  },
  en: {
    rule: 'Rule of this platform:',
    serves: 'It serves to comply with the law:',
    title: (title: string) => title.replace(/^§ /, 'section '),
  },
}
