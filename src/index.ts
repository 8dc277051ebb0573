export {defineInfobox} from './infoboxes/define-infobox.ts'
export {belligerents, casualties, commanders, dateField, links, place, result, strength, text, texts, units} from './infoboxes/values.ts'
export {parseArticle} from './parse-article.ts'
