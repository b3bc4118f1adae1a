import type { LetterState } from './letter-content.ts'

/** The colours of a letter, taken from the web application's theme. Every text is readable on `card`. */
export interface LetterColours {
  ground: string
  card: string
  line: string
  text: string
  muted: string
  accent: string
  button: string
  buttonText: string
  states: Record<LetterState, string>
}

export const lightColours: LetterColours = {
  ground: '#f0f4f5',
  card: '#ffffff',
  line: '#d4dadd',
  text: '#1f282c',
  muted: '#5a656a',
  accent: '#12617b',
  button: '#12617b',
  buttonText: '#ffffff',
  states: {
    needs_you: '#784e08',
    in_review: '#12617b',
    questions: '#a01e23',
    approved: '#1f6744',
    rejected: '#313b40',
    neutral: '#5a656a',
  },
}

export const darkColours: LetterColours = {
  ground: '#0e1518',
  card: '#1d262a',
  line: '#394348',
  text: '#e4e9eb',
  muted: '#9ea6aa',
  accent: '#95cce3',
  button: '#95cce3',
  buttonText: '#0e1518',
  states: {
    needs_you: '#f1b66b',
    in_review: '#95cce3',
    questions: '#fda9a2',
    approved: '#91d4ad',
    rejected: '#c5cccf',
    neutral: '#9ea6aa',
  },
}
