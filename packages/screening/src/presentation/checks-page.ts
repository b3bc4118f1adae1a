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
    de: 'Ein Befund ist die Antwort auf eine dieser Fragen: Tatsachen ohne jede Adresse, ihr Gewicht und warum es darauf ankommt. Allein entscheidet ein Befund nichts. Er sagt Ihnen, was Sie berichtigen können, und der Prüfung, wo sie hinsehen oder nachfragen sollte.',
    en: 'A finding is the answer to one of these questions: facts without any address, how much they weigh, and why that matters. A finding alone decides nothing. It tells you what you can correct, and the reviewer what to look at or ask.',
  },
} as const satisfies Record<string, Text>

const kinds: Record<Kind, { heading: Text; lead: Text | null }> = {
  file: { heading: { de: 'Die Datei selbst', en: 'The file itself' }, lead: null },
  address: { heading: { de: 'Adressen', en: 'Addresses' }, lead: null },
  consent: { heading: { de: 'Einwilligung und Zeit', en: 'Consent and time' }, lead: null },
  shape: {
    heading: { de: 'Gestalt der Liste', en: 'Shape of the list' },
    lead: {
      de: 'Diese Fragen betreffen den Aufbau einer Liste. Sie informieren die Prüfung und wiegen nie mehr als ein Hinweis, denn auch ehrliche Listen können einmal so aussehen.',
      en: 'These questions are about how a list is made up. They inform the reviewer and never weigh more than a notice, because honest lists can sometimes look like this too.',
    },
  },
}
