// The page of a way: ticked off as on a path, and led on.

import { fetched, merge } from "./path.mjs";
import { h, show, time } from "./progress.mjs";
import * as storage from "./storage.mjs";

/** @param {any} page */
export function trackWay(page) {
  const li = page.querySelector(".wow-mine[hidden]");
  if (!li) return;
  const [marks, said, next] = li.querySelectorAll("p");
  const { way: id, revision, stages } = li.dataset;
  /** @type {any} */
  const item = { li, id, revision, title: "This way", buttons: [...marks.children] };
  const say = (words) => (said.textContent = `${words} ${storage.trouble}`);
  storage.watch(li, () => show(item, storage.markOf(id), say));
  if (item.changed) {
    item.changed.firstChild.open = true;
    page.querySelector(".wow-pair").before(li); // to be read first
  }
  li.hidden = false;
  leadOn(next, id, stages.split(" ")).catch(() => {});
}

async function leadOn(next, id, stages) {
  const lists = merge(await fetched(storage.roles), stages);
  const here = (each) => each.id === id;
  const first = lists.slice(0, -1).flat().find((each) => !here(each) && storage.markOf(each.id).state === "open");
  if (!first || !lists.flat().some(here)) return;
  next.firstChild.data = "Next on ";
  next.append(": ", h("a", { href: storage.SITE + first.url }, first.title), `, ${time(first.minutes)}`);
}
