export {extract} from '../src/extract/extract.ts'
export {parse} from '../src/parse/parse.ts'
export {parseArticle} from '../src/parse-article.ts'
export {settings} from '../src/settings.ts'
