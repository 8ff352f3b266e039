package poolinglab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import poolinglab.arrayfile.ArrayFile;
import poolinglab.conformance.Answer;
import poolinglab.conformance.Judge;
import poolinglab.conformance.LibraryForm;
import poolinglab.conformance.LibraryQuirk;
import poolinglab.conformance.PoolingCase;
import poolinglab.conformance.PoolingEngine;
import poolinglab.conformance.RandomCase;
import poolinglab.conformance.Shrinker;
import poolinglab.conformance.Tolerance;
import poolinglab.conformance.Verdict;
import poolinglab.conformance.Verdict.Outcome;
import poolinglab.figure.AnswerFigure;
import poolinglab.figure.Ink;
import poolinglab.figure.NumberGrid;
import poolinglab.figure.TextBlock;
import poolinglab.geometry.PoolingGeometry;
import poolinglab.reference.AveragePooling;
import poolinglab.reference.AveragePooling.Divisor;
import poolinglab.reference.FeatureMaps;
import poolinglab.reference.GlobalPooling;
import poolinglab.reference.MaxPooling;
import poolinglab.reference.PNormPooling;
import poolinglab.reference.Pooling;

/** {@code compare} on one case: what was asked and what each answered, side by side. */
final class CompareClosely {
  private static final int MOST_COLUMNS = 16;
  private static final int MOST_ROWS = 32;
  private static final int MOST_PLANES = 9;

  private final Terminal terminal;
  private final PoolingCase asked;
  private final Tolerance tolerance;
  private final boolean backward;

  private CompareClosely(
      Terminal terminal, PoolingCase asked, Tolerance tolerance, boolean backward) {
    this.terminal = terminal;
    this.asked = asked;
    this.tolerance = tolerance;
    this.backward = backward;
  }

  static int file(Terminal terminal, Path in, Path gradient, Pooling pooling, boolean json)
      throws Exception {
    FeatureMaps input = ArrayFile.read(in).maps();
    FeatureMaps gradOutput;
    if (gradient == null) {
      gradOutput = input.withSize(pooling.geometryFor(input).outputSize());
      Arrays.fill(gradOutput.values(), 1);
    } else {
      gradOutput = ArrayFile.read(gradient).maps();
      pooling.geometryFor(input, gradOutput);
    }
    Judge.of(LibraryForm.LAYER).checkCanAsk(pooling);
    boolean exact = isMax(pooling, input);
    return new CompareClosely(
            terminal,
            new PoolingCase(pooling, input, gradOutput),
            exact ? Tolerance.EXACT : Judge.ROUNDING,
            gradient != null)
        .run(json);
  }

  static int randomCase(Terminal terminal, long seed, int number, boolean json) throws Exception {
    RandomCase example = RandomCase.draw(seed, number);
    Tolerance tolerance = example.kind().isExact() ? Tolerance.EXACT : Judge.ROUNDING;
    return new CompareClosely(terminal, example.asked(), tolerance, true).run(json);
  }

  private static boolean isMax(Pooling pooling, FeatureMaps input) {
    return pooling instanceof MaxPooling
        || pooling instanceof GlobalPooling global
            && global.over(input.size()) instanceof MaxPooling;
  }

  private int run(boolean json) throws Exception {
    boolean unexplained = false;
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("pooling", description(asked)).put("input", asked.input().shape());
    if (!json) {
      terminal.out().println(description(asked) + " over " + asked.input().shape());
      show(input(asked));
    }
    for (LibraryForm form : LibraryForm.values()) {
      Verdict verdict = Judge.of(form).judge(asked, tolerance);
      unexplained |= verdict.outcome() == Outcome.UNEXPLAINED;
      root.put(form.label(), verdict.outcome().name().toLowerCase(Locale.ROOT));
      if (!json) {
        tell(form, verdict);
      }
    }
    if (json) {
      terminal.out().println(root.toPrettyString());
    }
    terminal.out().flush();
    return unexplained ? 1 : 0;
  }

