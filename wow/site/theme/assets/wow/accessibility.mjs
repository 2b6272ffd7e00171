/**
 * The theme puts each copy button into a navigation without a name: whoever listens is spared it.
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
