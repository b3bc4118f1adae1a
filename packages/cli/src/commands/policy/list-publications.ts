import type { Publication } from '@freigabe/contract'
import { type ExitCode, exitCode, flag, type Given } from '../../command.ts'
import type { Terminal, Text } from '../../terminal/terminal.ts'

/** `freigabe policy list`: what was published when, by whom, and what changed with it? */
export async function listPublications(given: Given, terminal: Terminal): Promise<ExitCode> {
  const server = await import('@freigabe/server')
  const config = server.readConfig(terminal.environment)
  const publications = await server.withDatabase(config, 'as_it_is', (database) =>
    readAll((cursor) => server.listPublications({ database }, { cursor, limit: 200 })),
  )
  if (flag(given, 'json')) terminal.out(JSON.stringify({ publications }))
  else {
    const zone = config.FREIGABE_TIME_ZONE
    for (const [at, one] of publications.entries()) {
      terminal.out(lineOf(one, publications[at + 1], zone, terminal))
    }
  }
  return exitCode.ok
}

type Page = { items: Publication[]; nextCursor: string | null }

async function readAll(read: (cursor?: string) => Promise<Page>): Promise<Publication[]> {
  let page = await read()
  const all = [...page.items]
  while (page.nextCursor !== null) {
    page = await read(page.nextCursor)
    all.push(...page.items)
  }
  return all
}

/** On one line, so that the list can be searched. */
function lineOf(
  publication: Publication,
  earlier: Publication | undefined,
  timeZone: string,
  terminal: Terminal,
): string {
  const { number, publishedAt, title } = publication
  const when = new Intl.DateTimeFormat(terminal.language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(publishedAt))
  const named = title === null ? [] : [{ de: `„${title}“`, en: `“${title}”` }]
  const words = [authorsOf(publication), ...named].map(terminal.words)
  const changes = changesOf(publication, earlier).map(terminal.words)
  return `${number}: ${[when, ...words].join(', ')}: ${changes.join(', ')}`
}

function authorsOf({ publishedBy, secondedBy }: Publication): Text {
  if (publishedBy === null) return { de: 'mit der Installation', en: 'with the installation' }
  const { name } = publishedBy
  if (secondedBy === null) return { de: `von ${name} allein`, en: `by ${name} alone` }
  return {
    de: `vorgeschlagen von ${name}, veröffentlicht von ${secondedBy.name}`,
    en: `proposed by ${name}, published by ${secondedBy.name}`,
  }
}

/** The versions that are new, and the packs that are gone. */
function changesOf({ packs }: Publication, earlier: Publication | undefined): Text[] {
  const news = packs
    .filter(({ changed }) => changed)
    .map(({ id, version }) => ({ de: `${id}@${version}`, en: `${id}@${version}` }))
  const gone = (earlier?.packs ?? [])
    .filter(({ id }) => !packs.some((pack) => pack.id === id))
    .map(({ id }) => ({ de: `ohne ${id}`, en: `without ${id}` }))
  return [...news, ...gone]
}
