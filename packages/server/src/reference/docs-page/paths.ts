import { type Area, areaTags } from '../openapi/areas.ts'

/** How people call the areas of the API. */
export const areaTitles: Readonly<Record<string, string>> = {
  people: 'People and accounts',
  sources: 'Sources',
  lists: 'Groups and imports',
  gate: 'Gate',
  watching: 'What came back',
  case: 'Cases',
  requests: 'Requests',
  proceedings: 'Complaints, warnings, suspensions',
  events: 'Events',
  holds: 'Holds, incidents and attacks',
  desk: 'Desk',
  webhooks: 'Webhooks',
  notify: 'Notifications',
  policy: 'Policy',
  staff: 'Staff',
  privacy: 'Privacy',
  platform: 'Installation and keys',
} satisfies Record<Area, string>

export const first = '/docs'
export const eventTypes = '/docs/event-types'
export const allShapes = '/docs/shapes'

/** Where the pages of the reference are: the first, one for each area, and those of what areas share. */
export const docsPaths: readonly string[] = [
  first,
  ...areaTags().map(({ name }) => pathOf(name)),
  eventTypes,
  allShapes,
]

/** The page of an area. */
export function pathOf(area: string): string {
  return `${first}/${area}`
}
