/**
 * Run something on each page: at once, and whenever the theme has exchanged the page for another.
 * @param {(page: Document) => void} start
 */
export function onPage(start) {
  const pages = /** @type {any} */ (window).document$;
  pages ? pages.subscribe(() => start(document)) : start(document);
}
