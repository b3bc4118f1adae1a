/** The headings in the letters that people write, in the languages in which letters are written. */
export const letterHeadings = {
  de: {
    lookedAt: 'Was wir angesehen haben',
    found: 'Was wir festgestellt haben',
    rule: 'Welche Regel gilt',
    whatNow: 'Was Sie jetzt tun können',
    ourQuestion: 'Unsere Frage',
    ourAnswer: 'Unsere Antwort',
    noticed: 'Was uns aufgefallen ist',
    why: 'Warum',
    whyDecided: 'Warum wir so entschieden haben',
  },
  en: {
    lookedAt: 'What we looked at',
    found: 'What we found',
    rule: 'Which rule applies',
    whatNow: 'What you can do now',
    ourQuestion: 'Our question',
    ourAnswer: 'Our answer',
    noticed: 'What we noticed',
    why: 'Why',
    whyDecided: 'Why we decided this',
  },
} as const

export type LetterHeading = keyof (typeof letterHeadings)['de']