  private void tell(LibraryForm form, Verdict verdict) {
    Ink ink = terminal.ink();
    String verdictText =
        switch (verdict.outcome()) {
          case AGREES -> ink.good("= " + form.label() + ": agrees");
          case EXPLAINED -> ink.window("≈ " + form.label() + ": differs, and is known to");
          case UNEXPLAINED -> ink.bad("≠ " + form.label() + ": differs, and nothing explains it");
        };
    terminal.out().println("\n" + verdictText);
    for (LibraryQuirk quirk : verdict.quirks()) {
      terminal.out().println("  " + quirk.title());
    }
    answers(asked, form).ifPresent(this::show);
    verdict.finding().ifPresent(finding -> terminal.out().println("\nFirst: " + finding));
    if (verdict.outcome() == Outcome.UNEXPLAINED) {
      PoolingCase smallest =
          Shrinker.shrink(
              asked,
              each -> Judge.of(form).judge(each, tolerance).outcome() == Outcome.UNEXPLAINED);
      terminal.out().println("\nThe smallest case that shows it: " + description(smallest));
      show(input(smallest));
      answers(smallest, form).ifPresent(this::show);
    }
  }

  private static String description(PoolingCase asked) {
    boolean global = asked.pooling() instanceof GlobalPooling;
    return (global ? "global " : "")
        + name(asked.pooling(), asked.input())
        + " pooling, "
        + asked.pooling().specFor(asked.input().size());
  }

  private static String name(Pooling pooling, FeatureMaps input) {
    if (pooling instanceof GlobalPooling global) {
      return name(global.over(input.size()), input);
    }
    if (pooling instanceof AveragePooling average) {
      return average.divisor() == Divisor.INSIDE ? "average" : "average (padding counted)";
    }
    return pooling instanceof PNormPooling norm ? "p-norm (p = " + norm.p() + ")" : "max";
  }

  private TextBlock input(PoolingCase shown) {
    PoolingGeometry geometry = shown.pooling().geometryFor(shown.input());
    boolean marked = isMax(shown.pooling(), shown.input());
    List<TextBlock> planes = new ArrayList<>();
    for (int p = 0; p < shown.input().planes() && fits(shown); p++) {
      TextBlock grid =
          marked
              ? AnswerFigure.winners(shown.input().plane(p), geometry, terminal.ink())
              : NumberGrid.of(shown.input().plane(p).rows());
      String title = "input" + (marked ? ", [ ] wins a window" : "") + plane(shown, p);
      planes.add(grid.under(terminal.ink().bold(title)));
    }
    return planes.isEmpty() ? TextBlock.of("(too large to draw)") : AnswerFigure.stacked(planes);
  }

  private Optional<TextBlock> answers(PoolingCase shown, LibraryForm form) {
    Answer right = PoolingEngine.REFERENCE.answer(shown);
    Answer given;
    try {
      given = form.engine().answer(shown);
    } catch (IllegalStateException refusal) {
      return Optional.of(TextBlock.of("it refuses: " + refusal.getMessage()));
    }
    if (!fits(shown)) {
      return Optional.empty();
    }
    List<TextBlock> blocks = new ArrayList<>();
    for (int p = 0; p < shown.input().planes(); p++) {
      blocks.add(sideBySide("output" + plane(shown, p), right.output(), given.output(), p));
      if (backward) {
        blocks.add(
            sideBySide("gradient" + plane(shown, p), right.gradInput(), given.gradInput(), p));
      }
    }
    return Optional.of(AnswerFigure.stacked(blocks));
  }

  private TextBlock sideBySide(String title, FeatureMaps right, FeatureMaps given, int plane) {
    return AnswerFigure.answers(
        title + " by hand",
        right.plane(plane),
        "by the library",
        given.plane(plane),
        (expected, actual) -> !tolerance.accepts(expected, actual),
        terminal.ink());
  }

  private static String plane(PoolingCase shown, int plane) {
    int channels = shown.input().channels();
    return shown.input().planes() == 1
        ? ""
        : ", image " + plane / channels + ", channel " + plane % channels;
  }

  private static boolean fits(PoolingCase shown) {
    return shown.input().size().width() <= MOST_COLUMNS
        && shown.input().size().height() <= MOST_ROWS
        && shown.input().planes() <= MOST_PLANES;
  }

  private void show(TextBlock block) {
    terminal.out().println();
    terminal.out().print(block.indented(2));
  }
}
