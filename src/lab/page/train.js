// Two networks learn beside each other. Every step is JAVA's; this counts, waits and draws.
const LEARNERS = [
  { name: 'with max pooling', line: () => NETWORKS[3].line },
  { name: 'without pooling', line: () => NETWORKS[1].line },
];
const EPOCHS = 20;
const SLICE = 12; // milliseconds of computing, after which the page gets its turn
const TESTED_AT_ONCE = 16;
let runs = [];
let learning = null;

/** Both networks before the first step, as rate and seed say. */
function resetTraining() {
  stopTraining();
  runs = LEARNERS.map(({ name, line }, i) => {
    JAVA.beginTraining(i, album, 3 * LEARNING_OF_EACH, line(), +S.rate, S.seed);
    return { i, name, parameters: ledgerOf(line()).total, perEpoch: JAVA.stepsPerEpoch(i), losses: [], seconds: 0, epochs: [], tested: 0, right: 0 };
  });
  renderTraining();
}

const tests = () => album.length / 784 - 3 * LEARNING_OF_EACH;
const isDone = (run) => run.epochs.length === EPOCHS && run.tested === tests();
const batchesOf = (run) => run.losses.length;

/** The next bit of work of a run: a step, or after an epoch a few pictures that it has never seen. */
function advance(run) {
  const epoch = run.epochs[run.epochs.length - 1];
  if (epoch && run.tested < tests()) {
    const end = Math.min(run.tested + TESTED_AT_ONCE, tests());
    run.right += JAVA.right(run.i, run.tested, end);
    run.tested = end;
    if (end === tests()) epoch.accuracy = run.right / end;
    return;
  }
  const before = performance.now();
  run.losses.push(JAVA.trainingStep(run.i));
  run.seconds += (performance.now() - before) / 1000;
  if (run.losses.length % run.perEpoch === 0) {
    const losses = run.losses.slice(-run.perEpoch);
    run.epochs.push({ loss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length, seconds: run.seconds, accuracy: null });
    run.tested = run.right = 0;
    if (run.i === 0) announce(`Epoch ${run.epochs.length} with pooling, loss ${run.epochs[run.epochs.length - 1].loss.toFixed(3)}.`);
  }
}

/** Whichever has computed less goes on, so that both get the same time. */
function slice() {
  const until = performance.now() + SLICE;
  do {
    const open = runs.filter((run) => !isDone(run));
    if (open.length === 0) { stopTraining(); break; }
    advance(open.reduce((least, run) => (run.seconds < least.seconds ? run : least)));
  } while (performance.now() < until);
  if (learning !== null) learning = setTimeout(slice, 0);
  if (performance.now() - drawnAt > 100 || learning === null) renderTraining();
}

function playTraining() {
  if (learning !== null) { stopTraining(); renderTraining(); return; }
  if (runs.every(isDone)) resetTraining();
  learning = setTimeout(slice, 0);
  renderTraining();
}
function stopTraining() {
  clearTimeout(learning);
  learning = null;
}
/** One batch for each. */
function stepTraining() {
  stopTraining();
  for (const run of runs) {
    const batches = batchesOf(run);
    while (batchesOf(run) === batches && !isDone(run)) advance(run);
  }
  renderTraining();
}

let drawnAt = 0;
let drawnFor = '';
function renderTraining() {
  if ($('#train').hidden) { stopTraining(); return; }
  const wanted = `${S.rate} ${S.seed}`;
  if (drawnFor !== wanted) { drawnFor = wanted; resetTraining(); return; }
  drawnAt = performance.now();
  $('#rate').value = S.rate;
  if (document.activeElement !== $('#seed')) $('#seed').value = S.seed;
  $('#train-play').setAttribute('aria-pressed', learning !== null);
  $('#train-play').textContent = learning !== null ? '■ Stop' : '▶ Play';
  $('#train-step').disabled = runs.every(isDone);
  for (const run of runs) renderRun(run);
  const chart = $('#train-what').value;
  renderChart($('#by-epoch'), chart, 'epochs', runs.map((run) => points(run, chart, (epoch, i) => i + 1)));
  renderChart($('#by-second'), chart, 'seconds of computing', runs.map((run) => points(run, chart, (epoch) => epoch.seconds)));
  renderVerdict();
}

function renderRun(run) {
  const box = $(`#run${run.i}`);
  const last = run.losses[run.losses.length - 1];
  const seen = [...run.epochs].reverse().find((epoch) => epoch.accuracy !== null);
  const rate = run.seconds > 0 ? batchesOf(run) * 16 / run.seconds : null;
  const facts = {
    parameters: say(run.parameters), epochs: `${run.epochs.length} of ${EPOCHS}`, loss: last === undefined ? '–' : last.toFixed(3),
    right: seen ? percent(seen.accuracy) : '–', seconds: run.seconds.toFixed(1), speed: rate === null ? '–' : say(Math.round(rate)),
  };
  for (const [name, text] of Object.entries(facts)) box.querySelector(`[data-fact=${name}]`).textContent = text;
  const filters = JAVA.filters(run.i);
  const most = Math.max(...filters.map(Math.abs));
  box.querySelectorAll('.filters canvas').forEach((canvas, f) => paint(canvas, filters.slice(9 * f, 9 * f + 9), 3, 3, [-most, most]));
}

