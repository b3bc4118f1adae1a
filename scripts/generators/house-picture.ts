import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { areas, foundations, runner, together } from '../../.dependency-cruiser.mjs'
import { type SourceFile, sourceFiles } from '../check/source-files.ts'

export const paths = ['docs/reference/house.svg']

type Edge = readonly [from: string, to: string]

/** The house as a picture: packages and the server's areas, and who imports whom, as the sources have it. */
export async function render(): Promise<Map<string, string>> {
  const product = sourceFiles().filter(({ kind }) => ['product', 'example'].includes(kind))
  const edges = product.flatMap(edgesOf)
  const svg = (await Graphviz.load()).dot(drawing(withoutDetours(unique(edges))))
  return new Map([['docs/reference/house.svg', svg.replace(/<!--[\s\S]*?-->\n?/g, '')]])
}

/** Boxes of the server; its areas may have the same names as packages. */
const top = 'server: serve'
const ground = 'server: foundations'

/** Folders that use each other: the three of a case, and a change that brings its result to the gate. */
const oneBox = [together, [runner, 'gate']]

/** The place of a file in the picture: its package, or in the server its area. */
function boxOf(place: string): string {
  const [, name, , folder = ''] = place.split('/')
  if (name !== 'server') return name!
  if (foundations.includes(folder)) return ground
  const others = oneBox.find((names) => names.includes(folder))
  if (others !== undefined) return `server: ${others.join(' · ')}`
  return folder in areas ? `server: ${folder}` : top
}

function edgesOf({ place, imports, packages }: SourceFile): Edge[] {
  const from = boxOf(place)
  const within = imports
    .filter((to) => to.includes('/src/'))
    .map((to) => [from, boxOf(to)] as const)
  return [...within, ...packages.map((name) => [from, name === 'server' ? top : name] as const)]
}

/**
 * Each edge once. Two are not drawn, since they would close a circle of boxes where no files have one: the
 * module that opens the house passes its types to everything it opens, and sweeps and keyed writes of the
 * foundations are changes, too.
 */
function unique(edges: Edge[]): Edge[] {
  const byName = new Map(edges.map((edge) => [edge.join(' '), edge]))
  return [...byName.values()].filter(
    ([from, to]) =>
      from !== to &&
      !(to === top && from.startsWith('server: ')) &&
      !(from === ground && to.startsWith('server: ')),
  )
}

/** Leaves out an edge where there is a longer way, so that the picture shows the order and not every import. */
function withoutDetours(edges: Edge[]): Edge[] {
  return edges.filter(([from, to]) => {
    const others = edges.filter((edge) => edge[0] === from && edge[1] !== to)
    return !others.some(([, next]) => leadsTo(next, to, edges, new Set([from])))
  })
}

function leadsTo(from: string, to: string, edges: Edge[], seen: Set<string>): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return edges.some(([start, next]) => start === from && leadsTo(next, to, edges, seen))
}

function drawing(edges: Edge[]): string {
  const inServer = [...new Set(edges.flat())].filter((name) => name.startsWith('server: '))
  return `digraph house {
  graph [rankdir=TB, ratio=compress, bgcolor="white", nodesep=0.3, ranksep=0.35, pad=0.3, fontname="Helvetica"]
  node [shape=box, style="rounded,filled", fillcolor="#eef3f1", color="#5b7a70", fontname="Helvetica", fontsize=13, margin="0.25,0.09"]
  edge [color="#7d8f89", arrowsize=0.6]
  subgraph cluster_server {
    label="server"; labeljust=l; style=rounded; color="#a9bab4"; fontsize=13
    ${inServer.map((name) => `"${name}" [label="${labelOf(name)}", fillcolor="white"]`).join('\n    ')}
  }
  ${[...shown].map(([name, does]) => `"${name}" [label="${name}\\n${does}"]`).join('\n  ')}
  ${edges.map(([from, to]) => `"${from}" -> "${to}"`).join('\n  ')}
}`
}

/** The packages besides the server, with what each is for. */
const shown = new Map([
  ['core', 'the process as pure decisions'],
  ['screening', 'a file in, a report out'],
  ['gate', 'what is known of all groups'],
  ['contract', 'every endpoint as data'],
  ['sdk', 'the typed client'],
  ['web', 'the screens'],
  ['cli', 'the command'],
])

function labelOf(box: string): string {
  if (box === ground) return foundations.join(' · ')
  if (box === top) return 'serve · run jobs · open house'
  return box.replace('server: ', '')
}
