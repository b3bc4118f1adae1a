import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { Id, PageQuery, page } from '../values.ts'
import {
  DraftWords,
  PackTexts,
  PolicyDraft,
  PolicyDraftText,
  PolicyFault,
  Publication,
  PublishedPack,
} from './policy-draft.ts'
import { PolicyTrial, PolicyTrialCase } from './policy-trial.ts'

const DraftParams = z.object({ draft: Id })
const ReadVersion = z.object({
  /** Of the draft as it was read. */
  version: z.number().int(),
})
const draftBytes = 8 * 1024 ** 2

/** How a policy is changed: publications, drafts, and the two people that it takes. */
export const publicationEndpoints = {
  listPublications: endpoint({
    method: 'GET',
    path: '/policy/publications',
    summary: 'What was published, newest first; the first is in force.',
    access: ['lead', 'admin'],
    query: PageQuery,
    response: page(Publication),
    status: 200,
    errors: [],
  }),
  readPublication: endpoint({
    method: 'GET',
    path: '/policy/publications/:number',
    summary: 'The packs of a publication, with their texts.',
    access: ['lead', 'admin'],
    params: z.object({ number: z.coerce.number().int().positive() }),
    response: Publication.extend({ texts: z.array(PublishedPack) }),
    status: 200,
    errors: [],
  }),
  readShipped: endpoint({
    method: 'GET',
    path: '/policy/shipped',
    summary: 'What is wrong with the packs that came with the installation, if anything is.',
    access: ['lead', 'admin'],
    response: z.object({ faults: z.array(PolicyFault) }),
    status: 200,
    errors: [],
  }),
  listPolicyDrafts: endpoint({
    method: 'GET',
    path: '/policy/drafts',
    summary: 'Drafts of policy packs that are neither published nor dropped, newest first.',
    access: ['lead', 'admin'],
    response: z.object({ items: z.array(PolicyDraft) }),
    status: 200,
    errors: [],
  }),
  createPolicyDraft: endpoint({
    method: 'POST',
    path: '/policy/drafts',
    summary: 'Begin a draft, with the packs in force or with those of an earlier publication.',
    access: ['lead'],
    body: DraftWords.extend({
      /** The publication whose packs it brings back. */
      publication: z.number().int().positive().optional(),
    }),
    response: PolicyDraftText,
    status: 201,
    errors: [],
  }),
  readPolicyDraft: endpoint({
    method: 'GET',
    path: '/policy/drafts/:draft',
    summary: 'A draft with its texts, and what is wrong with them.',
    access: ['lead', 'admin'],
    params: DraftParams,
    response: PolicyDraftText,
    status: 200,
    errors: [],
  }),
  savePolicyDraft: endpoint({
    method: 'PUT',
    path: '/policy/drafts/:draft',
    summary: 'Save a draft, faults and all, and read what they are; this takes a proposal back.',
    access: ['lead'],
    params: DraftParams,
    body: DraftWords.extend({
      ...ReadVersion.shape,
      /** The publication that the texts were compared with. */
      base: z.number().int().positive(),
      files: PackTexts,
    }),
    bodyBytes: draftBytes,
    response: PolicyDraftText,
    status: 200,
    errors: ['POLICY_DRAFT_CHANGED', 'POLICY_DRAFT_CLOSED'],
  }),
  dropPolicyDraft: endpoint({
    method: 'DELETE',
    path: '/policy/drafts/:draft',
    summary: 'Drop a draft; it is no longer listed.',
    access: ['lead'],
    params: DraftParams,
    status: 204,
    errors: ['POLICY_DRAFT_CLOSED'],
  }),
  proposePolicyDraft: endpoint({
    method: 'POST',
    path: '/policy/drafts/:draft/proposal',
    summary: 'Propose a draft; another lead can publish it from then on.',
    access: ['lead'],
    params: DraftParams,
    body: ReadVersion,
    response: PolicyDraftText,
    status: 200,
    errors: [
      'POLICY_DRAFT_CHANGED',
      'POLICY_DRAFT_CLOSED',
      'POLICY_FAULTY',
      'POLICY_MOVED_ON',
      'POLICY_UNCHANGED',
    ],
  }),
  publishPolicyDraft: endpoint({
    method: 'POST',
    path: '/policy/drafts/:draft/publication',
    summary:
      'Publish a draft that another lead wrote and proposed; cases submitted from then on are judged by it.',
    access: ['lead'],
    params: DraftParams,
    body: ReadVersion,
    response: PolicyDraftText,
    status: 200,
    errors: [
      'POLICY_DRAFT_CHANGED',
      'POLICY_DRAFT_CLOSED',
      'POLICY_FAULTY',
      'POLICY_MOVED_ON',
      'POLICY_NOT_PROPOSED',
      'POLICY_UNCHANGED',
      'SECOND_PERSON_NEEDED',
    ],
  }),
  tryPolicyDraft: endpoint({
    method: 'POST',
    path: '/policy/drafts/:draft/trial',
    summary: 'Try a draft on past submissions; a worker does it.',
    access: ['lead'],
    params: DraftParams,
    body: ReadVersion,
    response: PolicyTrial,
    status: 202,
    errors: ['POLICY_DRAFT_CHANGED', 'POLICY_DRAFT_CLOSED', 'POLICY_FAULTY'],
  }),
  readPolicyTrial: endpoint({
    method: 'GET',
    path: '/policy/drafts/:draft/trial',
    summary: 'What a draft would have made of past submissions, in sum, and how far the trial is.',
    access: ['lead', 'admin'],
    params: DraftParams,
    response: PolicyTrial,
    status: 200,
    errors: [],
  }),
  listPolicyTrialCases: endpoint({
    method: 'GET',
    path: '/policy/drafts/:draft/trial/cases',
    summary: 'Past submissions that would have turned out differently under a draft, newest first.',
    access: ['lead', 'admin'],
    params: DraftParams,
    query: PageQuery,
    response: page(PolicyTrialCase),
    status: 200,
    errors: [],
  }),
}
