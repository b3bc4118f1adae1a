import type { TextsOf } from './texts-of.ts'

/** Where the texts of each area are, German first. A new area is entered here, in both languages. */
const german = {
  shell: () => import('../shell/texts.de.ts'),
  parts: () => import('../parts/texts.de.ts'),
  errors: () => import('../api/texts.de.ts'),
  accounts: () => import('../accounts/texts.de.ts'),
  intake: () => import('../intake/texts.de.ts'),
  screening: () => import('../screening/texts.de.ts'),
  review: () => import('../review/texts.de.ts'),
  wizard: () => import('../review/wizard/texts.de.ts'),
  desk: () => import('../review/desk/texts.de.ts'),
  figures: () => import('../review/figures/texts.de.ts'),
  secondOpinion: () => import('../review/second-opinion/texts.de.ts'),
  requests: () => import('../requests/texts.de.ts'),
  integrity: () => import('../integrity/texts.de.ts'),
  complaints: () => import('../integrity/complaints/texts.de.ts'),
  staff: () => import('../staff/texts.de.ts'),
  platform: () => import('../platform/texts.de.ts'),
  notify: () => import('../notify/texts.de.ts'),
  privacy: () => import('../privacy/texts.de.ts'),
  policy: () => import('../policy/texts.de.ts'),
}

type Loaded<Load> = Load extends () => Promise<{ texts: infer Texts }> ? Texts : never

/** The German texts by area: what keys are checked against. */
export type Texts = { [Area in keyof typeof german]: Loaded<(typeof german)[Area]> }
export type Area = keyof Texts

const english: { [A in Area]: () => Promise<{ texts: TextsOf<Texts[A]> }> } = {
  shell: () => import('../shell/texts.en.ts'),
  parts: () => import('../parts/texts.en.ts'),
  errors: () => import('../api/texts.en.ts'),
  accounts: () => import('../accounts/texts.en.ts'),
  intake: () => import('../intake/texts.en.ts'),
  screening: () => import('../screening/texts.en.ts'),
  review: () => import('../review/texts.en.ts'),
  wizard: () => import('../review/wizard/texts.en.ts'),
  desk: () => import('../review/desk/texts.en.ts'),
  figures: () => import('../review/figures/texts.en.ts'),
  secondOpinion: () => import('../review/second-opinion/texts.en.ts'),
  requests: () => import('../requests/texts.en.ts'),
  integrity: () => import('../integrity/texts.en.ts'),
  complaints: () => import('../integrity/complaints/texts.en.ts'),
  staff: () => import('../staff/texts.en.ts'),
  platform: () => import('../platform/texts.en.ts'),
  notify: () => import('../notify/texts.en.ts'),
  privacy: () => import('../privacy/texts.en.ts'),
  policy: () => import('../policy/texts.en.ts'),
}

export const catalogue = { de: german, en: english }
