// What is true for a time only: pages tell each of it with its days, and the reader's day decides.

/** Today where the reader is, as Swedish and ISO write it: `2027-03-01`. */
export const today = () => new Date().toLocaleDateString("sv");

/**
 * Whether something holds; both days are included.
 * @param {{since?: string, until?: string}} period @param {string} [day]
 */
export const holds = ({ since = "", until = "~" }, day = today()) => since <= day && day <= until;

/** Show what holds today; a row that now belongs in a later list goes to its end. @param {Document} page */
export function refresh(page) {
  const day = today();
  for (const each of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-since], [data-until]"))) {
    each.hidden = !holds(each.dataset, day);
    const list = !each.hidden && page.getElementById(each.dataset.list ?? "");
    if (list && !list.contains(each)) list.append(each.closest("li") ?? "");
  }
}

document.addEventListener("visibilitychange", () => refresh(document));
