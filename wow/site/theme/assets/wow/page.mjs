// @ts-check

/**
 * Run something on each page that is shown: at once, and again whenever the theme has exchanged the
 * page for another without loading it anew.
 * @param {(page: Document) => void} start
 */
export function onPage(start) {
  const pages = /** @type {any} */ (window).document$;
  if (pages) pages.subscribe(() => start(document));
  else start(document);
}
