// @ts-check
// Ticking off a path: what is done, what does not apply, how much is left, what is next.

import * as share from "./share.mjs";
import * as storage from "./storage.mjs";

const LATER = "when-you-need-it";
const SAID = { done: "done", "not-mine": "does not apply to you", open: "to do" };

/** @param {string} tag @param {Record<string, string>} [attributes] @param {...(Node | string)} inside */
export function h(tag, attributes = {}, ...inside) {
  const made = /** @type {any} */ (document.createElement(tag));
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

/** @param {number} minutes */
export function time(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours ? `${hours} h${rest ? ` ${rest} min` : ""}` : `${rest} min`;
}

/** The page of a role. @param {Document} page */
export function trackPath(page) {
  const root = page.querySelector(".wow-progress")?.parentElement;
  if (root?.querySelector(".wow-path > li")) track(root);
}

/**
 * Let a path be ticked off.
 * @param {any} root holds a heading, the line of stages, the panel, and a list for each stage
 */
export function track(root) {
  const panel = root.querySelector(".wow-progress[hidden]");
  if (!panel) return;
  panel.hidden = false;
  const part = (look) => panel.querySelector(look);
  const linked = location.hash.startsWith(share.START);
  const buddy = linked && share.shown(location.hash);
  const stages = [...root.querySelectorAll(".wow-path")].map((list) => {
    const key = list.dataset.stage || LATER;
    const stop = root.querySelector(`.wow-line a[href="#${key}"]`).parentElement;
    const name = stop.firstElementChild.textContent;
    const bar = h("p", { class: "wow-bar" }, h("progress", { "aria-label": name }), h("span"));
    list.before(bar);
    list.classList.add("wow-path--ticked");
    return { key, name, stop, bar, items: [...list.children].map((li) => dress(li, !!buddy)) };
  });
  const all = stages.flatMap(({ items }) => items);
  const ahead = stages.flatMap(({ key, items }) => (key === LATER ? [] : items));
  const say = (words) => (part("[role=status]").textContent = words);
  if (linked) {
    const told = buddy ? `Progress of ${buddy.name}: read-only. ` : "This link to somebody’s progress is damaged. ";
    const own = h("a", { href: location.href.split("#")[0] }, "Back to your own");
    panel.before(h("p", { class: "wow-notice wow-notice--time" }, told, own));
  }
  if (buddy) part("details").remove();

  function refresh() {
    if (!root.isConnected) return storage.changes.removeEventListener("change", refresh);
    for (const item of all) {
      item.state = item.li.dataset.state = (buddy || storage).stateOf(item.id);
      for (const each of item.buttons) each.setAttribute("aria-pressed", each.value === item.state);
    }
    for (const { key, stop, bar, items } of stages) {
      const open = fill(bar, items, key !== LATER);
      stop.classList.toggle("wow-stop--done", !open.length);
      stop.lastElementChild.textContent = bar.textContent;
    }
    const [next] = fill(part(".wow-bar"), ahead, true);
    const passed = ahead.filter(({ state }) => state === "not-mine").length;
    if (passed) part(".wow-bar span").append(` · ${passed} ${passed === 1 ? "does" : "do"} not apply`);
    part(".wow-next").hidden = !ahead.length;
    part(".wow-next").textContent = next ? "Next: " : "Nothing is left to learn ahead.";
    if (next) part(".wow-next").append(h("a", { href: next.href }, next.title), `, ${time(next.minutes)}`);
    part(".wow-kept").textContent = buddy ? "" : storage.trouble;
  }

  async function copy(what, words) {
    const out = part("textarea");
    try {
      await navigator.clipboard.writeText(words);
      say(`${what} copied.`);
    } catch {
      out.hidden = false;
      out.value = words;
      out.select();
      say(`${what} ready: copy the selected text.`);
    }
  }

  function take() {
    const file = h("input", { type: "file", accept: ".json" });
    file.onchange = async () => {
      try {
        storage.add(await file.files[0].text());
        say("Marks taken from the file; where both had one, the later counts.");
      } catch (error) {
        say(`The file was not used: ${error.message}.`);
      }
    };
    file.click();
  }

  const acts = {
    markdown: () => copy("Checklist", share.markdown(root.querySelector("h1, h2").firstChild.textContent, stages)),
    link() {
      const name = prompt("Your name, for whoever opens the link (it may stay empty):");
      if (name !== null) copy("Link", share.link(all, name));
    },
    print: () => print(),
    save() {
      const href = URL.createObjectURL(new Blob([storage.text()], { type: "application/json" }));
      h("a", { href, download: "progress.json" }).click();
      say("Saved to a file.");
    },
    take,
    reset() {
      if (!confirm("Forget all your marks on this site? Only a file that you saved brings them back.")) return;
      storage.reset();
      say("All marks are forgotten.");
    },
  };
  panel.addEventListener("click", ({ target }) => acts[target.value]?.());
  for (const item of all) {
    for (const each of item.buttons) {
      each.onclick = () => {
        storage.mark(item.id, item.state === each.value ? "open" : each.value);
        say(`${item.title}: ${SAID[item.state]}. In all ${part(".wow-bar").textContent}.`);
      };
    }
  }
  storage.changes.addEventListener("change", refresh);
  refresh();
}

/** Fill a bar, say it in words, and give what is still open. */
function fill(bar, items, timed) {
  const open = items.filter(({ state }) => state === "open");
  const left = open.length ? `${time(open.reduce((sum, each) => sum + each.minutes, 0))} left` : "nothing left";
  bar.hidden = !items.length;
  bar.firstElementChild.max = items.length || 1;
  bar.firstElementChild.value = items.length - open.length;
  bar.lastElementChild.textContent = `${items.length - open.length} of ${items.length}${timed ? ` · ${left}` : ""}`;
  return open;
}

/** Give an item its two buttons. */
function dress(li, disabled) {
  const { textContent: title, href } = li.querySelector("b > a");
  const buttons = [["done", "Done"], ["not-mine", "Does not apply to me"]].map(([value, words]) =>
    h("button", { type: "button", class: `wow-${value}`, value, "aria-label": `${words}: ${title}` }, h("span", {}, words)));
  for (const each of buttons) each.disabled = disabled;
  li.prepend(buttons[0]);
  li.append(buttons[1]);
  return { li, buttons, title, href, id: li.dataset.way, minutes: +li.dataset.minutes, state: "open" };
}

addEventListener("hashchange", () => location.hash.startsWith(share.START) && location.reload());
