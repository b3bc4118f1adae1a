import { countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { OriginPart } from './origin-part.ts'

const leastNames = 40
/** At companies first names and initials repeat; a grid stands over a few providers. */
const leastPerDomain = 3
/** Beyond, some namesakes at several providers are usual. */
const mostForSome = 20_000

export const nameGrid: OriginPart<'name_grid'> = {
  id: 'name_grid',
  group: 'names',
  title: {
    de: 'Dieselben Namen bei mehreren Anbietern',
    en: 'The same names at several providers',
  },
  why: {
    de: 'Wer Adressen errät, hängt an jeden Namen jeden Anbieter. Namensvettern bei drei Anbietern auf einer Liste sind selten, solange sie nicht Hunderttausende hat. Firmen und Hochschulen, die Namen nach einer Regel vergeben, haben nur eine Domain.',
    en: 'People who guess addresses add every provider to every name. Namesakes at three providers are rare on a list unless it has hundreds of thousands. Companies and universities that give out names by a rule have one domain only.',
  },
  measure({ names, repeated, recipients, domains, ownDomain }) {
    if (names < leastNames || ownDomain || recipients < leastPerDomain * domains) return null
    const { least } = shareBounds(repeated, names)
    return {
      figure: repeated / names,
      of: names,
      times: firstMet([
        [least > 0.5, 100],
        [least > 0.25, 30],
        [least > 0.1 && recipients <= mostForSome, 10],
      ]),
    }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${countText(of, 'de')} Empfängern heißen wie andere bei zwei weiteren Domains oder mehr; üblich ist weniger als 1 %`,
      en: `${text('en')} of ${countText(of, 'en')} recipients have the same name as others at two or more other domains; less than 1% is usual`,
    }
  },
}

const leastRecipients = 40

export const drawnNames: OriginPart<'drawn_names'> = {
  id: 'drawn_names',
  group: 'names',
  title: { de: 'Gewürfelte Namen', en: 'Random names' },
  why: {
    de: 'In Namen und Spitznamen folgen die Buchstaben der Sprache. Gewürfelte kommen von Programmen; nur Weiterleitungen, die Menschen zum Schutz benutzen, sehen auch so aus und zählen nicht.',
    en: 'In names and nicknames, letters follow the language. Random ones come from programs; only forwarding addresses that people use for protection look the same, and they do not count.',
  },
  measure({ drawn, drawnOf, ownDomain }) {
    if (drawnOf < leastRecipients || ownDomain) return null
    const { least } = shareBounds(drawn, drawnOf)
    return {
      figure: drawn / drawnOf,
      of: drawnOf,
      times: firstMet([
        [least > 0.15, 100],
        [least > 0.06, 30],
        [least > 0.03, 10],
      ]),
    }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${countText(of, 'de')} Empfängern; üblich ist höchstens 1 %`,
      en: `${text('en')} of ${countText(of, 'en')} recipients; at most 1% is usual`,
    }
  },
}
