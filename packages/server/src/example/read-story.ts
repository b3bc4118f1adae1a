import { readFileSync } from 'node:fs'
import type { Instant } from '@freigabe/core'
import { parse } from 'yaml'
import { z } from 'zod'
import { customerVerbs } from './customer-verbs.ts'
import { platformVerbs } from './platform-verbs.ts'
import type { Act } from './scene.ts'
import { staffVerbs } from './staff-verbs.ts'
import type { StoryTime } from './story-time.ts'

const folder = new URL('./stories/', import.meta.url)

/** What happened to an account: its people, and several stories told side by side. */
export interface Story {
  name: string
  account: z.output<typeof storyFile>['account']
  opened: Instant
  /** Where its own people have their mailboxes. */
  domain: string
  people: Newcomer[]
  stories: Step[][]
  /** A file next to the story. */
  file(name: string): Uint8Array
}

/** A person of an account; one without a name already belongs to another account. */
interface Newcomer {
  key: string
  name: string | null
  role: 'owner' | 'editor' | 'reader'
}

/** What is done at one moment, one thing after the other. */
export interface Step {
  at: Instant
  acts: { who: string; act: Act }[]
}

const storyFile = z.strictObject({
  account: z.strictObject({
    reference: z.string(),
    name: z.string(),
    locale: z.enum(['de', 'en']),
    timeZone: z.string(),
    country: z.string(),
  }),
  opened: z.string(),
  domain: z.string(),
  people: z.record(z.string(), z.string().regex(/^(.+, )?(owner|editor|reader)$/)),
  /** Texts that are used more than once. */
  said: z.unknown().optional(),
  stories: z.record(z.string(), z.array(z.looseObject({ at: z.string() }))),
})

/**
 * Reads `stories/NAME.yaml`, whose moments count back from the day on which it is told. Throws for an unknown
 * verb, and for details that do not fit a verb.
 */
export function readStory(name: string, time: StoryTime): Story {
  const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8')
  const daysAgo = { tag: '!daysAgo', resolve: (days: string) => time.date(Number(days)) }
  const read = storyFile.parse(parse(text, { merge: true, customTags: [daysAgo] }))
  return {
    ...read,
    name,
    opened: time.moment(read.opened),
    people: Object.entries(read.people).map(([key, words]) => newcomer(key, words)),
    stories: Object.values(read.stories).map((steps) =>
      steps.map(({ at, ...acts }) => ({
        at: time.moment(at),
        acts: Object.entries(acts).map(([words, details]) => readAct(words, details)),
      })),
    ),
    file: (file) => fileBeside(name, file, time),
  }
}

function newcomer(key: string, words: string): Newcomer {
  const [role, name = null] = words.split(', ').reverse() as [Newcomer['role'], string?]
  return { key, name, role }
}

/** Reads `nicole hands in`, with what she hands in. Throws for an unknown act or details that do not fit. */
export function readAct(words: string, details: unknown): Step['acts'][number] {
  const [who, ...rest] = words.split(' ')
  const verbs: Record<string, (details: unknown) => Act> =
    who === 'platform' ? platformVerbs : { ...customerVerbs, ...staffVerbs }
  const verb = verbs[rest.join(' ')]
  if (verb === undefined) throw new Error(`Nobody knows how this is done: ${words}`)
  try {
    return { who: who!, act: verb(details) }
  } catch (error) {
    throw new Error(`${words}: ${(error as Error).message}`)
  }
}

/** Letters and texts write moments in braces, `{12 days ago}`, and have the line ends of mail (RFC 5322). */
function fileBeside(story: string, name: string, time: StoryTime): Uint8Array {
  const bytes = readFileSync(new URL(`${story}/${encodeURIComponent(name)}`, folder))
  if (name.endsWith('.pdf')) return bytes
  const text = bytes
    .toString()
    .replace(/\{(\d+) days ago\}/g, (_, days) => time.date(Number(days)))
    .replace(/\{([^}]+ ago, [^}]+)\}/g, (_, moment) => mailDate(time.moment(moment)))
  return Buffer.from(name.endsWith('.eml') ? text.replaceAll('\n', '\r\n') : text)
}

function mailDate(at: Instant): string {
  return new Date(at).toUTCString().replace('GMT', '+0000')
}
