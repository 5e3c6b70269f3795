"use strict";
// Filters, search, dates, copying and pictures. Without this file every list and link still works.
// Text of reports only ever becomes textContent; nothing is parsed as markup.

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const plain = (text) => text.normalize("NFKC").toLowerCase();
const wordsOf = (text) => plain(text).split(/\s+/).filter(Boolean);

// A view is kept in the address as #name=value&name=value; anything without = is a place on the page.
function view() {
  const hash = location.hash.slice(1);
  return new URLSearchParams(hash.includes("=") ? hash : "");
}

function keep(state) {
  const said = [...state].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  history.replaceState(null, "", said ? `#${said}` : location.pathname + location.search);
}

function filled(form) {
  const state = new URLSearchParams();
  const several = {};
  for (const field of form.elements) {
    if (!field.name || !field.value || (field.type === "checkbox" && !field.checked)) continue;
    (several[field.name] ??= []).push(field.value);
  }
  for (const [name, values] of Object.entries(several)) state.set(name, values.join(","));
  return state;
}

function fill(form, state) {
  for (const field of form.elements) {
    if (!field.name) continue;
    const value = state.get(field.name) ?? "";
    if (field.type === "checkbox") field.checked = value.split(",").includes(field.value);
    else field.value = value;
  }
}

function live(form, apply) {
  const changed = () => { const state = filled(form); keep(state); apply(state); };
  const arrived = () => { fill(form, view()); apply(view()); };
  form.hidden = false;
  form.addEventListener("input", changed);
  form.addEventListener("submit", (event) => { event.preventDefault(); changed(); });
  form.addEventListener("reset", (event) => { event.preventDefault(); fill(form, new URLSearchParams()); changed(); });
  addEventListener("hashchange", () => { if (location.hash.includes("=") || !location.hash) arrived(); });
  arrived();
}

// The list of a report.
function filters(form) {
  const items = all(".c");
  const groups = all(".g");
  const texts = new Map();
  const text = (item) => texts.get(item) ?? texts.set(item, plain(item.textContent)).get(item);
  live(form, (state) => {
    const verdicts = (state.get("verdict") ?? "").split(",").filter(Boolean);
    const kinds = (state.get("kind") ?? "").split(",").filter(Boolean);
    const words = wordsOf(state.get("words") ?? "");
    const [section, since, unsure] = ["section", "since", "unsure"].map((name) => state.get(name));
    let shown = 0;
    for (const group of groups) {
      let here = 0;
      const open = !section || group.dataset.g === section;
      for (const item of all(".c", group)) {
        const data = item.dataset;
        const fits = open && (!verdicts.length || verdicts.includes(data.s)) &&
          (!kinds.length || kinds.includes(data.k)) && (!unsure || "u" in data) &&
          (!since || (data.d ?? "") >= since) && words.every((word) => text(item).includes(word));
        item.hidden = !fits;
        here += fits;
      }
      group.hidden = !here;
      shown += here;
    }
    one("[data-shown]", form).textContent = shown;
    one(".none").hidden = shown > 0 || !items.length;
  });
}

// Changes since a date.
function since(form) {
  const field = one("input", form);
  if (form.dataset.since) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.href = `${form.dataset.since}#since=${field.value}`;
    });
    return;
  }
  field.name = "since";
  live(form, (state) => {
    const day = state.get("since") ?? "";
    const days = all(".day");
    for (const there of days) there.hidden = there.dataset.d < day;
    one("[role=status]", form).textContent = `${days.filter((there) => !there.hidden).length} 天有变化`;
  });
}

// Search over everything: each place brings its commitments as a script.
const data = new Map();
globalThis.trackerData = (place, rows) => data.set(place, rows);

function load(source) {
  return new Promise((done) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = script.onerror = done;
    document.head.append(script);
  });
}

function highlighted(text, words) {
  const line = document.createElement("span");
  const folded = plain(text);
  const exact = folded.length === text.length;
  let at = 0;
  while (at < text.length) {
    const hits = exact ? words.map((word) => [folded.indexOf(word, at), word.length]).filter(([start]) => start >= 0) : [];
    if (!hits.length) break;
    const [start, length] = hits.reduce((a, b) => (b[0] < a[0] ? b : a));
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, start + length);
    line.append(text.slice(at, start), mark);
    at = start + length;
  }
  line.append(text.slice(at));
  return line;
}

