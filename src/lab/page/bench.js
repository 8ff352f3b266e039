// The bench: sentence, input, lens, output. Whatever is computed comes from JAVA.
let shown = null; // the last state that could be pooled, and what came out
let covered = false; // whether the output waits for a guess
let peeking = false;

let laid = { parts: [] }; // what JAVA pooled last, and what came out
/** Pools a picture as the state says; only a refusal where the specification refuses it. */
function pool(image, state = S) {
  const parts = [image.values, ...['pool', 'k', 's', 'p', 'd', 'b', 'g'].map((key) => state[key])];
  if (parts.some((part, i) => part !== laid.parts[i])) {
    const [kh, kw] = pair(state.k);
    const [sh, sw] = state.s === '' ? [kh, kw] : pair(state.s);
    const refusal = JAVA.lay(image.values, image.h, image.w, state.pool, kh, kw, sh, sw, state.p, state.d, state.b, state.g === 1);
    const result = refusal ? { refusal }
      : { ...image, output: JAVA.output(), oh: JAVA.outputHeight(), ow: JAVA.outputWidth(), ring: [...JAVA.padding()], lost: JAVA.lost() };
    laid = { parts, result };
  }
  return laid.result;
}

function benchImage() {
  if (S.map) {
    const [layer, channel] = S.map.split('.').map(Number);
    return mapOf(layer, channel) ?? picture();
  }
  return picture();
}

const limitsOf = (values) => (S.map || NUMBERS[S.pic] ? stretch(values) : range(values));
const peek = () => (peeking ? { ...S, pool: S.pool === 'max' ? 'avg' : 'max' } : S);
const atWindow = () => {
  const [row, column] = position();
  return [clamp(row, 0, shown.oh - 1), clamp(column, 0, shown.ow - 1)];
};

function tapsOf(row, column) {
  const flat = JAVA.taps(row, column);
  const taps = [];
  for (let i = 0; i < flat.length; i += 3) taps.push({ y: flat[i], x: flat[i + 1], inside: flat[i + 2] === 1 });
  return taps;
}

function gradOutput() {
  const [row, column] = atWindow();
  return Float32Array.from({ length: shown.oh * shown.ow }, (_, i) => {
    if (S.grad === 'cell') return i === row * shown.ow + column ? S.gv : 0;
    return S.grad === 'digits' ? 10 ** (i % 4) : 1;
  });
}

/** The outputs that differ between two results of the same size, or null where the sizes differ. */
function differing(one, other) {
  if (!one || !other || one.length !== other.length) return null;
  const indices = [];
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) indices.push(i);
  return indices;
}

let lastPinned = { pin: '', result: null };
function pinned() {
  const current = S;
  if (lastPinned.pin !== S.pin) {
    S = parse(S.pin).state;
    lastPinned = { pin: current.pin, result: current.pin ? pool(benchImage()) : null };
    S = current;
  }
  return lastPinned.result;
}

function render() {
  const handle = 7 / Math.max($('#input').clientWidth, 1); // read before anything is written: afterwards the browser would have to lay out the page first
  const before = pinned();
  const image = benchImage();
  const result = pool(image, peek());
  const refused = result.refusal ?? '';
  $('#refusal').hidden = !refused;
  write($('#refusal'), refused);
  for (const frame of [$('#output'), $('#lens')]) frame.classList.toggle('stale', refused !== '');
  renderSentence(result, refused);
  if (refused) {
    if (shown) pool(shown, shown.state); // the last good one stays under the marks
  } else {
    shown = { ...result, state: peek() };
  }
  if (!shown) return;
  const back = S.dir === 'b' && !covered && !refused ? backward() : null;
  renderInput(refused ? { ...shown, ...image, ring: [S.p, S.p, S.p, S.p] } : shown, refused !== '', back, handle);
  renderOutput(before, back);
  renderLens();
  renderControls();
  renderPictures();
  if (!$('#network').hidden) renderNetwork();
  if ($('#numbers').open) renderTables();
  renderJava();
  document.documentElement.dataset.lab = 'ready';
}

/** What the outputs send back, and what arrives at the input. */
function backward() {
  const sent = gradOutput();
  return { sent, arrived: JAVA.backward(sent) };
}

const KINDS = { max: 'Max', avg: 'Average', avgp: 'Average with padding', norm2: '2-norm' };
const BORDERS = { truncate: 'cut off (valid)', same: 'same', 'same-lower': 'same, odd cell first', ceil: 'hanging over (ceil)', strict: 'must fit (strict)' };

