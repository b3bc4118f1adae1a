import type { PolicyPack, RequirementKind } from '../../policy/packs/policy-pack.ts'
import { linkOrigin } from '../submitting/link-target.ts'
import type { Answer } from '../submitting/submission-content.ts'

/** How far two answers to one requirement are apart. */
export type Change = 'none' | 'wording' | 'meaning'

/** The kind of the requirement that an answer key names; null where the policy has none. */
export function kindOfAnswer({ requirements }: PolicyPack, key: string): RequirementKind | null {
  const id = key.split('/').slice(1).join('/')
  return requirements.find((requirement) => requirement.id === id)?.kind ?? null
}

/**
 * How an answer changed. A different spelling or an addition is no change.
 *
 * @param files SHA-256 by id: the same file may have been uploaded again
 */
export function answerChange(
  kind: RequirementKind,
  before: Answer,
  now: Answer | undefined,
  files: ReadonlyMap<string, string>,
): Change {
  if (now === undefined) return kind === 'text' || kind === 'long_text' ? 'wording' : 'meaning'
  if (Array.isArray(before)) return isKept(before, now, files) ? 'none' : 'wording'
  if (typeof before !== 'string' || typeof now !== 'string') {
    return before === now ? 'none' : 'meaning'
  }
  switch (kind) {
    case 'link':
      return linkChange(before, now)
    case 'text':
    case 'long_text':
      return plain(now).includes(plain(before)) ? 'none' : 'wording'
    default:
      return before === now ? 'none' : 'meaning'
  }
}

/** Another page of the same site is a correction; another site is another form. */
function linkChange(before: string, now: string): Change {
  if (bare(before) === bare(now)) return 'none'
  return siteOf(before) === siteOf(now) ? 'wording' : 'meaning'
}

/** The host of a link; another host means another site. */
export function siteOf(link: string): string {
  const origin = linkOrigin(link.trim()) ?? link
  return origin.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '')
}

function bare(link: string): string {
  return link
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

function isKept(
  before: readonly string[],
  now: Answer,
  files: ReadonlyMap<string, string>,
): boolean {
  if (!Array.isArray(now)) return false
  const given = new Set((now as readonly string[]).map((id) => files.get(id) ?? id))
  return before.every((id) => given.has(files.get(id) ?? id))
}
