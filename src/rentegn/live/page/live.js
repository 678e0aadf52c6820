"use strict";
// The state comes whole, as often as it changes; what is shown follows from it and from the scene and frame looked at.
const one = (id) => document.getElementById(id);
const { live: W, kinds: KINDS, decimal: POINT } = JSON.parse(one("words").textContent);
const clip = one("clip"), still = one("still"), seek = one("seek");
let film = null, current = "", frame = 0, playing = false, loops = true, resting = true, led = 0, blame = "";

const filled = (text, ...values) => values.reduce((done, value) => done.replace("{}", value), text);
const made = (tag, name, text) => Object.assign(document.createElement(tag), { className: name || "", textContent: text ?? "" });
const at = () => film.scenes.findIndex((scene) => scene.id === current);
const scene = () => film.scenes[at()];
const number = (value, digits) => value.toFixed(digits).replace(".", POINT);
const clockOf = (frames) => {
  const seconds = frames / film.rate;
  return `${Math.floor(seconds / 60)}:${number(seconds % 60, 2).padStart(5, "0")}`;
};
const faultOf = (each) => (film.fault && film.fault.scene === each.id ? film.fault : each.fault);
const say = (text) => { one("news").textContent = text; };
function set(node, text) { if (node.textContent !== text) node.textContent = text; }
function fill(node, children) {
  const next = made("div"); next.append(...children);
  if (next.innerHTML !== node.innerHTML) node.replaceChildren(...next.childNodes);
}

// -- words

const runs = (list) => list.map(([text, kind]) => {
  if (!kind) return document.createTextNode(text);
  return Object.assign(made("span", `k k-${kind}`, text), { title: KINDS[kind] });
});
function numbered(lines, fault) {
  return lines.map(([line, text]) => {
    const hit = fault && fault.line === line, row = made("div", hit ? "hit" : ""), words = made("span");
    if (hit) {
      const from = fault.column - 1, to = from + fault.width;
      words.append(text.slice(0, from), made("mark", "", text.slice(from, to)), text.slice(to));
    } else words.textContent = text;
    row.append(made("b", "", hit ? `▸${line}` : line), words);
    return row;
  });
}

/** A fault in words, each text in a language of its own. */
function blamed(fault, then) {
  const [before, after] = fault.line ? filled(W.at, fault.line, fault.column).split("{}") : ["", ""];
  const head = made("h2", "", `✕ ${fault.file ? `${fault.file}: ` : ""}${before}`), hint = made("p"), pre = made("pre");
  const [advice, language] = fault.hint;
  head.append(spoken(...fault.message), after);
  if (advice) hint.append(spoken(advice[0].toUpperCase() + advice.slice(1) + (/[.?!]$/.test(advice) ? " " : ". "), language));
  hint.append(then);
  pre.append(...numbered(fault.lines, fault));
  return [head, hint, pre];
}
const spoken = (text, lang) => Object.assign(made("span", "", text), { lang });

// -- the list

function listed(each) {
  const item = made("li"), button = made("button"), frame = made("span", "thumb"), small = made("small");
  button.type = "button";
  button.addEventListener("click", () => look(each.id));
  const picture = made("img"); picture.alt = ""; picture.hidden = true;
  frame.append(picture); button.append(frame, made("b"), small); item.append(button);
  item.dataset.scene = each.id;
  return item;
}
function list() {
  const box = one("list"), ids = film.scenes.map((each) => each.id).join();
  if (box.dataset.ids !== ids) {
    const known = new Map([...box.children].map((item) => [item.dataset.scene, item]));
    box.replaceChildren(...film.scenes.map((each) => known.get(each.id) || listed(each)));
    box.dataset.ids = ids;
  }
  film.scenes.forEach((each, index) => {
    const button = box.children[index].firstChild, [frame, name, small] = button.children, picture = frame.firstChild;
    const fault = faultOf(each), unknown = each.note.find((run) => run[1] === "unknown");
    button.classList.toggle("bad", !!fault);
    button.classList.toggle("asks", !!unknown && !fault);
    button.classList.toggle("old", !each.fresh && !fault);
    if (each.id === current) button.setAttribute("aria-current", "true"); else button.removeAttribute("aria-current");
    if (each.still && button.dataset.still !== each.still) {
      picture.src = `file/${each.still}`; picture.hidden = false;
      if (button.dataset.still) flash(button, each);
      button.dataset.still = each.still;
    }
    fill(name, [made("i", "", each.number), document.createTextNode(each.id)]);
    const length = filled(W.seconds, number(each.frames / film.rate, 1));
    set(small, fault ? `✕ ${fault.line ? filled(W.line, fault.line) : W.not_drawn}` : unknown ? `? ${unknown[0]}` : length);
  });
}
function flash(button, each) {
  button.classList.remove("fresh");
  void button.offsetWidth;
  button.classList.add("fresh");
  say(filled(W.drawn_again, each.number));
  updated = filled(W.updated, each.number, new Date().toTimeString().slice(0, 8));
}
let updated = "";

