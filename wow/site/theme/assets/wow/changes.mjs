// @ts-check
// What changed in a way since somebody read it, and what concerns which role.

/** @type {Promise<Record<string, [revision: string, on: string, changes: string[]][]>> | undefined} */
let fetched;

/**
 * The newest first; nothing where it is not known.
 * @param {string} way @param {import("./storage.mjs").Mark} mark of who read it
 */
export async function since(way, { revision, at }) {
  fetched ??= fetch(new URL("changes.json", import.meta.url)).then((answer) => answer.json()).catch(() => ({}));
  const entries = (await fetched)[way] ?? [];
  const read = entries.findIndex(([each]) => each === revision);
  return read < 0 ? entries.filter(([, on]) => on >= at.slice(0, 10)) : entries.slice(0, read);
}

/** The page of all changes, for the roles in the address: `?role=…`. @param {any} page */
export function showConcerns(page) {
  const links = page.querySelector(".wow-concerns");
  if (!links) return;
  links.hidden = false;
  for (const link of links.children) if (link.href === location.href) link.ariaCurrent = "true";
  const asked = new URLSearchParams(location.search).getAll("role");
  for (const item of page.querySelectorAll(".wow-changes > li")) {
    item.hidden = asked.length && !asked.some((role) => item.dataset.roles.split(" ").includes(role));
  }
}
