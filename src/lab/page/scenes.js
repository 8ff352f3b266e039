// Eight scenes, each a question first. Every figure in an answer is computed here and now, by JAVA.
const guesses = {}; // what was guessed or asked to be shown, by scene; not part of the address

/** What comes out for the bench's picture, moved or pooled in another way. */
function result(change = {}, image = null) {
  const state = { ...S, ...change };
  const current = S;
  S = state;
  const made = pool(image ?? picture());
  S = current;
  return made;
}
const changes = (one, other) => differing(one.output, other.output)?.length ?? NaN;
const bold = (text) => el('strong', { class: 'truth' }, text);
const para = (...parts) => el('p', {}, ...parts);
const said = (guess, truth) => (guess === null ? para('It is ', bold(truth), '.') : para(`You said ${say(guess)}; it is `, bold(truth), '.'));

const asksNumber = (label, least, most) => ({
  build: (box) => box.append(el('label', {}, `${label} `, el('input', { type: 'number', min: least, max: most, required: true, id: 'answer' }))),
  read: () => +$('#answer').value,
});
const asksChoice = (...choices) => ({
  build: (box) => box.append(el('div', { class: 'options', role: 'radiogroup', 'aria-labelledby': 'ask' },
    ...choices.map((choice) => el('label', {}, el('input', { type: 'radio', name: 'answer', value: choice, required: true }), ` ${choice}`)))),
  read: () => document.querySelector('input[name=answer]:checked').value,
});
const asksSlider = (label, most, toValue = (x) => x) => ({
  build: (box) => {
    const text = el('output', {}, say(toValue(Math.round(most / 2))));
    box.append(el('label', {}, `${label} `, el('input', { type: 'range', min: 0, max: most, value: Math.round(most / 2), id: 'answer', oninput: (event) => { text.textContent = say(toValue(+event.target.value)); event.target.setAttribute('aria-valuetext', text.textContent); } })), ' ', text);
  },
  read: () => toValue(+$('#answer').value),
});

