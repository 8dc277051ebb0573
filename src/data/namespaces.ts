const files = new Set(['file', 'image', 'media', 'datei', 'bild', 'fichier', 'archivo', 'файл', 'immagine', 'plik', 'bestand'])
const categories = new Set(['category', 'kategorie', 'catégorie', 'categoría', 'категория', 'categoria', 'kategoria', 'categorie'])
export const redirectWords: readonly string[] = ['redirect', 'weiterleitung', 'redirection']
export function isFileNamespace(name: string): boolean {
  return files.has(name.trim().toLowerCase())
}
export function isCategoryNamespace(name: string): boolean {
  return categories.has(name.trim().toLowerCase())
}