function result([path, verdict, kind, promise, answer], words) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = path;
  link.append(highlighted(promise, words));
  const head = document.createElement("span");
  head.className = "m";
  const [place, year] = path.split("/");
  const sign = document.createElement("span");
  const known = all("[data-key]").find((there) => there.value === verdict);
  sign.className = `s ${known?.dataset.key}`;
  sign.textContent = known?.textContent ?? verdict;
  head.append(sign, ` ${kind} · ${decodeURIComponent(place)} ${year}`);
  item.append(head, document.createElement("br"), link);
  if (answer) {
    const said = document.createElement("div");
    said.className = "w";
    said.append("报告 · ", highlighted(answer, words));
    item.append(said);
  }
  return item;
}

function find(form) {
  const places = all("#data [data-src]");
  const [list, more, status] = [one(".found"), one("[data-more]"), one("[role=status]", form)];
  const [step, most] = [200, 300];
  let [found, words, run] = [[], [], 0];
  const show = () => {
    const from = list.childElementCount;
    list.append(...found.slice(from, from + step).map((row) => result(row, words)));
    more.hidden = list.childElementCount >= found.length;
  };
  more.addEventListener("click", show);
  live(form, async (state) => {
    const mine = ++run;
    const [query, place, province, verdict, kind] =
      ["q", "place", "province", "verdict", "kind"].map((name) => state.get(name) ?? "");
    words = wordsOf(query);
    found = [];
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "";
    if (!words.length && !place && !province && !verdict && !kind) return;
    const wanted = places.filter((there) => (!place || there.dataset.place === place) &&
      (!province || there.dataset.province === province));
    if (wanted.length > most) {
      status.textContent = `一次至多在 ${most} 个地区里找,这里有 ${wanted.length} 个:请先选省或地区。`;
      return;
    }
    status.textContent = "正在找……";
    await Promise.all(wanted.filter((there) => !data.has(there.dataset.place)).map((there) => load(there.dataset.src)));
    if (mine !== run) return;
    for (const there of wanted) {
      for (const row of data.get(there.dataset.place) ?? []) {
        const text = words.length ? plain(`${row[3]}\n${row[4]}`) : "";
        if ((!verdict || row[1] === verdict) && (!kind || row[2] === kind) && words.every((word) => text.includes(word))) found.push(row);
      }
    }
    status.textContent = found.length ? `${found.length} 条` : "没有找到。";
    show();
  });
  if (!location.hash) one("#q").focus();
}

function goAndSearch(form) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.href = `${form.dataset.search}#q=${encodeURIComponent(one("input", form).value)}`;
  });
}

// Sharing one commitment.
function copying(button) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    button.textContent = "已复制";
  });
}

function drawing(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const source = new XMLSerializer().serializeToString(one("#picture"));
    const address = URL.createObjectURL(new Blob([source], { type: "image/svg+xml" }));
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [1200, 630];
      canvas.getContext("2d").drawImage(image, 0, 0);
      URL.revokeObjectURL(address);
      canvas.toBlob((blob) => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = `${button.dataset.picture}.png`;
        link.click();
      });
    };
    image.src = address;
  });
}

if (self !== top) document.documentElement.classList.add("embedded");
const here = location.href.split("#")[0];
for (const field of all("[data-here]")) field.value = here;
for (const field of all("[data-embed]")) field.value = field.value.replace(/src="[^"]*"/, () => `src="${here}"`);
for (const words of all("[data-scriptless]")) words.hidden = true;
all("form.filters").forEach(filters);
all("form.since").forEach(since);
all("form[data-find]").forEach(find);
all("form[data-search]").forEach(goAndSearch);
all("[data-copy]").forEach(copying);
all("[data-picture]").forEach(drawing);
addEventListener("keydown", (event) => {
  const field = one("input[type=search]");
  if (event.key !== "/" || !field || event.target.matches("input, textarea, select") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  field.focus();
});