/** The sentence that describes the pooling: built once, then only its values change. */
function buildSentence() {
  const select = (id, choices, key) =>
    el('select', { id, 'aria-label': { pool: 'Kind of pooling', b: 'What happens to the last window' }[key], onchange: (event) => set({ [key]: event.target.value }, true) },
      ...Object.entries(choices).map(([value, text]) => el('option', { value }, text)));
  const number = (id, label, from, to, apply) => {
    const input = el('input', { type: 'number', id, min: from, max: to, 'aria-label': label, onchange: () => apply(input) });
    dragNumber(input, from, to, apply);
    return input;
  };
  $('#sentence').append(
    select('kind', KINDS, 'pool'), ' of a ',
    number('kh', 'Window height', 1, 7, () => sides('k')), '×', number('kw', 'Window width', 1, 7, () => sides('k')),
    ' window that moves by ', number('sh', 'Stride down', 1, 7, () => sides('s')), '×', number('sw', 'Stride across', 1, 7, () => sides('s')),
    ', padding ', number('pad', 'Padding', 0, 6, (input) => set({ p: clamp(+input.value || 0, 0, 6) })),
    ', cells ', number('dil', 'Dilation', 1, 3, (input) => set({ d: clamp(+input.value || 1, 1, 3) })),
    ' apart, last window ', select('border', BORDERS, 'b'), ', ',
    el('label', {}, el('input', { type: 'checkbox', id: 'global', onchange: (event) => set({ g: event.target.checked ? 1 : 0 }) }), ' over the whole picture'),
    el('span', { class: 'result', id: 'result' }));
}

function sides(key) {
  const [h, w] = [$(`#${key}h`), $(`#${key}w`)].map((input) => clamp(Math.round(+input.value) || 1, 1, 7));
  set({ [key]: h === w ? `${h}` : `${h}x${w}` });
}

/** A number that can be dragged sideways, one step for 12 pixels. */
function dragNumber(input, from, to, apply) {
  let start = null;
  input.addEventListener('pointerdown', (event) => { start = { x: event.clientX, value: +input.value, moved: false }; });
  input.addEventListener('pointermove', (event) => {
    if (!start || event.buttons === 0) return;
    const steps = Math.trunc((event.clientX - start.x) / 12);
    if (steps !== 0 && !start.moved) { start.moved = true; input.setPointerCapture(event.pointerId); }
    const value = clamp(start.value + steps, from, to);
    if (start.moved && value !== +input.value) { input.value = value; apply(input); }
  });
  input.addEventListener('pointerup', () => { start = null; });
  input.addEventListener('pointercancel', () => { start = null; });
}

function renderSentence(result, refused) {
  const [kh, kw] = kernel();
  const [sh, sw] = stride();
  const number = (id, value) => { if (document.activeElement !== $(id) || +$(id).value !== value) fill($(id), value); };
  number('#kh', kh); number('#kw', kw); number('#sh', sh); number('#sw', sw); number('#pad', S.p); number('#dil', S.d);
  fill($('#kind'), S.pool);
  fill($('#border'), S.b);
  $('#global').checked = S.g === 1;
  const about = { pad: /padding/, kh: /kernel/, kw: /kernel/, border: /border|strict/ };
  for (const [id, words] of Object.entries(about)) {
    if (refused && words.test(refused)) mark($('#' + id), 'aria-invalid', true); else $('#' + id).removeAttribute('aria-invalid');
  }
  for (const id of ['#kh', '#kw', '#sh', '#sw', '#pad', '#dil', '#border']) $(id).disabled = S.g === 1;
  if (refused) { write($('#result'), ''); return; }
  if (covered) {
    write($('#result'), `${result.h}×${result.w} → ?`);
    for (const name of ['counter-left', 'counter-lost']) write(hook(name), '–');
    return;
  }
  const left = result.oh * result.ow;
  const lost = result.lost.length;
  write($('#result'),
    `${result.h}×${result.w} → ${result.oh}×${result.ow}. ${say(left)} of ${say(result.h * result.w)} numbers are left; ` +
    `${lost === 1 ? '1 pixel is' : `${say(lost)} pixels are`} never looked at.`);
  write(hook('counter-left'), say(left));
  write(hook('counter-lost'), say(lost));
}

