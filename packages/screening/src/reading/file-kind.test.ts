import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { recogniseFileKind } from './file-kind.ts'
import type { FileRefusalCode } from './file-refusal.ts'

const refused: [what: string, head: Buffer, code: FileRefusalCode][] = [
  ['an empty file', Buffer.alloc(0), 'empty_file'],
  ['white space', Buffer.from('\ufeff \r\n\r\n'), 'empty_file'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'pdf_file'],
  ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image_file'],
  ['a JPEG', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'image_file'],
  ['a WebP', Buffer.from('RIFF\x00\x00\x00\x00WEBPVP8 '), 'image_file'],
  ['a tar archive', Buffer.from(`${'list.csv'.padEnd(257, '0')}ustar  `), 'archive_file'],
  ['a 7z archive', Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), 'archive_file'],
  ['RTF', Buffer.from('{\\rtf1 a@gmx.de}'), 'document_file'],
  ['a web page', Buffer.from('<!DOCTYPE html><table>'), 'web_page'],
  ['a web page with an XML line', Buffer.from('<?xml version="1.0"?>\n<html>'), 'web_page'],
  ['a table in HTML', Buffer.from('\ufeff\n<table><tr><td>a@gmx.de</td>'), 'web_page'],
  [
    'a workbook in XML',
    Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
    'old_excel_file',
  ],
  ['a program', Buffer.from('\x7fELF\x02\x01\x01\x00\x00\x00\x00', 'latin1'), 'binary_file'],
]

for (const [what, head, code] of refused) {
  test(`${what} is refused as ${code}`, () => {
    assert.deepEqual(recogniseFileKind(head), { kind: 'refused', code })
  })
}

test('text stays text, also in UTF-16 and with a control character here and there', () => {
  const list = 'Name;E-Mail\nAnna;anna@gmx.de\n'.repeat(10)
  for (const head of [
    Buffer.from(list),
    Buffer.from(list, 'utf16le'),
    Buffer.from(`${list}Ben\x00;b@gmx.de`),
  ]) {
    assert.deepEqual(recogniseFileKind(head), { kind: 'text' })
  }
})

test('a zip archive is told from a workbook by the names of its parts', () => {
  const list = new TextEncoder().encode('a@gmx.de')
  const parts = ['[Content_Types].xml', 'xl/workbook.xml', '_rels/.rels', 'mimetype']
  for (const part of parts) {
    assert.deepEqual(recogniseFileKind(zipSync({ [part]: list })), { kind: 'office' })
    const second = zipSync({ 'a.bin': list, [part]: list }, { level: 0 })
    assert.deepEqual(recogniseFileKind(second), { kind: 'office' })
  }
  for (const name of ['list.csv', 'xl.csv', 'exports/xl.xlsx']) {
    const packed = zipSync({ [name]: zipSync({ 'xl/workbook.xml': list }) }, { level: 0 })
    assert.deepEqual(recogniseFileKind(packed), { kind: 'zip' })
  }
})
