import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { api, type Draft, Passage } from '@freigabe/contract'
import { answerKey, generalMethod, type SubmissionContent } from '@freigabe/core'
import { z } from 'zod'
import { answerQuestions } from '../case/asking/answer-questions.ts'
import { policyOfCase } from '../case/policy-of-case.ts'
import { readCase } from '../case/read-case.ts'
import { readDraft } from '../case/submitting/read-draft.ts'
import { saveDraft } from '../case/submitting/save-draft.ts'
import { submitCase, supplementCase } from '../case/submitting/submit-case.ts'
import { wishDay } from '../case/wish-day.ts'
import { withdrawCase } from '../case/withdraw-or-resume-case.ts'
import { readAs } from '../database/database.ts'
import { uploadEvidence } from '../lists/evidence/upload-evidence.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import { answerComplaint } from '../requests/complaints/answer-complaint.ts'
import { fileRequest } from '../requests/file-request.ts'
import { uploadRequestFile } from '../requests/request-files.ts'
import { declareSource } from '../sources/declare-source.ts'
import { arrivals, importList, importWish } from './imports.ts'
import type { Person } from './people.ts'
import { attached, type Scene, the, verb } from './scene.ts'

const text = z.string()
const files = z.array(text)
const stated = z.record(text, z.union([text, z.number(), z.boolean(), files]))

/** One method with its answers, and the questions for every method. A list in an answer names evidence. */
const statement = z.object({
  method: text,
  answers: stated,
  general: stated,
  /** Which of the method's questions are answered as the file suggests. */
  confirms: z.array(text).default([]),
  countries: z.array(text).optional(),
  contact: z.record(text, text).optional(),
})

/** What an account's people do in a story. */
export const customerVerbs = {
  opens: verb(z.object({ name: text, reference: text }), async (scene, who, wish) => {
    const group = await createGroup(scene.house, actor(who), scene.account.id, wish)
    scene.ids.set('group', group.id)
  }),

  imports: verb(importWish, (scene, who, wish) => importList(scene, actor(who), wish)),

  /** Declares the platform's own form before its first recipient. */
  declares: verb(z.object({ name: text, link: text, cap: z.int() }), async (scene, who, wish) => {
    const form = { kind: 'platform_form', method: 'platform_own_form', periodDays: 30 } as const
    const [by, group] = [actor(who), the('group', scene.ids)]
    const source = await declareSource(scene.house, by, scene.account.id, group, {
      ...form,
      ...wish,
    })
    scene.source = source
    scene.ids.set('case', source.case!.id)
  }),

  /** Brings at once this many who are said to have signed up through the source. */
  'brings in bulk': verb(z.int(), (scene, who, count) => arrivals(scene, actor(who), count)),

  attaches: verb(files, async (scene, who, names) => {
    for (const name of names) {
      const stream = Readable.from([scene.file(name)])
      const { id } = await uploadEvidence(scene.house, who.name, scene.account.id, name, stream)
      scene.evidence.set(name, id)
    }
  }),

  drafts: verb(statement, async (scene, who, wish) => {
    await draft(scene, who, wish, 2)
  }),

  /** Fills in the wizard and hands in. */
  'hands in': verb(statement, async (scene, who, wish) => {
    const { house, account } = scene
    const draftVersion = await draft(scene, who, wish, 4)
    await submitCase(house, submitter(who), account.id, the('case', scene.ids), {
      ...(await submission(scene)),
      draftVersion,
    })
  }),

  /** Answers the open questions of the case, in the order asked. */
  answers: verb(
    z.array(z.object({ text, evidence: files.optional() })),
    async (scene, who, given) => {
      const { house, account } = scene
      const id = the('case', scene.ids)
      const { questions } = await readCase(house, 'customer', account.id, id)
      const open = questions.filter(({ state }) => state === 'open')
      await answerQuestions(house, submitter(who), account.id, id, {
        ...(await submission(scene)),
        answers: open.map((question, index) => ({
          questionId: question.id,
          text: given[index]!.text,
          evidence: attached(scene, given[index]!.evidence),
        })),
      })
    },
  ),

  /** Adds to what was handed in, without being asked. */
  adds: verb(stated, async (scene, who, more) => {
    const { house, account } = scene
    const id = the('case', scene.ids)
    const latest = (await readCase(house, 'customer', account.id, id)).submissions.at(-1)!
    const content = { ...latest.content, answers: { ...latest.content.answers, ...more } }
    await supplementCase(house, submitter(who), account.id, id, {
      ...(await submission(scene)),
      revision: latest.revision,
      content: content as never,
    })
  }),

  'wishes an answer': verb(text, ({ house, time, account, ids }, _, moment) =>
    wishDay(house, account.id, the('case', ids), time.moment(moment).slice(0, 10)),
  ),

  withdraws: verb(z.null(), (scene, who) =>
    withdrawCase(scene.house, actor(who), scene.account.id, the('case', scene.ids)),
  ),

  /** Files a request, on the case or in general. */
  requests: verb(
    api.fileRequest.body
      .omit({ requestId: true, messageId: true, caseId: true, objections: true })
      .extend({
        inGeneral: z.boolean().default(false),
        files: files.default([]),
        objections: z.array(z.object({ about: Passage, text })).default([]),
      }),
    async (scene, who, { inGeneral, files, objections, ...words }) => {
      const { house, account } = scene
      const [request, message] = [randomUUIDv7(), randomUUIDv7()]
      await fileRequest(house, submitter(who), account.id, {
        requestId: request,
        messageId: message,
        ...words,
        objections: objections.map((one) => ({ messageId: randomUUIDv7(), ...one })),
        ...(inGeneral ? {} : { caseId: the('case', scene.ids) }),
      })
      for (const name of files) {
        const stream = Readable.from([scene.file(name)])
        await uploadRequestFile(house, account.id, { request, message }, name, stream)
      }
      scene.ids.set('request', request)
    },
  ),

  /** Shows the consent record that was asked for. */
  'shows consent': verb(z.object({ text, evidence: files }), async (scene, who, shown) => {
    const { house, account } = scene
    const answer = {
      answerId: randomUUIDv7(),
      text: shown.text,
      evidence: attached(scene, shown.evidence),
    }
    const complaint = the('complaint', scene.ids)
    await answerComplaint(house, submitter(who), account.id, complaint, answer)
  }),
}