/** A run's curve: what each epoch came to. */
const points = (run, chart, across) => run.epochs
  .map((epoch, i) => [across(epoch, i), chart === 'loss' ? epoch.loss : epoch.accuracy])
  .filter(([, value]) => value !== null);

/** Round numbers from one to another, some four or five. */
function ticks(least, most) {
  const rough = (most - least) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((times) => times * power >= rough) * power;
  const first = Math.ceil(least / step);
  return Array.from({ length: Math.floor(most / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
}

/** Two curves in one pair of axes, told apart by colour, dashes, marks and names. */
function renderChart(svg, chart, along, curves) {
  const [left, top, width, height] = [48, 12, 300, 170];
  const all = curves.flat();
  const most = chart === 'loss' ? Math.max(0.5, ...all.map(([, y]) => y)) : 1;
  const least = chart === 'loss' ? 0 : 0.3;
  const end = along === 'epochs' ? EPOCHS : Math.max(1, ...all.map(([x]) => x));
  const at = ([x, y]) => [left + (width * x) / end, top + height * (1 - (y - least) / (most - least))].map((place) => place.toFixed(1));
  let marks = '';
  for (const value of ticks(least, most)) {
    const y = at([0, value])[1];
    marks += `<path class="c-grid" d="M${left} ${y}h${width}"/><text x="${left - 6}" y="${+y + 4}" text-anchor="end">${chart === 'loss' ? say(value) : `${Math.round(100 * value)} %`}</text>`;
  }
  for (const value of ticks(0, end)) marks += `<text x="${at([value, least])[0]}" y="${top + height + 18}" text-anchor="middle">${say(value)}</text>`;
  marks += `<text x="${left + width / 2}" y="${top + height + 38}" text-anchor="middle">${along}</text>`;
  curves.forEach((curve, i) => {
    if (curve.length === 0) return;
    marks += `<polyline class="c-line c-${i}" points="${curve.map((point) => at(point).join(',')).join(' ')}"/>`;
    for (const point of curve) {
      const [x, y] = at(point);
      marks += i === 0 ? `<circle class="c-mark c-${i}" cx="${x}" cy="${y}" r="3"/>` : `<rect class="c-mark c-${i}" x="${x - 3}" y="${y - 3}" width="6" height="6"/>`;
    }
  });
  svg.innerHTML = marks;
  svg.style.fontSize = `${(13 * 360) / (svg.clientWidth || 360)}px`; // 13 on the screen, whatever size the drawing has
  const words = curves.map((curve, i) => (curve.length ? `${runs[i].name} ${say(curve[curve.length - 1][1])} after ${say(curve[curve.length - 1][0])}` : `${runs[i].name} nothing yet`));
  svg.setAttribute('aria-label', `${chart === 'loss' ? 'Loss' : 'Share right'} by ${along}: ${words.join('; ')}.`);
}

/** What the curves say once there is enough of them: the answer to the scene's question. */
const ENOUGH = 5;
function renderVerdict() {
  const box = $('#verdict');
  if (!box) return;
  const [pooled, plain] = runs;
  if (plain.epochs.length < ENOUGH || pooled.epochs.length < ENOUGH) {
    box.textContent = `Press Play. When both have been through the pictures ${ENOUGH} times, the answer appears here.`;
    return;
  }
  const [early, late] = [1, ENOUGH].map((epochs) => meanwhile(pooled, plain.epochs[epochs - 1]));
  const [a, b] = [pooled, plain].map((run) => run.epochs[ENOUGH - 1].loss);
  const faster = (isPooled) => (isPooled ? 'with pooling' : 'without pooling');
  const perSecond = early.ahead === late.ahead ? faster(late.ahead) : `${faster(early.ahead)} at first, ${faster(late.ahead)} later`;
  box.textContent = '';
  box.append(
    para(`After ${ENOUGH} epochs the loss is ${a.toFixed(3)} with pooling and ${b.toFixed(3)} without. Per epoch it falls faster `, bold(faster(a < b)), '.'),
    para(`When the network without pooling had finished its first epoch, ${early.words}; when it had finished ${ENOUGH}, ${late.words}. Per second of computing it falls faster `, bold(perSecond), '.'),
    para(el('strong', {}, `Pooling makes a step ${costs()} times cheaper; more parameters fit these pictures sooner.`), ' What counts are the unseen ones: compare how many of them the two get right.'));
}

/** Where the network with pooling was when the other one had finished an epoch. */
function meanwhile(pooled, plain) {
  const done = pooled.epochs.filter((epoch) => epoch.seconds <= plain.seconds);
  const loss = done.length ? done[done.length - 1].loss : Infinity;
  return { ahead: loss < plain.loss, words: `at a loss of ${plain.loss.toFixed(3)}, the other one had done ${done.length}${done.length ? `, at ${loss.toFixed(3)}` : ''}` };
}

/** How many times longer a step without pooling takes. */
function costs() {
  const [pooled, plain] = runs.map((run) => run.seconds / batchesOf(run));
  return (plain / pooled).toFixed(1);
}
