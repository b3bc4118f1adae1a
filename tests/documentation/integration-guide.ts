import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../scripts/set-up/project.js'
import { codeIn } from './documents.ts'

const file = path.join(root, 'docs/guides/integrate.md')

/** The guide to integration as the one program that it is. */
export const guide = codeIn(readFileSync(file, 'utf8'), 'ts').join('\n')

/** `kunden.csv`, the list that it hands over. */
export const customers = 'email;name\nanna@example.org;Anna\nbert@example.net;Bert\n'