// -- the scene

function look(id) {
  if (id === current) return;
  pause();
  current = id; frame = scene().hero; resting = true;
  fetch("look", { method: "POST", body: id }).catch(() => {});
  show();
  one("list").children[at()].scrollIntoView({ block: "nearest", inline: "nearest" });
}
function show() {
  const now = scene();
  frame = Math.min(frame, now.frames - 1);
  list(); told(now); words(now); pictured(now);
}
function told(now) {
  const fault = film.fault || now.fault, box = one("fault");
  box.hidden = !fault;
  if (fault) {
    fill(box, blamed(fault, W.kept_hint));
  }
  const state = fault ? ["bad", fault.line ? filled(W.fault_at, fault.line) : W.fault]
    : film.scenes.every((each) => each.fresh) ? ["good", updated || W.following] : ["busy", W.drawing];
  link(...state);
  document.title = `${fault ? "✕ " : ""}${now.number} ${now.id} – ${W.kind}`;
}
function link(state, text) { one("link").dataset.state = state; set(one("link").lastChild, text); }
function words(now) {
  fill(one("scene"), [document.createTextNode(`${W.scene} ${now.number} `), made("span", "", now.id)]);
  const long = filled(W.seconds, number(now.frames / film.rate, 1)), rest = now.clip && now.moves < now.frames ? [W.first_second] : [];
  set(one("times"), [`${W.start} ${clockOf(now.start)}`, long, `${now.frames} ${W.frames}`, ...rest].join(" · "));
  set(one("said"), now.text || W.nothing_said);
  fill(one("note"), now.note.length ? runs(now.note) : [made("span", "none", W.no_note)]);
  const tag = now.source === "note" ? [] : [made("span", now.source === "proposed" ? "tag" : "tag calm", W[now.source]), " "];
  fill(one("read"), [...tag, ...(now.reading.length ? runs(now.reading) : [made("span", "none", W.nothing_seen)])]);
  const kinds = [...new Set([...now.note, ...now.reading].map((run) => run[1]).filter(Boolean))];
  fill(one("legend"), kinds.map((kind) => { const item = made("li"); item.append(made("span", `k k-${kind}`, KINDS[kind])); return item; }));
  fill(one("lines"), numbered(now.lines, null));
  set(one("told"), now.reading.map((run) => run[0]).join(""));
}
function pictured(now) {
  const fault = faultOf(now), screen = one("screen");
  screen.classList.toggle("bad", !!fault);
  screen.classList.toggle("old", !now.fresh && !fault && !!now.still);
  set(one("stamp"), fault ? W.kept : now.fresh ? "" : now.still ? W.last_still : W.drawing);
  one("stamp").hidden = !one("stamp").textContent;
  const file = now.still ? `file/${now.still}` : "";
  if (still.dataset.file !== file) { still.dataset.file = file; if (file) still.src = file; }
  one("play").disabled = seek.disabled = one("back").disabled = one("forward").disabled = !now.clip;
  seek.max = now.frames - 1;
  one("there").style.width = now.moves < now.frames ? `calc((100% - 16px) * ${now.moves / now.frames})` : "0";
  fill(one("ticks"), now.ticks.map(([tick, part]) => {
    const share = tick / Math.max(1, now.frames - 1), mark = made("span", share < 0.06 ? "left" : share > 0.94 ? "right" : "", W.parts[part]);
    mark.style.left = `${100 * share}%`;
    return mark;
  }));
  parted(one("ticks").children);
  load(now);
  paint();
}
/** Where two names of ticks would run into each other, the later one keeps its mark only. */
function parted(ticks) {
  let end = -Infinity;
  for (const tick of ticks) {
    const { left, right } = tick.getBoundingClientRect();
    tick.classList.toggle("mute", left < end + 4);
    if (left >= end + 4) end = right;
  }
}
addEventListener("resize", () => parted(one("ticks").children));

// -- the player: a wish for a frame is aimed at its middle; one is under way at a time, and the newest counts

