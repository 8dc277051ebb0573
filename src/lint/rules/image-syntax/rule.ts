import {languagesOf} from '../../box-text.ts'
import type {Rule} from '../../rule.ts'

/** Templates of other wikis may want the whole link: only boxes of the English one are told. */
export const imageSyntax: Rule = {
  id: 'image-syntax',
  summary: 'An image is given by the name of its file alone.',
  *check({boxes, document}) {
    for (const box of boxes) {
      if (box.infobox.kind === 'other' || languagesOf(box, document).length > 0) continue
      for (const {parameter, field} of box.parameters) {
        if (field.name !== 'image') continue
        const file = parameter.children.find(({type}) => type === 'file')
        if (file === undefined) continue
        yield {
          reason: 'Unexpected link to a file, expected its name alone: size and text have parameters of their own',
          span: [file.start, file.end],
          field: 'image',
        }
      }
    }
  },
}