/** The input, with marks that stay while the window moves and marks that move with it. */
function renderInput(result, stale, back, handleShare) {
  const frame = $('#input');
  const { values, h, w, ring } = result;
  const handle = handleShare * w;
  place(frame, h, w, ring);
  paint(frame.querySelector('canvas'), values, h, w, limitsOf(values));
  write($('#input-size'), `${h}×${w}` + (S.map ? ', a map of the network' : ''));
  let still = ringMarks(h, w, ring);
  let moving = '';
  if (!stale) {
    const [row, column] = atWindow();
    if (!covered) still += hatch(shown.lost, w);
    if (back) still += gradientMarks(Array.from(back.arrived), w);
    if (!covered && shown.state.pool === 'max') moving += winnerMarks(JAVA.winner(row, column), w);
    const own = windowMarks(tapsOf(row, column), S.d);
    if (S.g === 0 && column + 1 < shown.ow) {
      const ghost = windowMarks(tapsOf(row, column + 1), 1, 'm-ghost');
      moving += rect('m-ghost', ghost.x, ghost.y, ghost.w, ghost.h, 2, 'data-drag="stride" fill="none"');
    }
    moving += own.marks;
    if (S.g === 0) moving += `<rect class="handle m-handle" data-drag="kernel" x="${own.x + own.w - handle}" y="${own.y + own.h - handle}" width="${2 * handle}" height="${2 * handle}"/>`;
  }
  if (S.g === 0) moving += `<circle class="handle m-grip" data-drag="padding" stroke-width="2" vector-effect="non-scaling-stroke" cx="${-ring[1]}" cy="${-ring[0]}" r="${handle}"/>`;
  draw(frame.querySelector('.still'), still);
  draw(frame.querySelector('.moving'), moving);
  frame.classList.toggle('drawing', drawing());
  renderRuler(stale);
}

/** Which columns each window covers, and how many windows that makes. */
function renderRuler(stale) {
  const box = $('#ruler');
  box.hidden = stale || covered || S.g === 1 || !['fit', 'free'].includes(S.scene);
  if (box.hidden) return;
  const spans = JAVA.spans();
  const rows = 3;
  let path = '';
  for (let i = 0; i < spans.length; i += 2) path += `M${spans[i] + 0.1} ${(i / 2) % rows + 0.5}h${spans[i + 1] - spans[i] + 0.8}`;
  const [, left, , right] = shown.ring;
  mark(box.querySelector('svg'), 'viewBox', `${-left} 0 ${left + shown.w + right} ${rows}`);
  draw(box.querySelector('svg'), `<path class="m-window" stroke-width="3" vector-effect="non-scaling-stroke" d="${path}"/>`);
  write($('#ruler-text'), `${counted(spans.length / 2, 'window')} across: ${JAVA.sizeFormula()}`);
}

function renderOutput(before, back) {
  const frame = $('#output');
  const { output, oh, ow, w } = shown;
  write($('#output-size'), covered ? '' : `${oh}×${ow}`);
  place(frame, oh, ow, [0, 0, 0, 0]);
  frame.style.width = S.view === 'px' ? `${(100 * ow) / w}%` : '100%';
  const canvas = frame.querySelector('canvas');
  if (covered) {
    canvas.width = canvas.width; // cleared: the answer is not on the page before the guess
    canvas.painted = null;
    for (const marks of ['.still', '.moving']) draw(frame.querySelector(marks), '');
    for (const name of ['counter-changed', 'counter-reached']) write(hook(name), '–');
    return;
  }
  const [row, column] = atWindow();
  crossFade(frame);
  paint(canvas, output, oh, ow, limitsOf(shown.values), playing ? row * ow + column + 1 : output.length);
  const changed = before ? differing(before.output, output) : null;
  draw(frame.querySelector('.still'), (changed ? changedMarks(changed, ow) : '') + (back ? gradientMarks(Array.from(back.sent), ow) : ''));
  draw(frame.querySelector('.moving'), rect('m-window-back', column, row, 1, 1, 5) + rect('m-window', column, row, 1, 1, 3));
  write(hook('counter-changed'), before ? (changed ? `${changed.length} of ${output.length}` : 'different size') : '–');
  $('#gradient').hidden = S.dir !== 'b';
  if (!back) { write(hook('counter-reached'), '–'); return; }
  const sum = (values) => say(values.reduce((all, value) => all + value, 0));
  const { sent, arrived } = back;
  write(hook('counter-reached'), `${say(arrived.filter((value) => value !== 0).length)} of ${say(arrived.length)}`);
  write($('#sums'), `Sum sent back: ${sum(sent)}. Sum arrived: ${sum(arrived)}. Largest: ${say(Math.max(...arrived))}.`);
}

