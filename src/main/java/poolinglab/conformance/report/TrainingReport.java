package poolinglab.conformance.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import poolinglab.conformance.question.Decision;
import poolinglab.conformance.question.TrainingComparison;
import poolinglab.conformance.question.TrainingComparison.Step;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.Quantity;
import poolinglab.figure.text.TextTable;
import poolinglab.file.Json;

/** A training by hand and in Deeplearning4j, step by step. */
public record TrainingReport(TrainingComparison comparison) {
  private static final int FEW = 12;

  /** Whether nothing but drift tells the two apart. */
  public boolean passes() {
    return comparison.passes();
  }

  /** The losses of some steps, the verdict, and where and why they drift. */
  public String text(Ink ink) {
    TextTable table =
        new TextTable(
            "step",
            "by hand",
            "Deeplearning4j,\ndouble",
            "\ndifference",
            "Deeplearning4j,\nfloat32",
            "\ndifference",
            "two threads,\ndifference");
    for (Step step : comparison.steps()) {
      if (isShown(step.number())) {
        table.row(
            String.valueOf(step.number()),
            loss(step.byHand()),
            loss(step.library()),
            Quantity.scientific(step.difference()),
            loss(step.inFloat()),
            Quantity.scientific(step.ofFloat()),
            Quantity.scientific(step.ofThreads()));
      }
    }
    return "%s%nseed %s, Adam with learning rate %s, %s images per step%n%n%s%n%n%s%n%n%s%n%s"
        .formatted(
            comparison.network(),
            comparison.network().seed(),
            comparison.network().learningRate(),
            comparison.images(),
            table.draw(ink),
            verdict(ink),
            drift(),
            decisions());
  }

  /** The first three, and about a dozen that are evenly spread up to the last. */
  private boolean isShown(int number) {
    int count = comparison.steps().size();
    int every = Math.max(1, (count + FEW - 1) / FEW);
    return number <= 3 || number % every == 0 || number == count;
  }

  private String verdict(Ink ink) {
    int judged = Math.min(TrainingComparison.JUDGED, comparison.steps().size());
    if (comparison.agrees()) {
      double largest =
          comparison.steps().stream().limit(judged).mapToDouble(Step::difference).max().orElse(0);
      return ink.good("✓ By hand and in double precision the losses of the first %s steps agree:")
              .formatted(judged)
          + "%n  they differ by at most %s of their value; %s is allowed."
              .formatted(
                  Quantity.scientific(largest), Quantity.scientific(TrainingComparison.BOUND));
    }
    OptionalInt first = comparison.firstBeyond(Step::difference, TrainingComparison.BOUND);
    return passes()
        ? ink.good("✓ By hand and in double precision the losses agree until rounding decides.")
        : ink.bad("✗ From step %s on the losses differ by more than %s, and not by rounding.")
            .formatted(first.orElseThrow(), Quantity.scientific(TrainingComparison.BOUND));
  }

  private String drift() {
    return """
        Losses that differ by more than %s of their value:
          by hand from Deeplearning4j in double precision  %s
          Deeplearning4j in float32 from itself in double  %s
          Deeplearning4j with two threads from one         %s
        """
        .formatted(
            Quantity.scientific(TrainingComparison.BOUND),
            since(Step::difference),
            since(Step::ofFloat),
            since(Step::ofThreads));
  }

  private String since(ToDoubleFunction<Step> difference) {
    OptionalInt step = comparison.firstBeyond(difference, TrainingComparison.BOUND);
    return step.isPresent() ? "from step " + step.getAsInt() + " on" : "in no step";
  }

  private String decisions() {
    List<Decision> all = comparison.decisions();
    if (all.isEmpty()) {
      return """
          Every ReLU and every maximum sent its gradients the same way by hand and in
          double precision. Losses drift once rounding decides that differently.
          """;
    }
    Decision first = all.get(0);
    return """
        Where two values are so close that rounding decides, a ReLU or a maximum sends
        its gradient one way by hand and another way in double precision. That happened
        %s, first in step %s:
          image %s, layer %s '%s', channel %s, cell %s: %s
        Most of these hardly matter. After one that does, the weights differ by more
        than rounding, and the losses drift apart: the library's own, too.
        """
        .formatted(
            all.size() == 1 ? "once" : "%s times".formatted(all.size()),
            first.step(),
            first.image(),
            first.layer(),
            first.word(),
            first.channel(),
            first.cell(),
            reason(first));
  }

  private static String reason(Decision decision) {
    if (!decision.isMaximum()) {
      return "%s from 0".formatted(Quantity.scientific(decision.gap()));
    }
    return decision.gap() == 0
        ? "equal once rounded"
        : "%s apart".formatted(Quantity.scientific(decision.gap()));
  }

  private static String loss(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  /** The same for a program, with every step. */
  public String json() {
    return Json.pretty(
        new Document(
            comparison.network().toString(),
            comparison.network().seed(),
            comparison.network().learningRate(),
            comparison.images(),
            TrainingComparison.BOUND,
            passes(),
            comparison.decisions().stream().map(Decision::step).toList(),
            comparison.steps().stream().map(Row::of).toList()));
  }

  private record Document(
      String network,
      long seed,
      double learningRate,
      int imagesPerStep,
      double bound,
      boolean passes,
      List<Integer> stepsWithOtherDecisions,
      List<Row> steps) {}

  private record Row(
      int step,
      double byHand,
      double deeplearning4jInDouble,
      double deeplearning4jInFloat,
      double deeplearning4jWithTwoThreads) {
    static Row of(Step step) {
      return new Row(
          step.number(), step.byHand(), step.library(), step.inFloat(), step.withTwoThreads());
    }
  }
}
