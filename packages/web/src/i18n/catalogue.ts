import type { TextsOf } from './texts-of.ts'

/** Where the texts of each area are, German first. A new area is entered here, in both languages. */
const german = {
  shell: () => import('../shell/texts.de.ts'),
  parts: () => import('../parts/texts.de.ts'),
  errors: () => import('../api/texts.de.ts'),
  people: () => import('../people/texts.de.ts'),
  lists: () => import('../lists/texts.de.ts'),
  screening: () => import('../lists/screening/texts.de.ts'),
  case: () => import('../case/texts.de.ts'),
  wizard: () => import('../case/wizard/texts.de.ts'),
  desk: () => import('../desk/texts.de.ts'),
  figures: () => import('../desk/figures/texts.de.ts'),
  secondOpinion: () => import('../desk/second-opinion/texts.de.ts'),
  requests: () => import('../requests/texts.de.ts'),
  proceedings: () => import('../requests/proceedings/texts.de.ts'),
  complaints: () => import('../requests/complaints/texts.de.ts'),
  watching: () => import('../watching/texts.de.ts'),
  outcomes: () => import('../watching/outcomes/texts.de.ts'),
  staff: () => import('../people/staff/texts.de.ts'),
  platform: () => import('../platform/texts.de.ts'),
  notify: () => import('../notify/texts.de.ts'),
  privacy: () => import('../privacy/texts.de.ts'),
  policy: () => import('../policy/texts.de.ts'),
  events: () => import('../events/texts.de.ts'),
}

type Loaded<Load> = Load extends () => Promise<{ texts: infer Texts }> ? Texts : never

/** The German texts by area: keys are checked against them. */
export type Texts = { [Area in keyof typeof german]: Loaded<(typeof german)[Area]> }
export type Area = keyof Texts

const english: { [A in Area]: () => Promise<{ texts: TextsOf<Texts[A]> }> } = {
  shell: () => import('../shell/texts.en.ts'),
  parts: () => import('../parts/texts.en.ts'),
  errors: () => import('../api/texts.en.ts'),
  people: () => import('../people/texts.en.ts'),
  lists: () => import('../lists/texts.en.ts'),
  screening: () => import('../lists/screening/texts.en.ts'),
  case: () => import('../case/texts.en.ts'),
  wizard: () => import('../case/wizard/texts.en.ts'),
  desk: () => import('../desk/texts.en.ts'),
  figures: () => import('../desk/figures/texts.en.ts'),
  secondOpinion: () => import('../desk/second-opinion/texts.en.ts'),
  requests: () => import('../requests/texts.en.ts'),
  proceedings: () => import('../requests/proceedings/texts.en.ts'),
  complaints: () => import('../requests/complaints/texts.en.ts'),
  watching: () => import('../watching/texts.en.ts'),
  outcomes: () => import('../watching/outcomes/texts.en.ts'),
  staff: () => import('../people/staff/texts.en.ts'),
  platform: () => import('../platform/texts.en.ts'),
  notify: () => import('../notify/texts.en.ts'),
  privacy: () => import('../privacy/texts.en.ts'),
  policy: () => import('../policy/texts.en.ts'),
  events: () => import('../events/texts.en.ts'),
}

export const catalogue = { de: german, en: english }
