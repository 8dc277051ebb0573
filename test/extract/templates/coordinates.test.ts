import {expect, test} from 'vitest'
import {fieldOf, markLine} from '../lines.ts'

test.each([
  ['37.5|24.25', '37.5 24.25'],
  ['-37.5|−24.25', '-37.5 -24.25'],
  ['37.5|N|24.25|W', '37.5 -24.25'],
  ['37|30|S|24|15|E', '-37.5 24.25'],
  ['37|30|36|N|24|15|0|E|region:SY_type:city|display=inline,title', '37.51 24.25'],
  ['37|30|n|24||e', '37.5 24'],
  [' 37.5 | 24.25 | type:event', '37.5 24.25'],
])('{{coord|%s}} is %s', (values, place) => {
  expect(fieldOf(`{{coord|${values}}}`, 'place').items[0]?.marks.map(markLine)).toEqual([`coordinates 0 ${place}`])
})

test.each(['', '91|0', '0|181', 'a|b', '37|N', '37|30|N', '1|2|3|4|N|5|E', '37.5'])('{{coord|%s}} is no place', values => {
  expect(fieldOf(`{{coord|${values}}}`, 'place').items).toEqual([])
})
