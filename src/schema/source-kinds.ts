/** What those who are named as sources can be, in the order in which sources are listed. */
export const sourceKinds = [
  'belligerent',
  'government',
  'opposition',
  'monitor',
  'ngo',
  'igo',
  'media',
  'academic',
  'historical',
  'witness',
  'unspecified',
] as const
