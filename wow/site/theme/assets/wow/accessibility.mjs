// @ts-check

/**
 * The theme's script puts each copy button into a navigation landmark without a name. It is no
 * navigation, so whoever listens to the page rather than sees it is spared it.
 * @param {Document} page
 */
export function spareNavigation(page) {
  const spare = () => {
    for (const nav of page.querySelectorAll("nav.md-code__nav:not([role])")) {
      nav.setAttribute("role", "presentation");
    }
  };
  new MutationObserver(spare).observe(page.documentElement, { childList: true, subtree: true });
  spare();
}
