import type { Requirement } from '../../policy/packs/policy-pack.ts'
import type { Answer } from './submission-content.ts'

/** An answer that meets a requirement, for tests. */
export function exampleAnswer({ kind, choices, range }: Requirement): Answer {
  const answers: Record<Requirement['kind'], Answer> = {
    text: 'Kaffeewerk',
    long_text: 'Once a month, news on coffee',
    link: 'https://www.example.com/newsletter',
    date: '2024-05-01',
    number: range?.min ?? 0,
    choice: choices?.[0]?.value ?? '',
    file: ['0198f0c2-0000-7000-8000-000000000001'],
    confirmation: true,
    records: 'recipients_file',
  }
  return answers[kind]
}
