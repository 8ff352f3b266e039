package poolinglab.cli;

import static poolinglab.figure.text.Quantity.count;
import static poolinglab.figure.text.Quantity.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import poolinglab.Printable;
import poolinglab.figure.Gallery;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextTable;
import poolinglab.network.Answer;

/** Answers for people: how many are right, a table, and some pictures. */
record PredictText(PredictInput input, List<Answer> answers, Ink ink) {
  private static final int MOST_PICTURES = 6;
  private static final int MOST_CLASSES = 3;
  private static final int MOST_ROWS = 40;

  String text() {
    StringBuilder text = new StringBuilder();
    boolean isLong = answers.size() > MOST_PICTURES;
    if (!input.labels().isEmpty()) {
      text.append(byClass().draw(ink)).append('\n').append(right());
    } else if (isLong) {
      text.append(byImage().draw(ink));
      text.append(
          answers.size() > MOST_ROWS
              ? "… and %d more; with --json all are printed.%n"
                  .formatted(answers.size() - MOST_ROWS)
              : "");
    }
    if (!isLong || !input.labels().isEmpty()) {
      text.append(isLong ? "\n" : "").append(Gallery.of(entries(), ink));
    }
    return text.toString();
  }

  private String right() {
    int right = (int) IntStream.range(0, answers.size()).filter(this::isRight).count();
    return "%s of %s are right, %s.%n"
        .formatted(count(right), count(answers.size()), percent(right, answers.size()));
  }

  private boolean isRight(int index) {
    return input.labels().get(index) == answers.get(index).classIndex();
  }

  private TextTable byClass() {
    TextTable table = new TextTable("class", "images", "right", "", "most often taken for").left(4);
    input.labels().stream()
        .distinct()
        .sorted()
        .forEach(
            label -> {
              int[] images =
                  IntStream.range(0, answers.size())
                      .filter(i -> input.labels().get(i).equals(label))
                      .toArray();
              long right = IntStream.of(images).filter(this::isRight).count();
              table.row(
                  shown(label),
                  count(images.length),
                  count(right),
                  percent(right, images.length),
                  mistake(images));
            });
    return table;
  }

  private String mistake(int[] images) {
    int[] counts = new int[answers.get(0).probabilities().length];
    IntStream.of(images)
        .filter(i -> !isRight(i))
        .forEach(i -> counts[answers.get(i).classIndex()]++);
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return counts[most] == 0 ? "" : "%s (%d)".formatted(shown(most), counts[most]);
  }

  private TextTable byImage() {
    TextTable table = new TextTable("image", "class", "", "then", " ").left(1).left(3);
    for (int i = 0; i < Math.min(MOST_ROWS, answers.size()); i++) {
      Answer answer = answers.get(i);
      int second = second(answer);
      table.row(
          shortName(i),
          shown(answer.classIndex()),
          share(answer.probability()),
          shown(second),
          share(answer.probabilities()[second]));
    }
    return table;
  }

  /** Of labelled images one of each class, then mistakes; else all. */
  private List<Gallery.Entry> entries() {
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < answers.size() && chosen.size() < MOST_PICTURES; i++) {
      int index = i;
      boolean isNew =
          input.labels().isEmpty()
              || chosen.size() < MOST_CLASSES
                  && chosen.stream()
                      .noneMatch(
                          other -> input.labels().get(other).equals(input.labels().get(index)));
      if (isNew) {
        chosen.add(i);
      }
    }
    for (int i = 0;
        !input.labels().isEmpty() && i < answers.size() && chosen.size() < MOST_PICTURES;
        i++) {
      if (!isRight(i) && !chosen.contains(i)) {
        chosen.add(i);
      }
    }
    return chosen.stream().map(i -> new Gallery.Entry(title(i), input.image(i), lines(i))).toList();
  }

  private String title(int index) {
    return input.labels().isEmpty() ? shortName(index) : shown(input.labels().get(index));
  }

  private List<String> lines(int index) {
    Answer answer = answers.get(index);
    int second = second(answer);
    String first = "%s %s".formatted(shown(answer.classIndex()), share(answer.probability()));
    if (!input.labels().isEmpty()) {
      first = isRight(index) ? ink.good("✓ " + first) : ink.bad("✗ " + first);
    }
    return List.of(
        first, "  %s %s".formatted(shown(second), share(answer.probabilities()[second])), "");
  }

  private static int second(Answer answer) {
    int second = answer.classIndex() == 0 ? 1 : 0;
    for (int i = 0; i < answer.probabilities().length; i++) {
      boolean isMore = answer.probabilities()[i] > answer.probabilities()[second];
      second = isMore && i != answer.classIndex() ? i : second;
    }
    return second;
  }

  private String shown(int classIndex) {
    return Printable.of(input.className(classIndex));
  }

  /** The end of a long path. */
  private String shortName(int index) {
    String name = Printable.of(input.names().get(index));
    return name.length() <= 30 ? name : "…" + name.substring(name.length() - 29);
  }

  private static String share(float probability) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * probability);
  }
}
