import type { TextsOf } from './texts-of.ts'

/**
 * Where the texts of each area are, German first. A new area is entered here, in both languages. Areas that are
 * needed together on a first page come in one file.
 */
const german = {
  shell: () => import('./start.de.ts').then((all) => all.shell),
  parts: () => import('./start.de.ts').then((all) => all.parts),
  errors: () => import('./start.de.ts').then((all) => all.errors),
  people: () => import('../people/texts.de.ts'),
  lists: () => import('../lists/texts.de.ts'),
  listsForStaff: () => import('../lists/for-staff.de.ts'),
  screening: () => import('./first-of-desk.de.ts').then((all) => all.screening),
  case: () => import('./first-of-desk.de.ts').then((all) => all.case),
  wizard: () => import('../case/wizard/texts.de.ts'),
  sources: () => import('./first-of-desk.de.ts').then((all) => all.sources),
  desk: () => import('./first-of-desk.de.ts').then((all) => all.desk),
  figures: () => import('../desk/figures/texts.de.ts'),
  secondOpinion: () => import('../desk/second-opinion/texts.de.ts'),
  requests: () => import('./beside.de.ts').then((all) => all.requests),
  proceedings: () => import('../requests/proceedings/texts.de.ts'),
  complaints: () => import('../requests/complaints/texts.de.ts'),
  watching: () => import('./beside.de.ts').then((all) => all.watching),
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
  shell: () => import('./start.en.ts').then((all) => all.shell),
  parts: () => import('./start.en.ts').then((all) => all.parts),
  errors: () => import('./start.en.ts').then((all) => all.errors),
  people: () => import('../people/texts.en.ts'),
  lists: () => import('../lists/texts.en.ts'),
  listsForStaff: () => import('../lists/for-staff.en.ts'),
  screening: () => import('./first-of-desk.en.ts').then((all) => all.screening),
  case: () => import('./first-of-desk.en.ts').then((all) => all.case),
  wizard: () => import('../case/wizard/texts.en.ts'),
  sources: () => import('./first-of-desk.en.ts').then((all) => all.sources),
  desk: () => import('./first-of-desk.en.ts').then((all) => all.desk),
  figures: () => import('../desk/figures/texts.en.ts'),
  secondOpinion: () => import('../desk/second-opinion/texts.en.ts'),
  requests: () => import('./beside.en.ts').then((all) => all.requests),
  proceedings: () => import('../requests/proceedings/texts.en.ts'),
  complaints: () => import('../requests/complaints/texts.en.ts'),
  watching: () => import('./beside.en.ts').then((all) => all.watching),
  outcomes: () => import('../watching/outcomes/texts.en.ts'),
  staff: () => import('../people/staff/texts.en.ts'),
  platform: () => import('../platform/texts.en.ts'),
  notify: () => import('../notify/texts.en.ts'),
  privacy: () => import('../privacy/texts.en.ts'),
  policy: () => import('../policy/texts.en.ts'),
  events: () => import('../events/texts.en.ts'),
}

export const catalogue = { de: german, en: english }
