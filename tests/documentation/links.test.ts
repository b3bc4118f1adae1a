import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root } from '../../scripts/set-up/project.js'
import { documents } from './documents.ts'

test('every link to a heading of the documentation arrives there', () => {
  const lost = documents().flatMap(({ file, text }) =>
    linksIn(text)
      .filter((link) => !arrives(file, link))
      .map((link) => `${file}: ${link}`),
  )
  assert.deepEqual(lost, [])
})

test('every file of the project that the documentation names is there', () => {
  const named =
    /`((?:packages|policies|scripts|docs|bench|tests)\/[\w./*-]+|\.dependency-cruiser\.mjs)`/g
  const missing = documents().flatMap(({ file, text }) =>
    [...text.matchAll(named)]
      .map(([, name]) => name!)
      .filter((name) => !/[*A-Z]/.test(name) && !isThere(file, name))
      .map((name) => `${file}: ${name}`),
  )
  assert.deepEqual(missing, [])
})

/** The README of a package names its files relative to its own folder. */
function isThere(file: string, name: string): boolean {
  return [root, path.dirname(path.join(root, file))].some((from) =>
    existsSync(path.join(from, name)),
  )
}

function linksIn(text: string): string[] {
  const prose = text.replace(/^```.*?^```$/gms, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => link.includes('#') && !/^[a-z]+:/.test(link))
}

function arrives(file: string, link: string): boolean {
  const [place = '', heading] = link.split('#')
  const target = path.join(root, place === '' ? file : path.join(path.dirname(file), place))
  return existsSync(target) && anchorsIn(readFileSync(target, 'utf8')).includes(heading!)
}

/** The anchors that headings get where such pages are shown. */
function anchorsIn(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