const SCENES = [
  {
    id: 'slide', title: 'Slide', state: { pic: 'boot0', w: '9,7' },
    story: 'Max pooling replaces each small group of pixels with a single number: the brightest of them. The window moves by its own size, so no pixel is looked at twice.',
    ask: 'Here is a corner of the boot, rows 18 to 21 and columns 14 to 17. What will its four windows keep?',
    guess: {
      build(box) {
        const image = picture();
        const rows = [18, 19, 20, 21].map((y) => el('tr', {}, ...[14, 15, 16, 17].map((x) => el('td', {}, say(image.values[y * 28 + x])))));
        box.append(el('div', { class: 'row' },
          el('table', { class: 'cells' }, el('caption', {}, 'Four windows of 2×2'), el('tbody', {}, ...rows)),
          el('div', { class: 'fields', role: 'group', 'aria-label': 'Your four numbers' },
            ...['top left', 'top right', 'bottom left', 'bottom right'].map((name, i) => el('label', {}, `${name} `, el('input', { type: 'number', required: true, id: `keep${i}` }))))));
      },
      read: () => [0, 1, 2, 3].map((i) => +$(`#keep${i}`).value),
    },
    reveal(guess) {
      const pooled = result({ k: '2', s: '', pool: 'max' });
      const cells = [[9, 7], [9, 8], [10, 7], [10, 8]];
      const truth = cells.map(([row, column]) => pooled.output[row * pooled.ow + column]);
      const lines = truth.map((value, i) => {
        const winner = JAVA.winner(...cells[i]);
        const name = ['top left', 'top right', 'bottom left', 'bottom right'][i];
        if (!guess) return `${name}: ${say(value)}`;
        return guess[i] === value ? `✓ ${name}: ${say(value)}` : `✗ ${name}: you said ${say(guess[i])}; ${say(value)} wins, at row ${Math.floor(winner / 28)}, column ${winner % 28}`;
      });
      return [el('ul', {}, ...lines.map((line) => el('li', {}, line))), para('Three of four numbers are gone. What is left is how bright each group was; what is lost is where in its group the bright pixel was.')];
    },
    tries: [['Now with numbers below zero', { pic: 'n4', w: '0,0' }]],
  },
  {
    id: 'line', title: 'Line', state: { pic: 'line', w: '0,6' },
    story: 'White paper with a black line, one pixel wide. You can also draw a line of your own.',
    ask: 'After max pooling, the line is …',
    guess: asksChoice('thinner', 'grey', 'gone'),
    reveal(guess) {
      const max = result({ k: '2', s: '', pool: 'max' });
      const average = result({ k: '2', s: '', pool: 'avg' });
      const notWhite = (out) => out.output.filter((value) => value !== 255);
      const grey = notWhite(average);
      const inverted = result({ k: '2', s: '', pool: 'max', inv: 1 - S.inv });
      const bright = inverted.output.filter((value) => value === 255).length;
      const truth = notWhite(max).length === 0 ? 'gone' : 'still there';
      return [
        guess ? para(`You said ${guess}; it is `, bold(truth), '.') : para('It is ', bold(truth), '.'),
        para(`${say(notWhite(max).length)} of ${max.output.length} cells are not white. The average keeps it: ${counted(grey.length, 'cell')} at ${say(grey[0] ?? 255)}. Inverted, as a white line on black, max keeps ${counted(bright, 'cell')} at 255.`),
        para(el('strong', {}, 'Max keeps what is bright, not what matters. Which is your picture?')),
      ];
    },
    tries: [['Take the average instead', { pool: 'avg' }], ['Invert the picture', { inv: 1 }]],
  },
  {
    id: 'shift', title: 'Shift', state: { pic: 'boot0', pin: '', dc: 0 },
    story: 'It is often said that pooling makes a network blind to small shifts. Measure it.',
    ask: 'The boot moves one pixel to the right. How many of the 196 pooled numbers change?',
    guess: asksSlider('Numbers that change', 196),
    reveal(guess) {
      const at = (dc, change = {}) => result({ k: '2', s: '', pool: 'max', ...change }, shifted(base(), 0, dc));
      const still = at(0);
      const two = at(2);
      let wrong = 0;
      for (let y = 0; y < two.oh; y++) for (let x = 1; x < two.ow; x++) if (two.output[y * two.ow + x] !== still.output[y * two.ow + x - 1]) wrong++;
      const average = changes(at(0, { pool: 'avg' }), at(1, { pool: 'avg' }));
      const globally = changes(at(0, { g: 1 }), at(1, { g: 1 }));
      return [
        said(guess, say(changes(still, at(1)))),
        para(`Moved by two pixels, ${say(changes(still, two))} differ in place, yet the output is the old one moved by one cell, with ${say(wrong)} wrong. The average changes ${say(average)} for one pixel; the maximum over the whole picture changes ${say(globally)}.`),
        para(el('strong', {}, 'Pooling does not forget where things are. It forgets only shifts that stay inside a window.')),
        el('div', { id: 'answers' }),
      ];
    },
    tries: [['Move it by one pixel', { dc: 1, pin: '#v=1&pic=boot0' }], ['Move it by two', { dc: 2, pin: '#v=1&pic=boot0' }], ['Over the whole picture', { dc: 1, g: 1, pin: '#v=1&pic=boot0&g=1' }]],
  },
  {
    id: 'shuffle', title: 'Shuffle', state: { pic: 'boot0', shuf: 0, pin: '#v=1&pic=boot0' },
    story: 'Take every window of 2×2 and put its four pixels into another order.',
    ask: 'How many of the 196 outputs change?',
    guess: asksNumber('Outputs that change', 0, 196),
    reveal(guess) {
      const seed = S.shuf || 1;
      const [before, after] = [result({ shuf: 0, k: '2', s: '' }), result({ shuf: seed, k: '2', s: '' })];
      const average = changes(result({ shuf: 0, k: '2', s: '', pool: 'avg' }), result({ shuf: seed, k: '2', s: '', pool: 'avg' }));
      return [
        said(guess, say(changes(before, after))),
        para(`With the average, too, ${say(average)} change, while ${say(differing(before.values, after.values).length)} pixels of the picture do.`),
        para(el('strong', {}, 'Many pictures have the same output, so pooling cannot be undone. How many have this one?')),
      ];
    },
    tries: [['Shuffle every window', () => ({ shuf: (S.shuf % 10) + 1 })], ['The picture as it was', { shuf: 0 }]],
  },
  {
    id: 'fit', title: 'Fit', state: { pic: 'boot0', k: '3', s: '3', w: '0,0' },
    story: '28 pixels, a window of 3 that moves by 3: the windows do not come out even.',
    ask: 'How many pixels does no window look at?',
    guess: asksNumber('Pixels that no window looks at', 0, 784),
    reveal(guess) {
      const cut = result({ k: '3', s: '3', b: 'truncate' });
      const formula = JAVA.sizeFormula();
      const others = ['ceil', 'same'].map((b) => { const other = result({ k: '3', s: '3', b }); return `${b}: ${other.oh}×${other.ow}, ${say(other.lost.length)} lost`; });
      const strict = result({ k: '3', s: '3', b: 'strict' });
      return [
        said(guess, say(cut.lost.length)),
        para(`Cut off: ${cut.oh}×${cut.ow}. ${others.join('; ')}. Strict refuses: “${strict.refusal}”`),
        para(`The size along one side: ${formula}.`),
        para(el('strong', {}, '“Valid” and “same” are about which pixels count, not about quality.')),
      ];
    },
    tries: [['Let the last window hang over', { b: 'ceil' }], ['Same', { b: 'same' }], ['Strict', { b: 'strict' }]],
  },
  {
    id: 'back', title: 'Back', state: { pic: 'boot0', dir: 'b', w: '9,7' },
    story: 'While a network learns, numbers flow back: how much would the loss change if this output were larger? Max pooling has nothing to learn, but it decides which pixel hears of it.',
    ask: 'Every one of the 196 outputs sends back a 1. How many of the 784 pixels get anything?',
    guess: asksNumber('Pixels that get something', 0, 784),
    reveal(guess) {
      const flow = (change) => {
        const made = result({ s: '', p: 0, ...change });
        const arrived = JAVA.backward(new Float32Array(made.oh * made.ow).fill(1));
        return { sent: made.oh * made.ow, sum: arrived.reduce((sum, value) => sum + value, 0), reached: arrived.filter((value) => value !== 0).length, largest: Math.max(...arrived), all: arrived };
      };
      const max = flow({ k: '2', pool: 'max' });
      const overlap = flow({ k: '3', s: '1', p: 1, pool: 'max' });
      const average = flow({ k: '2', pool: 'avg' });
      return [
        said(guess, say(max.reached)),
        para(`Sent ${say(max.sent)}, arrived ${say(max.sum)}: each winner gets all of its window's gradient. With a window of 3 that moves by 1, one pixel can win several times; the gradients add up, here to ${say(overlap.largest)}. The average gives all ${say(average.reached)} pixels ${say(average.all[0])}.`),
        para(el('strong', {}, 'Max learns from the winners alone; the average shares.')),
      ];
    },
    tries: [['Windows that overlap', { k: '3', s: '1', p: 1 }], ['Average', { pool: 'avg' }], ['A tie', { pic: 'n3', own: '', s: '1', grad: 'digits', w: '0,0' }], ['A peak', { pic: 'n3', own: '1,2,1,2,9,2,1,2,1', s: '1', grad: 'digits', w: '0,0' }]],
  },
  {
    id: 'network', title: 'Network', state: { pic: 'boot0', net: '' },
    story: 'A network that was trained on pictures like these: two convolutions, no pooling, one dense layer. Draw something, and it gives its opinion.',
    ask: 'It has 36,023 parameters. Switch pooling on and padding off: how many stay?',
    guess: asksSlider('Parameters that stay', 200, (x) => Math.round(36023 ** (x / 200))),
    reveal(guess) {
      const [without, pooled] = [ledgerOf(NETWORKS[0].line), ledgerOf(NETWORKS[3].line)];
      return [
        said(guess, say(pooled.total)),
        para(`${say(without.total - pooled.total)} parameters are gone, and the two poolings, which did most of it, have ${say(parametersOf(pooled, 'pooling'))} of their own. Both convolutions keep their ${say(parametersOf(pooled, 'convolution'))}; the dense layer falls from ${say(parametersOf(without, 'dense'))} to ${say(parametersOf(pooled, 'dense'))}, because it sees fewer numbers.`),
        para(el('strong', {}, 'A layer without parameters saves those of the next layer.')),
      ];
    },
    tries: [['With pooling, valid', () => ({ net: NETWORKS[3].line })], ['With pooling, same', () => ({ net: NETWORKS[2].line })], ['Without', { net: '' }]],
  },
  {
    id: 'train', title: 'Train', state: {},
    story: 'Two networks learn from the same 288 pictures, 16 at a time, in the same order: one with max pooling after each convolution, one without. Nothing else differs. It is this project’s Java that learns, here in your browser.',
    ask: 'Which loss falls faster: per second of computing, and per epoch?',
    guess: {
      build(box) {
        for (const [id, name] of [['second', 'Per second of computing'], ['epoch', 'Per epoch']]) {
          box.append(el('fieldset', { class: 'options' }, el('legend', {}, name), ...['with pooling', 'without pooling'].map((choice) =>
            el('label', {}, el('input', { type: 'radio', name: id, value: choice, required: true }), ` ${choice}`))));
        }
      },
      read: () => ['second', 'epoch'].map((id) => document.querySelector(`input[name=${id}]:checked`).value),
    },
    reveal: (guess) => [
      ...(guess ? [para(`You said: per second ${guess[0]}, per epoch ${guess[1]}.`)] : []),
      el('div', { id: 'verdict' }),
    ],
    tries: [['A larger learning rate', { rate: '0.03' }], ['A smaller one', { rate: '0.0003' }], ['Different initial weights', () => ({ seed: (S.seed % 99) + 1 })]],
  },
  { id: 'free', title: 'Free', state: {}, story: 'Everything is open: choose a picture or draw one, and change whatever the sentence says.', tries: [] },
];

