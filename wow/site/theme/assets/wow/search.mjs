/** Whoever leaves the search is where they were, or in the field that opened it. @param {any} page */
export function returnFromSearch(page) {
  const [query, toggle] = [".md-search__input", "#__search"].map((look) => page.querySelector(look));
  if (!query) return;
  const words = new URLSearchParams(location.search).get("q");
  let back = words && page.querySelector("article [type=search]");
  if (back) back.value ||= words;
  query.onfocus = ({ relatedTarget }) => (back = toggle.checked ? back : relatedTarget);
  toggle.onchange = () => toggle.checked || back?.focus();
}
