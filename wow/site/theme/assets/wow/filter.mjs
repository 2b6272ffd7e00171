// Lists that narrow as one types; the choice is in the address.

import { today } from "./freshness.mjs";

/** @param {any} page whose items know the places of their options */
export function filterList(page) {
  const form = page.querySelector(".wow-filter[hidden]");
  if (!form) return;
  const fields = form.querySelectorAll("input, select");
  const [find, ...selects] = fields;
  const said = form.querySelector("[role=status]");
  const [count, more] = said.children;
  const names = selects.map(({ options }) => [...options].map(({ text }) => text));
  const all = [...selects.keys()];
  let told = [];
  const day = today();
  const place = (mark) => (mark.includes("-") ? [3 - mark.split(" ").filter((turn) => turn <= day).length] : mark.split(" "));
  const items = [...page.querySelectorAll("[data-facets]")].map((li) => ({
    li,
    group: li.closest(".wow-group"),
    text: li.textContent.toLowerCase(),
    facets: li.dataset.facets.split("|").map((mark) => new Set([0, ...place(mark).map(Number)])),
  }));

  function update() {
    const words = find.value.toLowerCase().match(/\S+/g) ?? [];
    const had = ({ text }) => words.filter((word) => text.includes(word)).join("").length;
    const most = Math.max(...items.map(had));
    const missed = words.join("").length - most;
    const chosen = selects.map(({ selectedIndex }) => selectedIndex);
    const counts = names.map((each) => each.map(() => 0));
    const filled = new Set();
    let shown = 0;
    for (const item of items) {
      const { li, group, facets } = item;
      const found = had(item) === most && missed <= most * 2; // the nearest, if near
      const misses = found ? all.filter((at) => !facets[at].has(chosen[at])) : [];
      const hidden = !found || misses.length > 0;
      if (li.hidden !== hidden) li.hidden = hidden;
      if (!hidden) {
        filled.add(group);
        shown++;
      }
      // what one filter alone leaves out, its other options have
      if (found && misses.length < 2) for (const at of hidden ? misses : all) for (const place of facets[at]) counts[at][place]++;
    }
    for (const group of page.querySelectorAll(".wow-group")) group.hidden = !filled.has(group);
    counts.forEach((each, at) => each.forEach((fit, place) => {
      if (fit !== told[at]?.[place]) selects[at].options[place].text = `${names[at][place]} (${fit})`;
    }));
    told = counts;
    count.textContent = `${shown} of ${items.length} ${said.dataset.of}${!shown ? said.dataset.none : missed ? said.dataset.near : ""}`;
    more.hidden = !words[0] || (shown && !missed);
    more.search = new URLSearchParams({ find: find.value, q: find.value });
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = asked.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = "";
    }
    update();
  }

  function write() {
    if (!form.isConnected) return;
    const url = new URL(location.href);
    for (const { name, value } of fields) value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
    history.replaceState(history.state, "", url);
  }

  let waiting = 0;
  form.oninput = () => {
    update();
    clearTimeout(waiting);
    waiting = setTimeout(write, 200); // browsers refuse one at each key
  };
  form.onreset = () => setTimeout(form.oninput);
  addEventListener("popstate", () => form.isConnected && read());
  form.hidden = false;
  read();
}