/** Another kind of pooling fades in over the one before, unless motion is unwelcome. */
let paintedKind = '';
function crossFade(frame) {
  const canvas = frame.querySelector('canvas');
  const kind = shown.state.pool;
  if (paintedKind && paintedKind !== kind && !calm()) {
    const before = canvas.cloneNode();
    before.getContext('2d').drawImage(canvas, 0, 0);
    canvas.after(before);
    before.animate([{ opacity: 1 }, { opacity: 0 }], 250).onfinish = () => before.remove();
  }
  paintedKind = kind;
}

function renderLens() {
  const [row, column] = atWindow();
  const taps = tapsOf(row, column);
  const all = taps.length > 49;
  renderTaps(all ? [] : taps, covered ? -1 : JAVA.winner(row, column));
  const inside = taps.filter((tap) => tap.inside);
  let note = all ? `The window covers all ${say(taps.length)} pixels.` : '';
  if (covered) {
    renderFormula('');
  } else if (S.cell !== WHOLE && !all) {
    renderFormula(`${shown.state.pool === 'max' ? 'largest' : 'sum'} so far: ${say(heldAt(row, column))}`);
  } else {
    explain(row, column, inside.map((tap) => tap.y * shown.w + tap.x));
    const ties = shown.state.pool === 'max' && !all ? JAVA.ties(row, column) : 1;
    if (ties > 1) note = `${ties} pixels are equally bright; the first in reading order wins. `;
  }
  const outside = taps.length - inside.length;
  if (outside > 0 && !covered) note += `${counted(outside, 'cell')} of the window ${outside === 1 ? 'is' : 'are'} outside the picture and ${outside === 1 ? 'holds' : 'hold'} no value.`;
  write($('#note'), note);
}

const READABLE = 16; // numbers in a formula
/** How the pixels make the output: one by one, or how many they are. */
function explain(row, column, pixels) {
  const { pool: kind } = shown.state;
  const few = pixels.length <= READABLE;
  const result = say(shown.output[row * shown.ow + column]);
  const [opening, between, end] =
    kind === 'max' ? ['max(', ', ', ')'] : kind === 'norm2' ? ['√(', '² + ', few ? '²)' : ')'] : ['(', ' + ', `) / ${JAVA.divisor(row, column, kind === 'avgp')}`];
  const many = kind === 'max' ? counted(pixels.length, 'number') : `sum of ${counted(pixels.length, kind === 'norm2' ? 'square' : 'number')}`;
  if (few) renderFormula(opening, pixels, between, `${end} = ${result}`);
  else renderFormula(`${opening}${many}${end} = ${result}`);
}

/** The cells under the window, large, the winner marked. */
function renderTaps(taps, winner) {
  const box = $('#taps');
  const [, kw] = pair(shown.state.k);
  const limits = limitsOf(shown.values);
  box.style.setProperty('--across', kw);
  box.style.rowGap = box.style.columnGap = `${3 + 10 * (S.d - 1)}px`;
  box.style.setProperty('--tap', `${kw > 5 ? 40 : kw > 3 ? 52 : 76}px`);
  let cell = 0; // of those inside
  children(box, taps.length, () => el('div', { class: 'tap' }, '')).forEach((node, i) => {
    const { y, x, inside } = taps[i];
    const index = y * shown.w + x;
    const grey = inside ? clamp(Math.round((255 * (shown.values[index] - limits[0])) / (limits[1] - limits[0])), 0, 255) : 0;
    write(node, inside ? say(shown.values[index]) : '–');
    node.dataset.index = inside ? index : '';
    node.style.backgroundColor = inside ? `rgb(${grey},${grey},${grey})` : '';
    node.style.color = inside ? (grey > 115 ? '#000' : '#fff') : '';
    node.className = 'tap' + (inside ? '' : ' none') + (S.cell === WHOLE && inside && index === winner ? ' wins' : '') + (inside && cell === S.cell ? ' here' : '');
    cell += inside ? 1 : 0;
  });
}

