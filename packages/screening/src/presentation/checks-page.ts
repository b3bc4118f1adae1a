import type { Check } from '../checks/check.ts'
import { checks } from '../checks/checks.ts'
import type { Text } from '../text.ts'
import { escaped, reportStyle } from './page.ts'

type AnyCheck = Check<string, unknown>
type Kind = AnyCheck['kind']

/**
 * One HTML page that tells customers and reviewers what each check asks and why; `#id` leads to one of them.
 * What points to forgery is not on it.
 */
export function checksPage(language: keyof Text): string {
  const say = (text: Text) => escaped(text[language])
  const chapters = (Object.keys(kinds) as Kind[]).map((kind) => chapter(kind, say)).join('\n')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(words.title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<p class="brand">freigabe</p>
<h1>${say(words.title)}</h1>
</header>
<main>
<p>${say(words.intro)}</p>
${chapters}
</main>
</body>
</html>
`
}

function chapter(kind: Kind, say: (text: Text) => string): string {
  const own = Object.values(checks as Record<string, AnyCheck>).filter(
    (check) => check.kind === kind && !check.forDesk,
  )
  const sections = own.map(
    ({ id, title, question, why }) => `<section class="finding" id="${id}">
<h3>${say(title)}</h3>
<p>${say(question)}</p>
<p class="why">${say(why)}</p>
</section>`,
  )
  const { heading, lead } = kinds[kind]
  return `<h2>${say(heading)}</h2>
${lead ? `<p>${say(lead)}</p>` : ''}
${sections.join('\n')}`
}

const words = {
  title: {
    de: 'Was die Datenprüfung fragt und warum',
    en: 'What the screening asks, and why',
  },
  intro: {
    de: 'Alle Fragen werden in einem Durchgang durch die Datei gestellt. Ein Befund ist, was eine Antwort ergibt: Tatsachen ohne jede Adresse, ihr Gewicht und warum es darauf ankommt. Ein Befund entscheidet nichts allein. Er sagt Ihnen, was sich berichtigen lässt, und der Prüfung, wo sie hinsehen oder nachfragen sollte.',
    en: 'All questions are asked in one pass over the file. A finding is what an answer comes to: facts without any address, how much they weigh, and why that matters. A finding decides nothing by itself. It tells you what can be corrected, and the reviewer what to look at or to ask.',
  },
} as const satisfies Record<string, Text>

const kinds: Record<Kind, { heading: Text; lead: Text | null }> = {
  file: { heading: { de: 'Die Datei selbst', en: 'The file itself' }, lead: null },
  address: { heading: { de: 'Adressen', en: 'Addresses' }, lead: null },
  consent: { heading: { de: 'Einwilligung und Zeit', en: 'Consent and time' }, lead: null },
  shape: {
    heading: { de: 'Gestalt der Liste', en: 'Shape of the list' },
    lead: {
      de: 'Diese Fragen gelten dem Aufbau einer Liste. Sie unterrichten die Prüfung und wiegen nie mehr als ein Hinweis, denn auch ehrliche Listen können einmal so aussehen.',
      en: 'These questions look at how a list is made up. They inform a reviewer and never weigh more than a notice, because honest lists can look the same way now and then.',
    },
  },
}
