// Listening: the address, mouse, touch, keyboard.
/** Changes the state, draws, and puts it into the address; a new entry of the history where asked. */
let addressTimer = null;
function set(change, entry = false) {
  S = { ...S, ...change };
  if ('pool' in change || 'k' in change) S.cell = WHOLE;
  render();
  renderAnswers();
  renderTraining();
  clearTimeout(addressTimer);
  if (entry) history.pushState(null, '', fragment());
  else addressTimer = setTimeout(() => history.replaceState(null, '', fragment()), 100);
}

function load(text) {
  const { state, notes } = parse(text);
  S = state;
  $('#message').hidden = notes.length === 0;
  $('#message').textContent = notes.length ? `The address was corrected: ${notes.join('; ')}.` : '';
  renderScene();
}

function cellAt(frame, event, h, w, ring) {
  const box = frame.getBoundingClientRect();
  const y = ((event.clientY - box.top) / box.height) * (h + ring[0] + ring[2]) - ring[0];
  const x = ((event.clientX - box.left) / box.width) * (w + ring[1] + ring[3]) - ring[1];
  return [y, x];
}

const pressed = (id) => $(id).getAttribute('aria-pressed') === 'true';
const erasing = () => pressed('#eraser');
const drawing = () => (pressed('#pen') || erasing()) && !S.map;
let paper = 0; // the corner's grey before the stroke: what an eraser leaves
const history4 = []; // drawings before each stroke, for undo

function beginStroke() {
  const image = S.pic === 'own' ? base() : { ...picture() };
  history4.push({ pic: S.pic, own: S.own, inv: S.inv, shuf: S.shuf, dr: S.dr, dc: S.dc });
  $('#undo').disabled = false;
  const values = image.values.map((value) => clamp(Math.round(value / 17) * 17, 0, 255));
  paper = values[0];
  return values;
}

function stroke(values, y, x) {
  const grey = erasing() ? paper : +$('#grey').value;
  const size = +$('#pen-size').value;
  const from = -Math.floor((size - 1) / 2);
  for (let i = from; i < from + size; i++) {
    for (let j = from; j < from + size; j++) {
      const [row, column] = [Math.floor(y) + i, Math.floor(x) + j];
      if (row >= 0 && row < 28 && column >= 0 && column < 28) values[row * 28 + column] = grey;
    }
  }
  set({ pic: 'own', own: pack(values), inv: 0, shuf: 0, dr: 0, dc: 0 });
}