let wish = null, seeking = false;
function load(now) {
  if (clip.dataset.file === now.clip) return;
  clip.dataset.file = now.clip;
  wish = null; seeking = false;
  if (!now.clip) { clip.removeAttribute("src"); clip.load(); reveal(); return; }
  clip.src = `file/${now.clip}`;
  reveal();
}
/** The clip where it shows the frame looked at, else the still, which is there first. */
function reveal() {
  const now = scene(), ready = clip.dataset.file === now.clip && !!now.clip && clip.readyState >= 2 && !seeking;
  const shows = ready && (playing || Math.abs(clip.currentTime - (frame + 0.5) / film.rate) < 0.5 / film.rate);
  if (shows) { clip.hidden = false; still.hidden = true; }
  else if (clip.hidden || clip.dataset.shown !== now.clip) { clip.hidden = true; still.hidden = !now.still; }
  if (shows) clip.dataset.shown = now.clip;
}
function go(to) {
  resting = false;
  frame = Math.max(0, Math.min(scene().frames - 1, to));
  wish = frame;
  paint(); pump();
}
function pump() {
  if (seeking || wish === null || clip.readyState < 1 || !scene().clip) return;
  const to = Math.min(wish, scene().moves - 1);
  wish = null; seeking = true;
  clip.currentTime = (to + 0.5) / film.rate;
}
clip.addEventListener("loadedmetadata", () => {
  seeking = false;
  if (frame < scene().moves || playing) { wish = frame; pump(); }
});
clip.addEventListener("seeked", () => { seeking = false; pump(); if (playing && clip.paused) run(); reveal(); });
clip.addEventListener("loadeddata", reveal);
function paint() {
  seek.value = frame;
  const text = filled(W.frame, frame, seek.max);
  seek.setAttribute("aria-valuetext", text);
  set(one("clock"), `${clockOf(scene().start + frame)} · ${text}`);
}
function pause() {
  playing = false; clip.pause();
  set(one("playing"), W.play); set(one("sign"), "▶");
}
function play() {
  const last = scene().moves - 1;
  playing = true;
  set(one("playing"), W.stop); set(one("sign"), "■");
  go(resting || frame >= last ? 0 : frame);
  if (!seeking) run();
}
function run() { clip.play().then(follow).catch(() => pause()); }
let following = 0;
function follow() {
  const mine = ++following;
  const next = (_, shown) => {
    if (!playing || mine !== following) return;
    frame = Math.min(scene().moves - 1, Math.floor(shown.mediaTime * film.rate + 0.01));
    paint(); reveal();
    clip.requestVideoFrameCallback(next);
  };
  clip.requestVideoFrameCallback(next);
}
clip.addEventListener("ended", () => {
  if (!playing) return;
  if (loops) { go(0); } else { pause(); go(scene().moves - 1); }
});
const step = (by) => { pause(); go(Math.min(frame + by, scene().moves - 1)); };
const toggle = () => (playing ? step(0) : scene().clip && play());
function loop() { loops = !loops; one("loop").setAttribute("aria-pressed", loops); }
function next(by) { const to = film.scenes[at() + by]; if (to) look(to.id); }

one("play").addEventListener("click", toggle);
one("back").addEventListener("click", () => step(-1));
one("forward").addEventListener("click", () => step(1));
one("loop").addEventListener("click", loop);
seek.addEventListener("input", () => { pause(); go(Math.min(+seek.value, scene().moves - 1)); });

const KEYS = {
  Space: () => toggle(),
  ArrowLeft: (shift) => scene().clip && step(shift ? -film.rate : -1),
  ArrowRight: (shift) => scene().clip && step(shift ? film.rate : 1),
  ArrowUp: () => next(-1),
  ArrowDown: () => next(1),
  KeyL: loop,
};
document.addEventListener("keydown", (event) => {
  if (!film || !current || event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.code]) return;
  if (event.target.closest("summary, pre") || (event.code === "Space" && event.target.closest("button"))) return;
  KEYS[event.code](event.shiftKey);
  event.preventDefault();
});

// -- the news

function take(state) {
  if (state.language && state.language !== document.documentElement.lang) { location.reload(); return; }
  film = state;
  set(one("film"), film.title); set(one("file"), film.file);
  document.documentElement.style.setProperty("--shape", film.format.join(" / "));
  document.documentElement.style.setProperty("--wide", film.format[0] / film.format[1]);
  if (!film.scenes.length) { empty(); return; }
  if (!scene()) look(film.scenes[0].id);
  lead();
  show();
}
/** Follow whoever writes: to the scene that is another now, or in which something is wrong. */
function lead() {
  const [changed] = film.changed, wrong = film.fault ? `${film.fault.line} ${film.fault.message[0]}` : "";
  if (wrong && wrong !== blame && film.scenes.some((each) => each.id === film.fault.scene)) look(film.fault.scene);
  else if (film.save !== led && changed && !film.changed.includes(current)) look(changed);
  led = film.save; blame = wrong;
}
function empty() {
  const fault = film.fault;
  link(fault ? "bad" : "wait", fault ? (fault.line ? filled(W.fault_at, fault.line) : W.fault) : W.waiting);
  one("fault").hidden = !fault;
  if (!fault) return;
  fill(one("fault"), blamed(fault, ""));
}
const news = new EventSource("events");
news.addEventListener("film", (event) => take(JSON.parse(event.data)));
news.addEventListener("error", () => link("bad", W.lost));