/** An opening, pixels with something between them, and an end: each pixel a button that shows where it is. */
function renderFormula(opening, indices = [], between = '', end = '') {
  write($('#opening'), opening);
  const number = () => el('button', { type: 'button', title: 'Show this pixel', onclick: (event) => pulse(+event.target.dataset.index) }, '');
  children($('#operands'), indices.length, () => el('span', {}, number(), ' ')).forEach((operand, i) => {
    operand.firstChild.dataset.index = indices[i];
    write(operand.firstChild, say(shown.values[indices[i]]));
    write(operand.lastChild, i + 1 < indices.length ? between : end);
  });
}

/** What the loop over a window holds at the cell where it is. */
function heldAt(row, column) {
  const running = JAVA.running(row, column);
  return running[S.cell === BEFORE_FIRST ? 0 : Math.min(S.cell + 1, running.length - 1)];
}

function pulse(index) {
  const tap = document.querySelector(`.tap[data-index="${index}"]`);
  if (!tap) return;
  tap.classList.remove('pulse');
  void tap.offsetWidth;
  tap.classList.add('pulse');
  $('#input .moving').drawn = ''; // until something else is drawn
  $('#input .moving').insertAdjacentHTML('beforeend', rect('m-pulse', index % shown.w, Math.floor(index / shown.w), 1, 1, 4));
  announce(`Pixel row ${Math.floor(index / shown.w)}, column ${index % shown.w}: ${say(shown.values[index])}.`);
}

