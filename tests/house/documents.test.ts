import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { house, houseFiles } from './house-files.ts'

const documents = houseFiles().filter((file) => file.endsWith('.md'))

test('every relative link in a document leads to a file or folder that is there', () => {
  const broken = documents.flatMap((document) =>
    linksIn(document)
      .filter((target) => !existsSync(path.join(house, path.dirname(document), target)))
      .map((target) => `${document} -> ${target}`),
  )
  assert.deepEqual(broken, [])
})

test('ARCHITECTURE.md names every folder at the top of the house and every package', () => {
  const map = readFileSync(path.join(house, 'ARCHITECTURE.md'), 'utf8')
  const folders = houseFiles()
    .map((file) => file.split('/'))
    .flatMap(([top = '', next = '', ...rest]) => {
      if (next === '' || top.startsWith('.')) return []
      return top === 'packages' && rest.length > 0 ? [top, next] : [top]
    })
  const unnamed = [...new Set(folders)].filter((folder) => !new RegExp(`\\b${folder}/`).test(map))
  assert.deepEqual(unnamed, [])
})

test('a source file that a map of the house names is there', () => {
  const files = houseFiles().flatMap((file) => [`/${file}`, `/${file.replace('/src/', '/')}`])
  const maps = documents.filter((document) => /^(packages\/.*|ARCHITECTURE\.md$)/.test(document))
  const gone = maps.flatMap((map) =>
    [...readFileSync(path.join(house, map), 'utf8').matchAll(/`([\w./-]+\.tsx?)`/g)]
      .filter(([, name]) => !files.some((file) => file.endsWith(`/${name}`)))
      .map(([, name]) => `${map} names ${name}`),
  )
  assert.deepEqual(gone, [])
})

/** Targets of links and pictures without their anchors; addresses and samples of code are left out. */
function linksIn(document: string): string[] {
  const text = readFileSync(path.join(house, document), 'utf8')
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '')
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)]
  const reference = [...text.matchAll(/^\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/gm)]
  return [...inline, ...reference]
    .map(([, target = '']) => decodeURI(target.replace(/#.*$/, '')))
    .filter((target) => target !== '' && !/^[a-z][a-z+.-]*:/i.test(target))
}