async function draft(
  scene: Scene,
  who: Person,
  wish: z.output<typeof statement>,
  step: 2 | 4,
): Promise<number> {
  const { house, account } = scene
  const id = the('case', scene.ids)
  const { version } = await readDraft(house, 'customer', account.id, id)
  const content = contentOf(scene, wish)
  const save = (version: number, content: SubmissionContent) =>
    saveDraft(house, who, account.id, id, {
      ...{ version, alsoCases: [], step },
      content: content as Draft['content'],
    })
  const saved = await save(version, content)
  if (wish.confirms.length === 0) return saved.version
  const confirmed = wish.confirms.map((requirement) => {
    const pointer = `/answers/${wish.method}~1${requirement}`
    const { value } = saved.suggestions.find((one) => one.pointer === pointer)!
    return [answerKey(wish.method, requirement), value] as const
  })
  const answers = { ...content.answers, ...Object.fromEntries(confirmed) }
  return (await save(saved.version, { ...content, answers })).version
}

function contentOf(
  scene: Scene,
  { method, answers, general, confirms: _, ...more }: z.output<typeof statement>,
): SubmissionContent {
  const keyed = (of: string, given: z.output<typeof stated>) =>
    Object.entries(given).map(([requirement, answer]) => {
      const value = Array.isArray(answer) ? attached(scene, answer) : answer
      return [answerKey(of, requirement), value] as const
    })
  return {
    methods: [{ code: method, share: 100 }],
    answers: Object.fromEntries([...keyed(generalMethod, general), ...keyed(method, answers)]),
    ...(more as Pick<SubmissionContent, 'countries' | 'contact'>),
  }
}

/** A new submission, with the declaration that it confirms. */
async function submission(scene: Scene) {
  const { house, account } = scene
  const policy = await readAs(house.database, 'command', account.id, (tx) =>
    policyOfCase(house, tx, account.id, the('case', scene.ids)),
  )
  return { submissionId: randomUUIDv7(), declarationVersion: policy.declaration.version }
}

function actor({ id }: Person) {
  return { kind: 'customer', personId: id } as const
}

function submitter(who: Person) {
  return { actor: actor(who), personId: who.id, name: who.name }
}