const sceneNow = () => SCENES.find((scene) => scene.id === S.scene);

function openScene(id) {
  stop();
  set(id === 'free' ? { scene: id } : beginning(id), true);
  renderScene();
  $('#scene-title').focus({ preventScroll: true });
}

function renderScene() {
  const scene = sceneNow();
  for (const button of $('#scenes').querySelectorAll('button')) {
    const current = button.dataset.scene === scene.id;
    if (current) button.setAttribute('aria-current', 'step'); else button.removeAttribute('aria-current');
    if (current) $('#scenes').scrollLeft = button.offsetLeft - $('#scenes').offsetLeft - 40;
  }
  $('#scene').dataset.scene = document.body.dataset.scene = scene.id;
  $('#train').hidden = scene.id !== 'train' || !(scene.id in guesses);
  $('#bench').hidden = $('#numbers').hidden = scene.id === 'train';
  $('#bench-title').classList.toggle('hidden', scene.id !== 'network'); // there the bench comes after something else
  $('#scene-title').textContent = scene.title;
  $('#story').textContent = scene.story;
  $('#network').hidden = $('#opinion').hidden = !['network', 'free', 'shift'].includes(scene.id) && !S.map;
  if (scene.id === 'network') $('#bench').before($('#network')); else $('#opinion').before($('#network')); // the ledger below its question
  renderChapter(scene.id);
  $('#reveal').textContent = '';
  $('#extras').textContent = '';
  const answered = !scene.ask || scene.id in guesses;
  $('#question').hidden = answered;
  $('#question-bar').disabled = !scene.ask;
  if (!answered) openSheet('ask-sheet');
  else if (!scene.ask && sheet === 'ask-sheet') openSheet('');
  covered = !answered;
  if (scene.ask && !answered) {
    $('#ask').textContent = scene.ask;
    $('#guess').textContent = '';
    scene.guess.build($('#guess'));
  } else if (scene.ask) {
    $('#reveal').append(el('p', { class: 'asked' }, scene.ask), ...scene.reveal(guesses[scene.id]));
    renderAnswers();
  }
  if (answered && scene.tries.length) {
    $('#extras').append(el('span', {}, 'Try next:'), ...scene.tries.map(([text, change]) =>
      el('button', { type: 'button', onclick: () => set(typeof change === 'function' ? change() : change, true) }, text)));
  }
  render();
  renderTraining();
}

