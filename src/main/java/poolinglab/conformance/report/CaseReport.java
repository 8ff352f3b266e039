package poolinglab.conformance.report;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import poolinglab.conformance.Dl4jPooling;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.conformance.Tolerance;
import poolinglab.conformance.compare.Judge;
import poolinglab.conformance.compare.RandomCase;
import poolinglab.conformance.compare.RungSurvey;
import poolinglab.conformance.compare.Shrinker;
import poolinglab.conformance.compare.Verdict;
import poolinglab.conformance.compare.Verdict.Outcome;
import poolinglab.conformance.library.LibraryForm;
import poolinglab.figure.text.Ink;
import poolinglab.figure.text.TextBlock;
import poolinglab.file.Json;
import poolinglab.ladder.Rung;
import poolinglab.ladder.RungName;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.Pooling;

/** One case, closely: what each form of the library and each rung answers, side by side. */
public final class CaseReport {
  private final PoolingCase asked;
  private final Tolerance tolerance;
  private final boolean backward;
  private final Map<Judge, Verdict> verdicts = new LinkedHashMap<>();
  private final Map<Rung, Optional<String>> rungs;

  /**
   * Runs a case.
   *
   * @param backward whether gradients are shown
   */
  CaseReport(PoolingCase asked, Tolerance tolerance, boolean backward, List<Judge> judges) {
    this.asked = asked;
    this.tolerance = tolerance;
    this.backward = backward;
    judges.forEach(judge -> verdicts.put(judge, judge.judge(asked, tolerance)));
    this.rungs = RungSurvey.ask(asked);
  }

  /**
   * A pooling over a given input.
   *
   * @param gradient of the output; where there is none, gradients of 1 are compared but not shown
   */
  public static CaseReport of(Pooling pooling, FeatureMaps input, Optional<FeatureMaps> gradient) {
    FeatureMaps gradOutput =
        gradient.orElseGet(
            () -> {
              FeatureMaps ones = input.withSize(pooling.geometryFor(input).outputSize());
              Arrays.fill(ones.values(), 1);
              return ones;
            });
    pooling.geometryFor(input, gradOutput);
    new Dl4jPooling(pooling).check(input.size());
    Tolerance tolerance = isMax(pooling, input) ? Tolerance.EXACT : Tolerance.ROUNDING;
    return new CaseReport(
        new PoolingCase(pooling, input, gradOutput),
        tolerance,
        gradient.isPresent(),
        library(pooling, input));
  }

  /** A random case, forward and backward. */
  public static CaseReport of(RandomCase example) {
    Tolerance tolerance = example.kind().isExact() ? Tolerance.EXACT : Tolerance.ROUNDING;
    return new CaseReport(
        example.asked(),
        tolerance,
        true,
        library(example.asked().pooling(), example.asked().input()));
  }

  private static boolean isMax(Pooling pooling, FeatureMaps input) {
    return pooling.on(input.size()) instanceof MaxPooling;
  }

  private static List<Judge> library(Pooling pooling, FeatureMaps input) {
    return Arrays.stream(LibraryForm.values())
        .map(Judge::of)
        .filter(judge -> judge.canRun(pooling, input.size()))
        .toList();
  }

  /** Whether no difference is unexplained and all rungs agree. */
  public boolean passes() {
    return rungsAgree()
        && verdicts.values().stream()
            .noneMatch(verdict -> verdict.outcome() == Outcome.UNEXPLAINED);
  }

  private boolean rungsAgree() {
    return rungs.values().stream().allMatch(Optional::isEmpty);
  }

  /** The input, the answers, and, for an unexplained difference, the smallest case that has it. */
  public String text(Ink ink) {
    return new Text(ink).write();
  }

  /** Each outcome, for a program. */
  public String json() {
    Map<String, String> outcomes = new LinkedHashMap<>();
    verdicts.forEach(
        (judge, verdict) ->
            outcomes.put(judge.form().label(), verdict.outcome().name().toLowerCase(Locale.ROOT)));
    Map<String, String> answers = new LinkedHashMap<>();
    rungs.forEach((rung, wrong) -> answers.put(RungName.of(rung), wrong.orElse("agrees")));
    String title = new CaseDrawing(asked, tolerance, Ink.PLAIN).title();
    return Json.pretty(new Document(title, asked.input().shape(), outcomes, answers));
  }

  private record Document(
      String pooling,
      String input,
      @JsonAnyGetter Map<String, String> outcomes,
      Map<String, String> rungs) {}

  /** The report while it is being written. */
  private final class Text {
    private final Ink ink;
    private final StringBuilder text = new StringBuilder();

    Text(Ink ink) {
      this.ink = ink;
    }

    String write() {
      CaseDrawing drawing = draw(asked);
      line(drawing.title() + ", over " + asked.input().shape());
      show(drawing.input());
      verdicts.forEach(this::judged);
      rungs();
      return text.toString();
    }

    private void judged(Judge judge, Verdict verdict) {
      String form = judge.form().label();
      line("");
      line(
          switch (verdict.outcome()) {
            case AGREES -> ink.good("= " + form + ": agrees");
            case EXPLAINED -> ink.window("≈ " + form + ": differs, and is known to");
            case UNEXPLAINED -> ink.bad("≠ " + form + ": differs, and nothing explains it");
          });
      verdict.quirks().forEach(quirk -> line("  " + quirk.title()));
      answers(asked, judge).ifPresent(this::show);
      verdict.finding().ifPresent(finding -> line("\nFirst difference: " + finding));
      if (verdict.outcome() == Outcome.UNEXPLAINED) {
        smallest(judge);
      }
    }

    private void smallest(Judge judge) {
      PoolingCase smallest =
          Shrinker.shrink(
              asked, each -> judge.judge(each, tolerance).outcome() == Outcome.UNEXPLAINED);
      CaseDrawing drawing = draw(smallest);
      line("\nThe smallest case that shows it: " + drawing.title());
      judge.judge(smallest, tolerance).finding().flatMap(drawing::windowOf).ifPresent(this::show);
      answers(smallest, judge).ifPresent(this::show);
    }

    private Optional<TextBlock> answers(PoolingCase shown, Judge judge) {
      try {
        return draw(shown)
            .answers(
                PoolingEngine.REFERENCE.answer(shown), judge.library().answer(shown), backward);
      } catch (IllegalStateException refusal) {
        return Optional.of(TextBlock.of("it refuses: " + refusal.getMessage()));
      }
    }

    private void rungs() {
      List<String> names = new ArrayList<>();
      rungs.forEach(
          (rung, wrong) -> {
            names.add(RungName.of(rung));
            wrong.ifPresent(
                what -> {
                  line("\n" + ink.bad("≠ rung " + RungName.of(rung) + ": differs"));
                  line("  " + what);
                });
          });
      if (rungsAgree()) {
        String all = TextBlock.filled(String.join(", ", names), 76).indented(2).toString();
        text.append("\n")
            .append(ink.good("= the rungs of the ladder: agree"))
            .append('\n')
            .append(all);
      }
    }

    private CaseDrawing draw(PoolingCase shown) {
      return new CaseDrawing(shown, tolerance, ink);
    }

    private void line(String line) {
      text.append(line).append('\n');
    }

    private void show(TextBlock block) {
      text.append('\n').append(block.indented(2));
    }
  }
}