/** The window's gradient goes from the output to the pixels that get it. */
function fly() {
  const [row, column] = atWindow();
  const gradient = gradOutput()[row * shown.ow + column];
  if (S.dir !== 'b' || covered || gradient === 0) return;
  const winner = JAVA.winner(row, column);
  const pixels = tapsOf(row, column).filter((tap) => tap.inside && (winner < 0 || tap.y * shown.w + tap.x === winner));
  announce(winner < 0 ? `Its gradient ${say(gradient)} goes to ${counted(pixels.length, 'pixel')}.` : `Its gradient ${say(gradient)} goes to row ${pixels[0].y}, column ${pixels[0].x}.`);
  if (calm() || pixels.length > 49) return;
  const from = middleOf($('#output svg'), column, row);
  for (const pixel of pixels) {
    const to = middleOf($('#input svg'), pixel.x, pixel.y);
    const spark = el('span', { class: gradient > 0 ? 'spark' : 'spark minus', 'aria-hidden': 'true' }, gradient > 0 ? '+' : '−');
    document.body.append(spark);
    spark.animate([from, to].map(([x, y]) => ({ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` })), { duration: 700, easing: 'ease-in-out' }).onfinish = () => spark.remove();
  }
}

/** Where the middle of a cell is on the screen. */
function middleOf(svg, x, y) {
  const place = new DOMPoint(x + 0.5, y + 0.5).matrixTransform(svg.getScreenCTM());
  return [place.x, place.y];
}

function renderControls() {
  const [row, column] = atWindow();
  for (const [id, value, most] of [['#row', row, shown.oh - 1], ['#column', column, shown.ow - 1]]) {
    mark($(id), 'max', most);
    fill($(id), value);
    mark($(id), 'aria-valuetext', value);
  }
  mark($('#direction'), 'aria-pressed', S.dir === 'b');
  mark($('#pin'), 'aria-pressed', S.pin !== '');
  write($('#pin'), S.pin ? 'Unpin' : 'Pin');
  $('#pixels').checked = S.view === 'px';
  fill($('#grad'), S.grad);
  if (document.activeElement !== $('#gv')) fill($('#gv'), S.gv);
}

function renderTables() {
  const box = $('#tables');
  box.textContent = '';
  box.append(numberTable('Input', shown.values, shown.h, shown.w));
  if (!covered) box.append(numberTable('Output', shown.output, shown.oh, shown.ow));
  if (S.dir === 'b' && !covered) box.append(numberTable('Gradient of the input', JAVA.backward(gradOutput()), shown.h, shown.w));
}

// The Java panel: the method as it is in the source, with the line that runs.
let sourceOf = '';
function renderJava() {
  if (!$('#java').open || !shown) return;
  const wanted = S.scene === 'train' ? 'train' : shown.state.pool;
  const source = SOURCES[wanted];
  if (sourceOf !== wanted) {
    sourceOf = wanted;
    $('#java-file').replaceChildren(...source.file.split(/(?<=\/)/).flatMap((part) => [part, el('wbr')])); // it breaks after its folders
    $('#source').textContent = '';
    for (const line of source.text.split('\n')) $('#source').append(el('span', {}, line || ' '));
  }
  const [row, column] = atWindow();
  const spans = [...$('#source').children];
  spans.forEach((span) => span.classList.remove('lit'));
  $('#variables').textContent = '';
  if (covered || wanted === 'train') return;
  const lit = (words) => spans.findLast((span) => words.test(span.textContent))?.classList.add('lit');
  const isMax = shown.state.pool === 'max';
  const held = `${isMax ? 'largest' : 'sum'} = ${say(heldAt(row, column))}`;
  if (S.cell === WHOLE) {
    lit(/return/);
  } else if (S.cell === BEFORE_FIRST) {
    lit(isMax ? /largest = Float/ : /sum = 0/);
    $('#variables').textContent = held;
  } else {
    const inside = tapsOf(row, column).filter((tap) => tap.inside);
    const at = Math.min(S.cell, inside.length - 1);
    const running = JAVA.running(row, column);
    const wins = isMax && running[at + 1] > running[at];
    lit(isMax ? (wins ? /largest = value/ : /if \(value > largest/) : /\+=/);
    const tap = inside[at];
    $('#variables').textContent = `cell = (${tap.y}, ${tap.x}), value = ${say(shown.values[tap.y * shown.w + tap.x])}, ${held}`;
  }
}

// Moving and stepping.
let playing = null;
function stop() {
  if (!playing) return;
  clearInterval(playing);
  playing = null;
  render();
  $('#play').setAttribute('aria-pressed', 'false');
  $('#play').textContent = '▶ Play';
}
function play() {
  if (playing) return stop();
  $('#play').setAttribute('aria-pressed', 'true');
  $('#play').textContent = '■ Stop';
  playing = setInterval(() => { if (!step(1)) stop(); }, +$('#speed').value);
  render();
}
function moveTo(row, column, more = {}) {
  set({ w: `${clamp(row, 0, shown.oh - 1)},${clamp(column, 0, shown.ow - 1)}`, cell: WHOLE, ...more });
  announceWindow();
}
/** One window, or one cell where that is chosen, onward or back; false at the end. */
function step(by, cells = $('#by').value === 'cell') {
  const [row, column] = atWindow();
  const inside = JAVA.running(row, column).length - 1;
  const order = [WHOLE, BEFORE_FIRST, ...Array(inside).keys()];
  const cell = order[order.indexOf(S.cell) + by];
  if (cells && inside <= 49 && cell !== undefined) {
    set({ cell });
    announceCell(row, column);
    return true;
  }
  const next = row * shown.ow + column + by;
  if (next < 0 || next >= shown.oh * shown.ow) return false;
  const at = [Math.floor(next / shown.ow), next % shown.ow];
  moveTo(...at, { cell: !cells ? WHOLE : by > 0 ? BEFORE_FIRST : JAVA.running(...at).length - 2 });
  return true;
}

// What a screen reader hears, at most twice a second, the latest last.
let quietUntil = 0;
let waiting = null;
function announce(text) {
  clearTimeout(waiting);
  const wait = Math.max(0, quietUntil - performance.now());
  waiting = setTimeout(() => { $('#live').textContent = text; quietUntil = performance.now() + 500; }, wait);
}
function announceWindow() {
  const [row, column] = atWindow();
  const inside = tapsOf(row, column).filter((tap) => tap.inside);
  const values = inside.slice(0, 9).map((tap) => say(shown.values[tap.y * shown.w + tap.x])).join(', ');
  let keeps = '';
  if (!covered) {
    const result = say(shown.output[row * shown.ow + column]);
    keeps = shown.state.pool === 'max' ? ` Keeps ${result}, ${whereWins(row, column)}.` : ` Gives ${result}.`;
  }
  announce(`Window row ${row}, column ${column}: ${values}${inside.length > 9 ? ' …' : ''}.${keeps}`);
}
function announceCell(row, column) {
  announce(`${shown.state.pool === 'max' ? 'Largest' : 'Sum'} so far: ${say(heldAt(row, column))}.`);
}
function whereWins(row, column) {
  const index = JAVA.winner(row, column);
  const taps = tapsOf(row, column);
  const [y, x] = [Math.floor(index / shown.w), index % shown.w];
  const vertical = y === taps[0].y ? 'top' : y === taps[taps.length - 1].y ? 'bottom' : 'middle';
  const horizontal = x === taps[0].x ? 'left' : x === taps[taps.length - 1].x ? 'right' : 'centre';
  return `${vertical} ${horizontal}`;
}