/** Keeps a guess and shows the answer; in the scene of the network, pooling is switched on before the learner's eyes. */
function answer(guess) {
  guesses[S.scene] = guess;
  const before = S.scene === 'network' ? ledgerOf(lineNow()) : null;
  if (before) set({ net: NETWORKS[3].line }, true);
  renderScene();
  if (!before) return;
  const [total, cover] = ['#ledger .total', '#ask-sheet'].map((part) => $(part).getBoundingClientRect());
  if (innerWidth > 640) $('[data-lab=ledger]').scrollIntoView({ block: 'nearest' });
  else scrollBy(0, total.bottom - cover.top); // on a phone just above the sheet
  countDown(before);
}

/** The chapter of the lesson that a scene belongs to: a link for those who come from the lesson's page. */
function renderChapter(id) {
  const chapter = CHAPTERS[id];
  const link = location.search === '?lesson' ? el('a', { href: `lesson.html#chapter-${parseInt(chapter, 10)}` }, `chapter ${chapter}`) : `chapter ${chapter}`;
  $('#chapter').replaceChildren('In the lesson: ', link, '.');
}

// What the network says of the picture, wherever it was moved to: uncovered as the learner goes there.
const seen = {};
function renderAnswers() {
  const box = $('#answers');
  if (!box) return;
  const text = NETWORKS[3].line;
  const key = `${S.dr},${S.dc}`;
  const { classes } = opinion(text, picture()) ?? {};
  if (!classes) return;
  if (seen.at === key && box.children.length > 0) return;
  seen.at = key;
  seen[key] = CLASSES[classes.indexOf(Math.max(...classes))];
  const table = el('table', { class: 'cells' }, el('caption', {}, 'What the pooled network says, by shift. Move the picture to uncover more.'));
  const head = el('tr', {}, el('th', { scope: 'col' }, '↓ →'));
  for (let dc = -4; dc <= 4; dc++) head.append(el('th', { scope: 'col', class: 'n' }, say(dc)));
  const body = el('tbody');
  for (let dr = -4; dr <= 4; dr++) {
    const row = el('tr', {}, el('th', { scope: 'row' }, say(dr)));
    for (let dc = -4; dc <= 4; dc++) row.append(el('td', { class: dr === S.dr && dc === S.dc ? 'here' : '' }, seen[`${dr},${dc}`]?.[0] ?? '·'));
    body.append(row);
  }
  table.append(el('thead', {}, head), body);
  box.textContent = '';
  box.append(el('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Answers by shift' }, table), el('p', { class: 'small' }, CLASSES.map((name) => `${name[0]}: ${name}`).join(', ')));
}
