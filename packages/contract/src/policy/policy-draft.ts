import { z } from 'zod'
import { Id, Instant, Line, LocalText } from '../values.ts'

/** A person of the platform; null is the installation itself. */
const Author = z.object({ id: Id, name: z.string() }).nullable()

/** What is wrong with a pack, and where in its text; line and column count from 1. */
export const PolicyFault = z.object({
  file: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  code: z.string(),
  text: LocalText,
})
export type PolicyFault = z.infer<typeof PolicyFault>

/** Policy packs that hold together from a moment on; the newest is in force. */
export const Publication = z.object({
  number: z.number().int(),
  publishedAt: Instant,
  /** Who proposed it. */
  publishedBy: Author,
  /** Who agreed to it; null where nobody did. */
  secondedBy: Author,
  /** What the proposal was called; null for the packs that the installation began with. */
  title: z.string().nullable(),
  packs: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      /** Whether the publication before had another version, or none. */
      changed: z.boolean(),
    }),
  ),
})
export type Publication = z.infer<typeof Publication>

/** One version of a pack as it was published, with the text that somebody wrote. */
export const PublishedPack = z.object({
  id: z.string(),
  version: z.string(),
  title: LocalText,
  /** SHA-256 in hex of what it says. */
  digest: z.string(),
  source: z.string(),
})
export type PublishedPack = z.infer<typeof PublishedPack>

/** Texts of packs by their ids; null leaves a pack out. */
export const PackTexts = z
  .record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), z.string().max(1_000_000).nullable())
  .refine((texts) => Object.keys(texts).length <= 100, 'At most a hundred packs.')

/** What is said of a proposal: a few words, and why. */
export const DraftWords = z.object({ title: Line, note: z.string().trim().max(4000) })

/** A change of policy packs that is being written. */
export const PolicyDraft = DraftWords.extend({
  id: Id,
  state: z.enum(['editing', 'proposed', 'published', 'dropped']),
  /** Goes up with each save. */
  version: z.number().int(),
  /** The publication that it was compared with last. */
  base: z.number().int(),
  /** The publication in force. */
  inForce: z.number().int(),
  /** The packs that it touches. */
  packs: z.array(z.string()),
  createdAt: Instant,
  /** Who wrote the text as it stands; null for packs that came with the installation. */
  writtenBy: Author,
  writtenAt: Instant,
  proposedBy: Author,
  proposedAt: Instant.nullable(),
  /** The number that it was published under. */
  publication: z.number().int().nullable(),
})
export type PolicyDraft = z.infer<typeof PolicyDraft>

/** The same with its texts. */
export const PolicyDraftText = PolicyDraft.extend({
  files: PackTexts,
  faults: z.array(PolicyFault),
  /** What may not be meant, though it can be published: rules that accept without a limit, for example. */
  warnings: z.array(PolicyFault),
  /** Whether the one who asks may publish it now: another person than who wrote and who proposed it. */
  mayPublish: z.boolean(),
})
export type PolicyDraftText = z.infer<typeof PolicyDraftText>
