import type {Article} from '../src/schema/article.ts'

/** An article about nothing, but for what is given. */
export function articleWith(given: Partial<Article> = {}): Article {
  return {
    format: 'wikitext',
    language: 'en',
    infoboxes: [],
    sections: [{level: 0, text: '', sections: [], span: [0, 0]}],
    events: [],
    references: [],
    categories: [],
    messages: [],
    ...given,
  }
}
