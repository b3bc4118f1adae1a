import { type LocalText, nameOfSource, type PolicyPack } from '@freigabe/core'

interface AppealReader {
  locale: 'de' | 'en'
  timeZone: string
}

/**
 * The paragraph that every refusal has: the appeal, until when, who decides on it, and that courts remain open, as
 * Art. 17(3)(f) DSA asks of those to whom it applies.
 *
 * @param until the last moment; null where it can be filed for as long as what it is against stands
 */
export function appealParagraph(until: string | null, reader: AppealReader): string {
  const { opening, by, whileItStands, rest } = words[reader.locale]
  return `${opening} ${until === null ? whileItStands : `${by} ${dayIn(until, reader)}.`} ${rest}`
}

/** Whether a paragraph is that one, whatever day it names. */
export function isAppealParagraph(paragraph: string, locale: 'de' | 'en'): boolean {
  return paragraph.startsWith(words[locale].opening)
}

/** How many people decided, as statements of reasons say it. */
export const whoDecided = {
  one: { de: 'Entschieden hat ein Mensch.', en: 'A person decided.' },
  two: { de: 'Entschieden haben zwei Menschen.', en: 'Two people decided.' },
  willBeTwo: { de: 'Entscheiden werden zwei Menschen.', en: 'Two people will decide.' },
}

/** A day as statements of reasons name it. */
export function dayIn(instant: string, { locale, timeZone }: AppealReader): string {
  return new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(new Date(instant))
}

const words = {
  de: {
    opening:
      'Wenn Sie anderer Meinung sind, legen Sie Einspruch ein: mit einer Anfrage in Ihrem Account,',
    by: 'bis zum',
    whileItStands: 'solange die Sperrung gilt.',
    rest: 'Darüber entscheidet eine andere Person. Sie können auch vor Gericht gehen.',
  },
  en: {
    opening: 'If you disagree, appeal with a request in your account,',
    by: 'by',
    whileItStands: 'as long as the suspension stands.',
    rest: 'Somebody else will decide on it. You can also turn to the courts.',
  },
}

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
      const place = law && [nameOfSource(law, locale), ...(law.url ? [law.url] : [])].join(', ')
      const serves = place === undefined ? '' : ` ${ruleWords[locale].serves} ${place}`
      return `${ruleWords[locale].rule} ${rule[locale]}${serves}`
    })
    .join('\n\n')
}

const ruleWords = {
  de: {
    rule: 'Regel dieser Plattform:',
    serves: 'Sie dient dazu, geltendes Recht einzuhalten:',
  },
  en: {
    rule: 'Rule of this platform:',
    serves: 'Its purpose is to comply with the law:',
  },
}