function listenToInput() {
  const frame = $('#input');
  const fingers = new Map();
  let drag = null;
  const middle = () => {
    const places = [...fingers.values()];
    return [0, 1].map((axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length);
  };
  frame.addEventListener('pointerdown', (event) => {
    stop();
    if (!shown) return;
    fingers.set(event.pointerId, [event.clientY, event.clientX]);
    frame.setPointerCapture(event.pointerId);
    if (fingers.size === 2) { // what the first finger began was meant for both
      if (drag?.kind === 'draw') set(history4.pop());
      drag = { kind: 'shift', from: middle(), dr: S.dr, dc: S.dc };
    } else if (fingers.size === 1) {
      drag = beginDrag(frame, event);
    }
    if (drag.kind !== 'move') event.preventDefault();
  });
  frame.addEventListener('pointermove', (event) => {
    if (!drag || !fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, [event.clientY, event.clientX]);
    if (drag.kind === 'shift') {
      const cell = frame.clientWidth / (shown.w + shown.ring[1] + shown.ring[3]);
      const [down, right] = middle().map((place, axis) => Math.round((place - drag.from[axis]) / cell));
      shiftTo(drag.dr + down, drag.dc + right);
    } else {
      goOn(drag, ...cellAt(frame, event, shown.h, shown.w, shown.ring), event);
    }
  });
  const end = (event) => { fingers.delete(event.pointerId); drag = null; };
  frame.addEventListener('pointerup', end);
  frame.addEventListener('pointercancel', end);
}

function beginDrag(frame, event) {
  const kind = event.target.dataset?.drag;
  const [y, x] = cellAt(frame, event, shown.h, shown.w, shown.ring);
  if (drawing() && shown.h === 28) {
    const values = beginStroke();
    stroke(values, y, x);
    return { kind: 'draw', values };
  }
  if (kind === 'padding') {
    return { kind, at: event.clientX + event.clientY, p: S.p, cell: frame.clientWidth / (shown.w + shown.ring[1] + shown.ring[3]) };
  }
  if (kind) return { kind, y, x, k: kernel(), s: stride() };
  moveTo(...JAVA.windowAt(y, x));
  return { kind: 'move' };
}

function goOn(drag, y, x, event) {
  if (drag.kind === 'draw') stroke(drag.values, y, x);
  else if (drag.kind === 'move') moveTo(...JAVA.windowAt(y, x));
  else if (drag.kind === 'padding') {
    set({ p: clamp(drag.p + Math.round((drag.at - event.clientX - event.clientY) / 2 / drag.cell), 0, 6) });
  } else if (drag.kind === 'kernel') {
    const [h, w] = [drag.k[0] + Math.round((y - drag.y) / S.d), drag.k[1] + Math.round((x - drag.x) / S.d)].map((side) => clamp(side, 1, 7));
    set({ k: h === w ? `${h}` : `${h}x${w}` });
  } else {
    const across = clamp(drag.s[1] + Math.round(x - drag.x), 1, 7);
    set({ s: `${across}` });
  }
}

/** Cells of the window are dragged apart where they are large: to the right, 36 pixels per step. */
function listenToLens() {
  const box = $('#taps');
  let start = null;
  box.addEventListener('pointerdown', (event) => { stop(); start = { x: event.clientX, d: S.d }; box.setPointerCapture(event.pointerId); });
  box.addEventListener('pointermove', (event) => {
    const d = start && clamp(start.d + Math.round((event.clientX - start.x) / 36), 1, 3);
    if (start && d !== S.d && S.g === 0) set({ d });
  });
  for (const end of ['pointerup', 'pointercancel']) box.addEventListener(end, () => { start = null; });
}

const shiftTo = (dr, dc) => set({ dr: clamp(dr, -4, 4), dc: clamp(dc, -4, 4) });

function listenToOutput() {
  const frame = $('#output');
  let down = false;
  const go = (event) => {
    const [y, x] = cellAt(frame, event, shown.oh, shown.ow, [0, 0, 0, 0]);
    moveTo(Math.floor(y), Math.floor(x));
  };
  frame.addEventListener('pointerdown', (event) => { stop(); if (shown) { down = true; frame.setPointerCapture(event.pointerId); go(event); } });
  frame.addEventListener('pointermove', (event) => { if (down) go(event); });
  frame.addEventListener('pointerup', () => { down = false; fly(); });
  frame.addEventListener('pointercancel', () => { down = false; });
}

const resize = (key, by) => {
  const sides = (key === 'k' ? kernel() : stride()).map((side) => clamp(side + by, 1, 7));
  set({ [key]: sides[0] === sides[1] ? `${sides[0]}` : `${sides[0]}x${sides[1]}` });
};

/** Keys of the bench; true where the key meant something. */
function onKey(event) {
  const [row, column] = shown ? atWindow() : [0, 0];
  const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  if (event.key in arrows) {
    const [down, right] = arrows[event.key];
    if (event.altKey) shiftTo(S.dr + down, S.dc + right);
    else moveTo(row + down, column + right);
    return true;
  }
  if (event.key === 'Home') { moveTo(event.ctrlKey ? 0 : row, 0); return true; }
  if (event.key === 'End') { moveTo(event.ctrlKey ? shown.oh - 1 : row, shown.ow - 1); return true; }
  if (event.key === 'Enter') { togglePin(); return true; }
  if (event.ctrlKey || event.metaKey || event.altKey || !$('#letters').checked) return false;
  const acts = {
    '+': () => resize('k', 1), '=': () => resize('k', 1), '-': () => resize('k', -1), ']': () => resize('s', 1), '[': () => resize('s', -1),
    p: () => set({ p: clamp(S.p + 1, 0, 6) }), P: () => set({ p: clamp(S.p - 1, 0, 6) }),
    d: () => set({ d: clamp(S.d + 1, 1, 3) }), D: () => set({ d: clamp(S.d - 1, 1, 3) }),
    m: () => set({ pool: 'max' }), a: () => set({ pool: 'avg' }), n: () => set({ pool: 'norm2' }),
    '.': () => step(1, false), ',': () => step(-1, false), ':': () => step(1, true), '>': () => step(1, true), ';': () => step(-1, true), '<': () => step(-1, true),
    k: play, b: () => set({ dir: S.dir === 'f' ? 'b' : 'f' }), ' ': () => { if (!peeking) { peeking = true; render(); } },
  };
  if (!(event.key in acts)) return false;
  if (event.key !== 'k') stop();
  acts[event.key]();
  return true;
}

function togglePin() {
  set({ pin: S.pin ? '' : fragment({ ...S, scene: DEFAULTS.scene, net: '', w: '0,0' }) });
}

function renderPictures() {
  for (const button of $('#gallery').querySelectorAll('button')) mark(button, 'aria-pressed', button.dataset.pic === S.pic && !S.map);
  mark($('#invert'), 'aria-pressed', S.inv === 1);
  write($('#shift-text'), S.dr || S.dc ? `${say(S.dr)} down, ${say(S.dc)} right` : 'not moved');
  const fields = $('#fields');
  const side = S.pic === 'n3' ? 3 : S.pic === 'n4' ? 4 : 0;
  fields.hidden = side === 0;
  if (!side) return;
  if (fields.children.length !== side * side) {
    fields.textContent = '';
    fields.style.gridTemplateColumns = `repeat(${side}, 1fr)`;
    for (let i = 0; i < side * side; i++) {
      fields.append(el('input', { type: 'number', step: 'any', 'aria-label': `row ${Math.floor(i / side)}, column ${i % side}`, oninput: () => set({ own: [...fields.children].map((field) => (field.value === '' ? 0 : +field.value)).join(',') }) }));
    }
  }
  const { values } = base();
  [...fields.children].forEach((field, i) => { if (document.activeElement !== field) field.value = values[i]; });
}

function buildGallery() {
  const add = (pic, name) => {
    const canvas = el('canvas');
    const current = S;
    S = { ...DEFAULTS, pic };
    const { values, h, w } = base();
    paint(canvas, values, h, w, limitsOf(values));
    S = current;
    $('#gallery').append(el('button', { type: 'button', 'data-pic': pic, onclick: () => set({ pic, own: '', map: '', shuf: 0, dr: 0, dc: 0, inv: 0, w: '0,0', cell: WHOLE, pin: '' }, true) }, canvas, name));
  };
  const names = { shirt: 'T-shirt', dress: 'dress', boot: 'boot' };
  for (const pic of Object.keys(PICTURES)) add(pic, `${names[pic.replace(/\d/, '')]} ${+pic.slice(-1) + 1}`);
  add('line', 'line');
  add('n3', '3×3');
  add('n4', '4×4');
}

function prove() {
  const failures = [];
  for (const golden of GOLDEN) {
    const numbers = [...golden.shape.slice(0, 2), ...golden.kernel, ...golden.stride, ...golden.padding, ...golden.dilation];
    const [input, output, gradOutput, gradInput] = ['input', 'output', 'gradOutput', 'gradInput'].map((key) => Float32Array.from(golden[key]));
    const wrong = JAVA.golden(golden.pooling, golden.shape[2], golden.shape[3], Int32Array.from(numbers), golden.mode,
      golden.countIncludePad === true, golden.p ?? 2, input, output, gradOutput, gradInput);
    if (wrong) failures.push(`${golden.framework}: ${wrong}`);
  }
  const text = `${GOLDEN.length - failures.length} of ${GOLDEN.length} cases agree with PyTorch and TensorFlow, forward and backward: maxima exactly, the others within 1e-5.`;
  $('#proof').textContent = '';
  $('#proof').append(el('p', {}, `${failures.length ? '✗' : '✓'} ${text} ${failures[0] ?? ''}`));
  $('#proof').scrollIntoView({ block: 'nearest' });
  render(); // the bench's own pooling again
}

async function share() {
  clearTimeout(addressTimer);
  history.replaceState(null, '', fragment());
  $('#address').value = location.href;
  const without = S.pin && !fragment().includes('pin=') ? ' What is pinned is too long for it and was left out.' : '';
  try {
    await navigator.clipboard.writeText(location.href);
    announce('The address is on the clipboard.');
    $('#message').textContent = `The address of this state is on the clipboard.${without}`;
    $('#message').hidden = false;
  } catch {
    $('#shared').hidden = false;
    $('#address').focus();
    $('#address').select();
  }
}

/** Which sheet is open on a phone, 'ask-sheet' or 'controls'; elsewhere both are part of the page. */
let sheet = '';
function openSheet(id) {
  sheet = id;
  for (const [part, button] of [['ask-sheet', '#question-bar'], ['controls', '#controls-bar']]) {
    $(`#${part}`).classList.toggle('open', part === id);
    $(button).setAttribute('aria-expanded', part === id);
  }
}
function toggleSheet(id) {
  openSheet(sheet === id ? '' : id);
  if (sheet) $(`#${id}`).focus();
}

function start() {
  for (const [i, scene] of SCENES.entries()) {
    $('#scenes').append(el('li', {}, el('button', { type: 'button', 'data-scene': scene.id, onclick: () => openScene(scene.id) }, scene.ask ? `${i + 1} ${scene.title}` : scene.title)));
  }
  buildSentence();
  buildGallery();
  const click = (id, act) => $(id).addEventListener('click', () => { if (id !== '#play') stop(); act(); });
  click('#share', share);
  click('#prove', prove);
  click('#help', () => { $('#help-text').hidden = !$('#help-text').hidden; $('#help').setAttribute('aria-expanded', !$('#help-text').hidden); });
  click('#show', () => answer(null));
  click('#question-bar', () => toggleSheet('ask-sheet'));
  click('#controls-bar', () => toggleSheet('controls'));
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') openSheet(''); });
  $('#question').addEventListener('submit', (event) => { event.preventDefault(); answer(sceneNow().guess.read()); });
  for (const [id, key] of [['#row', 0], ['#column', 1]]) {
    $(id).addEventListener('input', () => { stop(); const at = atWindow(); at[key] = +$(id).value; moveTo(...at); });
  }
  click('#first', () => moveTo(0, 0));
  click('#last', () => moveTo(shown.oh - 1, shown.ow - 1));
  click('#previous', () => step(-1));
  click('#next', () => step(1));
  click('#play', play);
  $('#speed').addEventListener('change', () => { if (playing) { stop(); play(); } });
  click('#direction', () => set({ dir: S.dir === 'f' ? 'b' : 'f' }));
  click('#pin', togglePin);
  $('#pixels').addEventListener('change', () => set({ view: $('#pixels').checked ? 'px' : 'pic' }));
  $('#grad').addEventListener('change', () => set({ grad: $('#grad').value }));
  const drop = () => set({ grad: 'cell', gv: clamp(Math.round(+$('#gv').value) || 0, -9, 9) });
  $('#gv').addEventListener('change', drop);
  dragNumber($('#gv'), -9, 9, drop);
  for (const [id, other] of [['#pen', '#eraser'], ['#eraser', '#pen']]) {
    click(id, () => { $(id).setAttribute('aria-pressed', !pressed(id)); $(other).setAttribute('aria-pressed', 'false'); render(); });
  }
  click('#undo', () => { set({ ...history4.pop(), map: '' }); $('#undo').disabled = history4.length === 0; });
  click('#clear', () => { beginStroke(); set({ pic: 'own', own: pack(new Float32Array(784)), inv: 0, shuf: 0, dr: 0, dc: 0, map: '' }); });
  click('#invert', () => set({ inv: 1 - S.inv }));
  for (const button of document.querySelectorAll('[data-shift]')) {
    const [down, right] = button.dataset.shift.split(',').map(Number);
    button.addEventListener('click', () => { stop(); shiftTo(S.dr + down, S.dc + right); });
  }
  click('#switch-pooling', () => switchTo(!pressed('#switch-pooling'), pressed('#switch-padding')));
  click('#switch-padding', () => switchTo(pressed('#switch-pooling'), !pressed('#switch-padding')));
  $('#line-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const line = $('#line').value;
    const ledger = ledgerOf(line);
    if (ledger.refusal) { $('#line-refusal').hidden = false; $('#line-refusal').textContent = ledger.refusal; $('#line').setAttribute('aria-invalid', 'true'); return; }
    $('#line').removeAttribute('aria-invalid');
    $('#line-refusal').hidden = true;
    set({ net: ledger.line === NETWORKS[0].line ? '' : ledger.line, map: '' }, true);
  });
  click('#train-play', playTraining);
  click('#train-step', stepTraining);
  click('#train-reset', resetTraining);
  $('#rate').addEventListener('change', () => set({ rate: $('#rate').value }));
  $('#seed').addEventListener('change', () => set({ seed: clamp(Math.round(+$('#seed').value) || 1, 1, 99) }));
  $('#train-what').addEventListener('change', renderTraining);
  for (const id of ['#numbers', '#java']) $(id).addEventListener('toggle', render);
  listenToInput();
  listenToOutput();
  listenToLens();
  for (const id of ['#input', '#output']) {
    $(id).addEventListener('keydown', (event) => { if (onKey(event)) event.preventDefault(); });
    $(id).addEventListener('keyup', (event) => { if (event.key === ' ' && peeking) { peeking = false; render(); } });
    $(id).addEventListener('blur', () => { if (peeking) { peeking = false; render(); } });
  }
  document.addEventListener('pointerdown', (event) => { if (playing && !event.target.closest('#play')) stop(); }, true);
  window.addEventListener('popstate', () => load(location.hash));
  window.addEventListener('hashchange', () => load(location.hash));
  let uncovered = ''; // the scene whose answer is shown on paper alone
  window.addEventListener('beforeprint', () => {
    $('#print-address').textContent = location.href;
    uncovered = covered && S.scene !== 'train' ? S.scene : '';
    if (uncovered) { guesses[uncovered] = null; renderScene(); }
  });
  window.addEventListener('afterprint', () => {
    if (uncovered) { delete guesses[uncovered]; renderScene(); }
    uncovered = '';
  });
  window.lab = {
    state: () => ({ ...S, hash: fragment() }),
    load: (hash) => load(hash),
    input: () => rows(shown.values, shown.h, shown.w),
    output: () => (covered ? null : rows(shown.output, shown.oh, shown.ow)),
    gradient: () => rows(JAVA.backward(gradOutput()), shown.h, shown.w),
    reveal: () => answer(null),
    java: JAVA,
    losses: () => runs.map((run) => run.losses),
    album: () => album,
    learn: (epochs) => { for (const run of runs) while (run.epochs.length < epochs) advance(run); renderTraining(); },
  };
  $('#main').hidden = false;
  load(location.hash);
}
const rows = (values, h, w) => Array.from({ length: h }, (_, y) => Array.from(values.slice(y * w, (y + 1) * w)));

start();
